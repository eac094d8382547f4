import { z } from 'zod';

/** The header under which a request is done once, however often it is sent within a day. */
export const WithKey = z.object({
  'idempotency-key': z.string().min(1).max(200).optional(),
});

/** The key that came with a request, or null. */
export function keyOf(headers: z.output<typeof WithKey>): string | null {
  return headers['idempotency-key'] ?? null;
}
