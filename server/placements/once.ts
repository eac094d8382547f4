import type { Clock } from '../clock.ts';
import { HttpProblem } from '../http/problem.ts';
import { givenAnswer, keepAnswer } from '../store/answers.ts';
import type { Registry } from '../store/open.ts';
import { type Audit, type Writing, writeRegistry } from '../store/write.ts';

/** Who asks for a write, and under which Idempotency-Key; null without one. */
export interface KeyedCaller {
  /** Token or session: keys are theirs. */
  id: string;
  actor: string;
  key: string | null;
}

/** What a write answers, and the placement that it speaks of: when its address goes, it goes from the kept answer too. */
export interface Answered<T> {
  answer: T;
  placement: string | null;
}

/**
 * One write under a key: the same key with the same request gives the same answer for a day, and nothing is done twice.
 * Throws 422 for a key that was used for another request. The answer is kept as JSON.
 */
export function writeOnce<T>(
  { registry, clock }: { registry: Registry; clock: Clock },
  { id: token, actor, key }: KeyedCaller,
  asked: unknown,
  work: (trx: Writing, audit: Audit) => Promise<Answered<T>>,
): Promise<T> {
  return writeRegistry(registry, { actor, clock }, async (trx, audit) => {
    if (key === null) return (await work(trx, audit)).answer;
    const under = { token, key, asked };
    const before = await givenAnswer(trx, under, clock.now());
    if (before === 'other')
      throw new HttpProblem(
        422,
        'Deze Idempotency-Key is al gebruikt voor een andere aanvraag; maak voor elke aanvraag een nieuwe.',
      );
    if (before !== null) return JSON.parse(before.text) as T;
    const { answer, placement } = await work(trx, audit);
    await keepAnswer(trx, under, { answer: JSON.stringify(answer), placement }, clock.now());
    return answer;
  });
}
