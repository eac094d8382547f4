import type { BadgeTexts } from '../../shared/text/badge.ts';
import type { CheckAnswer, HomeWord, NotNow } from '../messages.ts';
import type { Shown } from './badge.ts';
import type { Told } from './drawer.ts';
import { noticeOf } from './notice.ts';

/** When what was told before held last, as far as this answer lets it stand; undefined where it does not. */
export function heldAtOf(answer: NotNow | null): number | null | undefined {
  if (answer === null) return null;
  return answer.state === 'weg' || answer.state === 'niet-gelukt' ? (answer.heldAt ?? null) : undefined;
}

/**
 * What a badge says while there is no answer: its word as it was, in grey with its age, where that still is of the same
 * question; else why there is none. `word` is what the background still knew.
 */
export function withoutAnswer(
  shown: Shown | null,
  word: HomeWord | null,
  answer: NotNow | null,
  texts: BadgeTexts,
): Shown {
  const heldAt = heldAtOf(answer);
  if (heldAt === undefined || (shown === null && word === null)) return noticeOf(answer, texts);
  if (word !== null) return { kind: 'verdict', word, texts, heldAt };
  if (shown?.kind === 'verdict') return { ...shown, heldAt };
  return shown?.kind === 'none' ? shown : noticeOf(answer, texts);
}

/** What a card tells by this answer: the verdict, as it held last where nobody answers now, else why there is none. */
export function toldBy(answer: CheckAnswer | null, texts: BadgeTexts): Told {
  if (answer?.state === 'ok')
    return { kind: 'verdict', verdict: answer.verdicts[0] ?? null, forWhat: answer.forWhat };
  const heldAt = heldAtOf(answer);
  const old = answer !== null && 'old' in answer ? answer.old : undefined;
  const [verdict] = old?.verdicts ?? [];
  if (old && verdict && heldAt !== undefined)
    return { kind: 'verdict', verdict, forWhat: old.forWhat, heldAt };
  return { kind: 'notice', text: noticeOf(answer, texts).text };
}
