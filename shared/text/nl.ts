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
  fairShare: (share, gemeente) =>
    `${gemeente}: afgesproken ${n(share.target)}, geleverd ${n(share.delivered)}` +
    `${share.after === share.delivered ? '' : `, met deze woning ${n(share.after)}`}` +
    `${share.status === 'voorbeeld' ? ' (voorbeeldafspraak)' : ''}.`,
  alternative: (verdict, metres) => `${WORDS[verdict]}, op ${formatDistance(metres, 'nl')}`,
};
