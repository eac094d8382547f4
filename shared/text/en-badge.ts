import type { HomeCounts } from './badge.ts';
import { WORDS } from './en-terms.ts';
import { formatPlaces } from './numbers.ts';

/** What the extension says about the connection; each sentence tells how to mend it. */
export const connectionTexts = {
  away: 'No connection with Trede. Start the server; the verdicts then come back by themselves.',
  refused: 'The pairing with Trede no longer holds. Pair again in the settings.',
  unpaired: 'Trede is not paired yet. Pair in the settings with a code from the map.',
  noPermission: 'Trede may not reach the server. Pair again in the settings and allow it.',
  noRung: 'Choose a rung first: click the icon of Trede in the toolbar.',
  unexpected: 'That did not work. Reload the page; if it stays so, restart the browser.',
  reload: 'Trede was updated. Reload the page to see verdicts again.',
} as const;

/** What a grey badge says while there is no verdict. */
export const badgeTexts = {
  thisHome: 'this home',
  away: 'No connection with Trede',
  unpaired: 'Trede is not paired',
  noRung: 'Choose a rung',
  failed: 'Not checked',
  reload: 'Reload the page',
  misfit:
    'The adapter no longer fits this portal. Trede now reads the page without it; see whether each home has its outcome, and tell your region.',
  close: 'Close',
  /** How long ago, in words. */
  age: (minutes: number) =>
    minutes < 1
      ? 'less than a minute'
      : minutes < 60
        ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
        : `${Math.floor(minutes / 60)} ${minutes < 120 ? 'hour' : 'hours'}`,
  /** A word with how old it is: short, because it stands in the page. */
  old: (word: string, minutes: number) =>
    `${word} · ${minutes < 1 ? 'now' : minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`}`,
  /** "Opstapwoning · herkomst Epe · 1 plek". */
  forWhat: (rung: string, places: number, origin: string | null) =>
    [rung, origin && `from ${origin}`, formatPlaces(places, 'en')].filter(Boolean).join(' · '),
  change: 'Change',
  barFor: (what: string) => `Trede checks for: ${what}. Change.`,
  label: (word: string, address: string) => `Trede: ${word}, ${address}. Show the reasons.`,
  notice: (text: string, address: string) => `Trede: ${text}, ${address}. Show what you can do.`,
} as const;

/** Why nothing can be said, in a word, by the reason's code. */
export const whyTexts = {
  figures: 'no figures',
  few: 'area too small',
  missing: 'not found',
  two: 'two addresses',
  more: 'several addresses',
  norm: 'no norm',
  rung: 'rung unknown',
  exact: 'home needed',
  unsure: 'not certain',
  unread: 'unreadable',
} as const;

/** All homes of a page in one sentence, for who has the page read out: 14 homes: 9 room, 3 take care; 1 outside the region. */
export function summary({ words, outside }: HomeCounts): string {
  const inside = Object.values(words).reduce((sum, count) => sum + count, 0);
  const beyond = `${outside} outside the region`;
  if (inside === 0) return outside === 0 ? '' : `Trede: no homes in the region, ${beyond}.`;
  const each = Object.entries(words).flatMap(([word, count]) =>
    count === 0 ? [] : `${count} ${WORDS[word as keyof typeof words].toLowerCase()}`,
  );
  const homes = `${inside} ${inside === 1 ? 'home' : 'homes'}: ${each.join(', ')}`;
  return `Trede: ${homes}${outside === 0 ? '' : `; ${beyond}`}.`;
}
