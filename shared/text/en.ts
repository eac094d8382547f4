import { fairShare as fairShareText } from './en-agreement.ts';
import { headline } from './en-headline.ts';
import { reason } from './en-reason.ts';
import { LEVELS, n, WORDS } from './en-terms.ts';
import { formatDistance } from './numbers.ts';
import type { VerdictTexts } from './texts.ts';

/** The English sentences of a verdict. */
export const en: VerdictTexts = {
  word: (verdict) => WORDS[verdict],
  headline,
  reason,
  level: (level) => LEVELS[level],
  around: (metres) => `Within ${n(metres)} m`,
  wordOnly: (verdict) =>
    ({
      ruimte: 'There is room here.',
      'let-op': 'There is hardly any room left here.',
      'boven-norm': 'A placement here goes over the norm.',
      onbekend: 'No verdict is possible here.',
    })[verdict],
  fairShare: fairShareText,
  alternative: (verdict, metres) => `${WORDS[verdict]}, at ${formatDistance(metres, 'en')}`,
};
