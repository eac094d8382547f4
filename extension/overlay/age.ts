import { clock } from '../background/clock.ts';

/** Whole minutes since this moment (milliseconds since 1970). */
export function minutesSince(at: number): number {
  return Math.max(0, Math.floor((clock.now() - at) / 60_000));
}
