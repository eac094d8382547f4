import { fairShare as fairShareText } from './nl-agreement.ts';
import { headline } from './nl-headline.ts';
import { reason } from './nl-reason.ts';
import { LEVELS, n, WORDS } from './nl-terms.ts';
import { formatDistance } from './numbers.ts';
import type { VerdictTexts } from './texts.ts';

/** The Dutch sentences of a verdict. */
export const nl: VerdictTexts = {
  word: (verdict) => WORDS[verdict],
  headline,
  reason,
  level: (level) => LEVELS[level],
  around: (metres) => `Binnen ${n(metres)} m`,
  wordOnly: (verdict) =>
    ({
      ruimte: 'Hier is ruimte.',
      'let-op': 'Hier is bijna geen ruimte meer.',
      'boven-norm': 'Hier komt de plaatsing boven de norm.',
      onbekend: 'Hierover is geen oordeel mogelijk.',
    })[verdict],
  fairShare: fairShareText,
  alternative: (verdict, metres) => `${WORDS[verdict]}, op ${formatDistance(metres, 'nl')}`,
};
