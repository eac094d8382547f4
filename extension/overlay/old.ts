import type { BadgeTexts } from '../../shared/text/badge.ts';
import type { HomeWord, NotNow } from '../messages.ts';
import type { Shown } from './badge.ts';
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
