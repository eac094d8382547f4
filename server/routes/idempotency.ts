import type { Context } from 'hono';
import { z } from 'zod';
import type { Language } from '../../shared/text/texts.ts';
import { type AppEnv, languageOf, type Who, whoOf } from '../http/context.ts';

/** The header under which a request is done once, however often it is sent within a day. */
export const WithKey = z.object({
  'idempotency-key': z.string().min(1).max(200).optional(),
});

/** Who sent a request, in which language, and under which key; null without one. */
export function callerOf(
  c: Context<AppEnv>,
  headers: z.output<typeof WithKey>,
): Who & { language: Language; key: string | null } {
  return { ...whoOf(c), language: languageOf(c), key: headers['idempotency-key'] ?? null };
}
