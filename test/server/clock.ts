import type { Clock } from '../../server/clock.ts';

/** A clock that stands still at noon of a day. */
export function stoppedClock(today = '2026-11-22'): Clock {
  return { now: () => Date.parse(`${today}T11:00:00Z`), today: () => today };
}

/** Who writes in tests. */
export const TESTER = { actor: 'toets', clock: stoppedClock() };
