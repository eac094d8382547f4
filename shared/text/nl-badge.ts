import type { HomeCounts } from './badge.ts';
import { WORDS } from './nl-terms.ts';
import { formatPlaces } from './numbers.ts';

/** What the extension says about the connection; each sentence tells how to mend it. */
export const connectionTexts = {
  away: 'Geen verbinding met Trede. Start de server; de uitkomsten komen dan vanzelf terug.',
  refused: 'De koppeling met Trede geldt niet meer. Koppel opnieuw bij de instellingen.',
  unpaired: 'Trede is nog niet gekoppeld. Koppel bij de instellingen met een code van de kaart.',
  noPermission: 'Trede mag de server niet bereiken. Koppel opnieuw bij de instellingen en geef toestemming.',
  noRung: 'Kies eerst een trede: klik op het pictogram van Trede in de werkbalk.',
  unexpected: 'Dit ging niet. Herlaad de pagina; blijft het zo, start de browser dan opnieuw.',
  reload: 'Trede is bijgewerkt. Herlaad de pagina om weer uitkomsten te zien.',
} as const;

/** What a grey badge says while there is no verdict. */
export const badgeTexts = {
  thisHome: 'deze woning',
  away: 'Geen verbinding met Trede',
  unpaired: 'Trede is niet gekoppeld',
  noRung: 'Kies een trede',
  failed: 'Niet getoetst',
  reload: 'Herlaad de pagina',
  misfit:
    'De adapter past niet meer op dit portaal. Trede leest de pagina nu zonder; kijk na of elke woning haar uitkomst heeft, en meld het bij uw regio.',
  close: 'Sluit',
  /** How long ago, in words. */
  age: (minutes: number) =>
    minutes < 1
      ? 'minder dan een minuut'
      : minutes < 60
        ? `${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}`
        : `${Math.floor(minutes / 60)} uur`,
  /** A word with how old it is: short, because it stands in the page. */
  old: (word: string, minutes: number) =>
    `${word} · ${minutes < 1 ? 'net' : minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} u`}`,
  /** "Opstapwoning · herkomst Epe · 1 plek". */
  forWhat: (rung: string, places: number, origin: string | null) =>
    [rung, origin && `herkomst ${origin}`, formatPlaces(places, 'nl')].filter(Boolean).join(' · '),
  change: 'Wijzig',
  barFor: (what: string) => `Trede toetst voor: ${what}. Wijzig.`,
  label: (word: string, address: string) => `Trede: ${word}, ${address}. Toon de onderbouwing.`,
  notice: (text: string, address: string) => `Trede: ${text}, ${address}. Toon wat u kunt doen.`,
} as const;

/** Why nothing can be said, in a word, by the reason's code. */
export const whyTexts = {
  figures: 'geen cijfers',
  few: 'te klein gebied',
  missing: 'niet gevonden',
  two: 'twee adressen',
  more: 'meer adressen',
  norm: 'geen norm',
  rung: 'trede onbekend',
  exact: 'woning nodig',
  unsure: 'niet zeker',
  unread: 'niet te lezen',
} as const;

/** All homes of a page in one sentence, for who has the page read out: 14 woningen: 9 ruimte, 3 let op; 1 buiten de regio. */
export function summary({ words, outside }: HomeCounts): string {
  const inside = Object.values(words).reduce((sum, count) => sum + count, 0);
  const beyond = `${outside} buiten de regio`;
  if (inside === 0) return outside === 0 ? '' : `Trede: geen woningen in de regio, ${beyond}.`;
  const each = Object.entries(words).flatMap(([word, count]) =>
    count === 0 ? [] : `${count} ${WORDS[word as keyof typeof words].toLowerCase()}`,
  );
  const homes = `${inside} ${inside === 1 ? 'woning' : 'woningen'}: ${each.join(', ')}`;
  return `Trede: ${homes}${outside === 0 ? '' : `; ${beyond}`}.`;
}
