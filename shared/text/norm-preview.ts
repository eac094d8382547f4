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

const HOMES = {
  nl: {
    free: ['vrije woning', 'vrije woningen'],
    inUse: ['woning of locatie in gebruik op deze trede', 'woningen en locaties in gebruik op deze trede'],
    none: { free: 'Er zijn nu geen vrije woningen.', inUse: 'Op deze trede is hier nog niets in gebruik.' },
    same: (homes: string) => `Geen van de ${homes} krijgt een andere uitkomst.`,
    oneSame: (home: string) => `De ene ${home} krijgt geen andere uitkomst.`,
    goes: ['gaat', 'gaan'],
    of: (count: string, homes: string) => `${count} van de ${homes}`,
    oneOf: (home: string) => `De ene ${home}`,
    leftOut: (count: string, one: boolean) =>
      one
        ? `${count} woning dicht bij een andere gemeente telt hier niet mee.`
        : `${count} woningen dicht bij een andere gemeente tellen hier niet mee.`,
  },
  en: {
    free: ['free home', 'free homes'],
    inUse: ['home or facility in use on this rung', 'homes and facilities in use on this rung'],
    none: { free: 'No homes are free now.', inUse: 'Nothing is in use on this rung here yet.' },
    same: (homes: string) => `None of the ${homes} gets another answer.`,
    oneSame: (home: string) => `The one ${home} gets no other answer.`,
    goes: ['goes', 'go'],
    of: (count: string, homes: string) => `${count} of the ${homes}`,
    oneOf: (home: string) => `The one ${home}`,
    leftOut: (count: string, one: boolean) =>
      one
        ? `${count} home near another municipality is not counted here.`
        : `${count} homes near another municipality are not counted here.`,
  },
} as const;

/**
 * What changed norms would do: "17 buurten gaan van ruimte naar boven norm. 9 van de 40 vrije woningen gaan van ruimte
 * naar boven norm." `onlyAround`: they look around homes only, and say nothing of areas.
 */
export function previewText(
  changes: readonly NormChange[],
  homes: NormPreview['homes'],
  onlyAround: boolean,
  language: Language,
): string {
  const areas = changes.map((change) => {
    const [one, more] = LEVELS[language][change.level];
    const count = formatNumber(change.count, language);
    return `${count} ${change.count === 1 ? one : more} ${fromTo(change, language)}.`;
  });
  if (areas.length === 0 && !onlyAround) areas.push(NOTHING[language]);
  return [...areas, ...homes.flatMap((some) => homesText(some, language))].join(' ');
}

function homesText(
  { which, total, leftOut, changes }: NormPreview['homes'][number],
  language: Language,
): string[] {
  const words = HOMES[language];
  const [one, more] = words[which];
  const n = (count: number) => formatNumber(count, language);
  const border = leftOut === 0 ? [] : [words.leftOut(n(leftOut), leftOut === 1)];
  if (total === 0) return leftOut === 0 ? [words.none[which]] : border;
  if (changes.length === 0)
    return [total === 1 ? words.oneSame(one) : words.same(`${n(total)} ${more}`), ...border];
  const told = changes.map((change) => {
    const some = total === 1 ? words.oneOf(one) : words.of(n(change.count), `${n(total)} ${more}`);
    return `${some} ${words.goes[change.count === 1 ? 0 : 1]} ${fromTo(change, language)}.`;
  });
  return [...told, ...border];
}

function fromTo({ from, to }: Pick<NormChange, 'from' | 'to'>, language: Language): string {
  const words = WORDS[language];
  return language === 'nl' ? `van ${words[from]} naar ${words[to]}` : `from ${words[from]} to ${words[to]}`;
}
