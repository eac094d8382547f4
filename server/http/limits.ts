import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Clock } from '../clock.ts';
import { HttpProblem, TooMany } from './problem.ts';

const MEBIBYTE = 1024 * 1024;
const MINUTE = 60_000;

/** How much one caller may ask in a minute. */
export interface Limits {
  /** Requests of one token or session. */
  requests: number;
  /** Pairing codes made by one caller. */
  pairings: number;
  /** Attempts to sign in or to redeem a code, of all callers together: they are not known yet. */
  signIns: number;
}

/** DESIGN.md, "The contract": 429 only above 1,000 requests a minute; pairing and sign-in are stricter. */
export const LIMITS: Limits = { requests: 1000, pairings: 20, signIns: 20 };

const small = bodyLimit({
  maxSize: MEBIBYTE,
  onError: () => {
    throw new HttpProblem(
      413,
      'De aanvraag is groter dan 1 MB; verdeel de adressen over meer aanvragen of gebruik een import.',
    );
  },
});

/** Refuses a body over 1 MiB with 413; but a file on its way in goes to the disk, which has its own limit. */
export const sizeLimit: MiddlewareHandler = (c, next) =>
  c.req.method === 'POST' && c.req.path === '/v1/imports' ? next() : small(c, next);

/** Counts calls per key in whole minutes; the call above `perMinute` throws TooMany with the seconds to wait. */
export function rateLimit(perMinute: number, clock: Clock): (key: string) => void {
  let minute = 0;
  const counts = new Map<string, number>();
  return (key) => {
    const now = clock.now();
    const current = Math.floor(now / MINUTE);
    if (current !== minute) {
      minute = current;
      counts.clear();
    }
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count <= perMinute) return;
    const wait = Math.ceil(((current + 1) * MINUTE - now) / 1000);
    throw new TooMany(`Te veel aanvragen in een minuut; wacht ${wait} tellen en probeer het opnieuw.`, wait);
  };
}
