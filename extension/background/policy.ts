import { z } from 'zod';
import type { Locked } from '../messages.ts';
import type { StoredSettings } from './stored.ts';

/** An address as IT may write it, with or without a path; only its origin counts. */
const Origin = z
  .string()
  .trim()
  .max(300)
  .transform((text) => (URL.canParse(text) ? new URL(text).origin : ''))
  .refine((origin) => /^https?:/.test(origin));

/**
 * What IT set for everyone in managed storage (`managed_schema.json`). What is absent or cannot be read is not set, so
 * that one mistake there does not undo the rest.
 */
export const Policy = z.object({
  server: Origin.nullable().catch(null).default(null),
  portals: z
    .array(Origin.nullable().catch(null))
    .transform((list) => [...new Set(list.flatMap((origin) => origin ?? []))])
    .nullable()
    .catch(null)
    .default(null),
  language: z.enum(['nl', 'en']).nullable().catch(null).default(null),
});
export type Policy = z.infer<typeof Policy>;

/** What IT set is not for a person to set. */
export function lockedBy(policy: Policy): Locked {
  return {
    server: policy.server !== null,
    portals: policy.portals !== null,
    language: policy.language !== null,
  };
}

/** The settings as they count: IT's before a person's. A token belongs to the server that gave it and goes to no other. */
export function settingsUnder(policy: Policy, stored: StoredSettings): StoredSettings {
  const language = policy.language ?? stored.language;
  if (policy.server === null || policy.server === stored.server) return { ...stored, language };
  return { ...stored, server: policy.server, token: null, tokenId: null, language };
}
