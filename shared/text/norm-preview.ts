import type { NormPreview } from '../api/norms.ts';
import { formatNumber } from './numbers.ts';
import type { Language } from './texts.ts';

/** Areas of one level whose answer changes in one way. */
export type NormChange = NormPreview['changes'][number];

const LEVELS = {
  nl: {
    buurt: ['buurt gaat', 'buurten gaan'],
    wijk: ['wijk gaat', 'wijken gaan'],
    gemeente: ['gemeente gaat', 'gemeenten gaan'],
  },
  en: {
    buurt: ['neighbourhood goes', 'neighbourhoods go'],
    wijk: ['district goes', 'districts go'],
    gemeente: ['municipality goes', 'municipalities go'],
  },
} as const;

const WORDS: Record<Language, Record<NormChange['from'], string>> = {
  nl: {
    ruimte: 'ruimte',
    'let-op': 'let op',
    'boven-norm': 'boven norm',
    onbekend: 'onbekend',
    'geen-norm': 'geen norm',
  },
  en: {
    ruimte: 'room',
    'let-op': 'take care',
    'boven-norm': 'over the norm',
    onbekend: 'unknown',
    'geen-norm': 'no norm',
  },
};

const NOTHING: Record<Language, string> = {
  nl: 'Geen gebied krijgt een andere uitkomst.',
  en: 'No area gets another answer.',
};
const AROUND: Record<Language, string> = {
  nl: 'Deze norm kijkt rond één woning; wat hij verandert, is niet per gebied te zeggen.',
  en: 'This norm looks around one home; what it changes cannot be told per area.',
};

/** What changed norms would do: "17 buurten gaan van ruimte naar boven norm." `around`: they look around homes only. */
export function previewText(changes: readonly NormChange[], around: boolean, language: Language): string {
  if (changes.length === 0) return around ? AROUND[language] : NOTHING[language];
  const words = WORDS[language];
  const [from, to] = language === 'nl' ? ['van', 'naar'] : ['from', 'to'];
  return changes
    .map((change) => {
      const [one, more] = LEVELS[language][change.level];
      const areas = `${formatNumber(change.count, language)} ${change.count === 1 ? one : more}`;
      return `${areas} ${from} ${words[change.from]} ${to} ${words[change.to]}.`;
    })
    .join(' ');
}
