import { z } from 'zod';
import { Adapter } from '../../shared/api/portals.ts';

/** What `storage.local` holds under `settings`: the only place where the token lies. */
export const StoredSettings = z.object({
  server: z.string().default('http://127.0.0.1:8790'),
  token: z.string().nullable().default(null),
  tokenId: z.string().nullable().default(null),
  rung: z.string().nullable().default(null),
  places: z.number().int().min(1).max(500).default(1),
  origin: z.string().nullable().default(null),
  language: z.enum(['nl', 'en']).default('nl'),
});
export type StoredSettings = z.infer<typeof StoredSettings>;

/** What `storage.local` holds under `portals`: the origins that the user turned on. */
export const StoredPortals = z.array(z.string());

/** What `storage.local` holds under `ladder`, as last read from the server at `server`. */
export const StoredLadder = z.object({
  server: z.string(),
  fictional: z.boolean(),
  rungs: z.array(z.object({ id: z.string(), label: z.string(), kind: z.string() })),
  origins: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type StoredLadder = z.infer<typeof StoredLadder>;

/** What `storage.local` holds under `taught`: adapters that this person made by pointing, oldest first. */
export const StoredTaught = z.array(Adapter).max(200);

/** What `storage.local` holds under `fits`: which adapters fitted which portals, oldest first. */
export const StoredFits = z.array(z.object({ origin: z.string(), adapter: z.string() }));
export type StoredFits = z.infer<typeof StoredFits>;
