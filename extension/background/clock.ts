/** The extension's only look at the time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** The date in Europe/Amsterdam, for verdicts that are of that day. */
  today(): string;
}

let amsterdam: Intl.DateTimeFormat | null = null;

export const clock: Clock = {
  now: () => Date.now(),
  // Made when first asked for: in a page that takes longer than all else that we do there, and no page asks for a date.
  today: () => {
    amsterdam ??= new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
    return amsterdam.format(new Date());
  },
};
