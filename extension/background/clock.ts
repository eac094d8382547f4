/** The extension's only look at the time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** The date in Europe/Amsterdam, for verdicts that are of that day. */
  today(): string;
}

let amsterdam: Intl.DateTimeFormat | null = null;

/** Milliseconds since 1970, for what takes its time: by itself, so that a page is not sent all of the clock for it. */
export const now = (): number => Date.now();

export const clock: Clock = {
  now,
  // Made when first asked for: in a page that takes longer than all else that we do there, and no page asks for a date.
  today: () => {
    amsterdam ??= new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
    return amsterdam.format(new Date());
  },
};
