/** The extension's only look at the time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** The date in Europe/Amsterdam, for verdicts that are of that day. */
  today(): string;
}

const AMSTERDAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

export const clock: Clock = {
  now: () => Date.now(),
  today: () => AMSTERDAM.format(new Date()),
};
