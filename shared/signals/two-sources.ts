import { ofUnit, type Signal, type SignalUnit } from './signal.ts';

export const kind = 'dubbel';

/** One home that two sources tell of: it may count twice. The oldest of them by id stands for the signal. */
export function twoSourcesSignal(units: readonly (SignalUnit & { source: string })[]): Signal | null {
  const sources = [...new Set(units.map(({ source }) => source))].sort();
  const sorted = units.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const [first, second] = sorted;
  if (!first || !second || sources.length < 2) return null;
  return {
    key: `${kind}:${first.id}:${second.id}`,
    kind,
    owner: 'coordinator',
    urgency: 'later',
    due: null,
    ...ofUnit(first),
    told: { code: 'dubbel.bron', numbers: sorted.map(({ number }) => number), sources },
  };
}
