import { seededRandom } from '../../shared/random.ts';

/** A stream of numbers that is the same every time for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** From `low` up to `high`. */
  between(low: number, high: number): number;
  /** A whole number from `low` through `high`. */
  whole(low: number, high: number): number;
  /** One of the items; throws on an empty list, which is a defect. */
  pick<T>(items: readonly T[]): T;
  /** A new list with the same items in another order. */
  shuffled<T>(items: readonly T[]): T[];
}

/** The stream of a seed, with what a made-up region draws from it. */
export function seeded(seed: number): Random {
  const next = seededRandom(seed);
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    whole,
    pick(items) {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('pick from an empty list');
      return item;
    },
    shuffled(items) {
      const left = [...items];
      const mixed: typeof left = [];
      while (left.length > 0) mixed.push(...left.splice(Math.floor(next() * left.length), 1));
      return mixed;
    },
  };
}
