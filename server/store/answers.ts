import { createHash } from 'node:crypto';
import { canonicalJson } from './audit.ts';
import type { Writing } from './write.ts';

/** A key that came with a request, and who sent it. */
export interface AnswerKey {
  /** Id of the token or session. */
  token: string;
  key: string;
  /** What was asked, in any order of fields. */
  asked: unknown;
}

const DAY = 24 * 3600_000;

/**
 * The answer that was given to the same request under this key within a day; `other` when the key was used for something
 * else, null when it is new. Older answers go.
 */
export async function givenAnswer(
  trx: Writing,
  asked: AnswerKey,
  now: number,
): Promise<{ text: string } | 'other' | null> {
  await trx
    .deleteFrom('answers_given')
    .where('at', '<=', new Date(now - DAY).toISOString())
    .execute();
  const row = await trx
    .selectFrom('answers_given')
    .selectAll()
    .where('token', '=', asked.token)
    .where('key', '=', asked.key)
    .executeTakeFirst();
  if (!row) return null;
  if (row.body_hash !== hashOf(asked.asked)) return 'other';
  return { text: row.answer };
}

/** Keeps an answer under its key, in the transaction that it speaks of, with the placement whose address is in it. */
export async function keepAnswer(
  trx: Writing,
  asked: AnswerKey,
  { answer, placement }: { answer: string; placement: string | null },
  now: number,
): Promise<void> {
  await trx
    .insertInto('answers_given')
    .values({
      token: asked.token,
      key: asked.key,
      body_hash: hashOf(asked.asked),
      answer,
      placement_id: placement,
      at: new Date(now).toISOString(),
    })
    .execute();
}

function hashOf(asked: unknown): string {
  return createHash('sha256').update(canonicalJson(asked)).digest('hex');
}
