import type { ReasonCode, VerdictWord } from '../norms/reason.ts';
import * as en from './en-badge.ts';
import * as nl from './nl-badge.ts';
import type { Language, Sentences } from './texts.ts';

/** How many homes of a page got each word, and how many lie where Trede has nothing to say. */
export interface HomeCounts {
  words: Record<VerdictWord, number>;
  outside: number;
}

/** All that stands on a page before a card is opened: small, because it is loaded on every page. */
export interface BadgeTexts {
  connectionTexts: Sentences<typeof nl.connectionTexts>;
  badgeTexts: Sentences<typeof nl.badgeTexts>;
  whyTexts: Sentences<typeof nl.whyTexts>;
  summary(counts: HomeCounts): string;
}

const TEXTS: Record<Language, BadgeTexts> = { nl, en };

/** The texts of badges in one language. */
export function badgeTextsIn(language: Language): BadgeTexts {
  return TEXTS[language];
}

const WHY: Partial<Record<ReasonCode, keyof BadgeTexts['whyTexts']>> = {
  'cijfers.geen': 'figures',
  'groepen.onbekend': 'figures',
  'gemengd.onbekend': 'figures',
  'vrijgekomen.onbekend': 'figures',
  'cijfers.klein': 'few',
  'adres.niet-gevonden': 'missing',
  'adres.meer': 'more',
  'trede.geen-norm': 'norm',
  'trede.onbekend': 'rung',
  'straal.woning-nodig': 'exact',
  'straal.mogelijk': 'unsure',
  'gemengd.mogelijk': 'unsure',
  'afstand.mogelijk': 'unsure',
};

/** Why a verdict is `onbekend`, in a word or two, from the codes of the reasons that say so; null where none tells. */
export function whyUnknown(codes: readonly string[], candidates: number, language: Language): string | null {
  const why = codes.flatMap((code) => WHY[code as ReasonCode] ?? [])[0];
  if (why === undefined) return null;
  return badgeTextsIn(language).whyTexts[why === 'more' && candidates === 2 ? 'two' : why];
}
