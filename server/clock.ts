import type { PlainDate } from '../shared/dates.ts';

/** The only place that knows what time it is. Everything else is told. */
export interface Clock {
  /** Milliseconds since 1970, for time-outs and codes. */
  now(): number;
  /** The date in Europe/Amsterdam. */
  today(): PlainDate;
}

const AMSTERDAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The machine's clock; with `fixedToday` the date stands still, for demo and tests. */
export function machineClock(fixedToday: PlainDate | null): Clock {
  return {
    now: () => Date.now(),
    today: () => fixedToday ?? AMSTERDAM.format(new Date()),
  };
}
