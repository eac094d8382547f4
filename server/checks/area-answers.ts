import type { Facts } from '../../shared/norms/facts.ts';
import { isOfArea, type JudgeNorm, judgeNorm } from '../../shared/norms/index.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import type { Reason } from '../../shared/norms/reason.ts';
import type { Question } from './homes.ts';
import { Remembered } from './remembered.ts';
import type { Snapshot } from './snapshot.ts';

/** Buurten, each with the answers of its norms for one question: about a kilobyte per answer. */
const MOST = 2000;

/**
 * Judges as `judgeNorm` does, and remembers what norms over an area answer: it is the same for every home in a buurt that
 * adds the same. A home where something is counted already is judged by itself.
 */
export function judgeIn(snapshot: Snapshot, { rung, places, date }: Question, facts: Facts): JudgeNorm {
  const [buurt] = facts.areas;
  if (buurt?.level !== 'buurt' || facts.here.length > 0) return judgeNorm;
  const kept = snapshot.once('area-answers', () => new Remembered<Map<Norm, Reason>>(MOST));
  const key = `${date}|${rung}|${places}|${buurt.code}`;
  let answers = kept.get(key);
  if (!answers) {
    answers = new Map();
    kept.set(key, answers);
  }
  return (norm, given, all) => {
    if (!isOfArea(norm)) return judgeNorm(norm, given, all);
    const known = answers.get(norm);
    if (known) return known;
    const reason = judgeNorm(norm, given, all);
    answers.set(norm, reason);
    return reason;
  };
}
