import * as consent from './consent.ts';
import * as hold from './hold.ts';
import * as noPlace from './no-place.ts';
import * as normCrossed from './norm-crossed.ts';
import * as oldData from './old-data.ts';
import * as omklap from './omklap.ts';
import * as pace from './pace.ts';
import { type Signal, type SignalKind, URGENCIES } from './signal.ts';
import * as stay from './stay.ts';
import * as stopEnds from './stop-ends.ts';
import * as twoSources from './two-sources.ts';

/** Every kind of signal, in the order in which a list of one urgency shows them; a new kind is a file and its line. */
export const SIGNAL_FILES: readonly { kind: SignalKind }[] = [
  hold,
  consent,
  omklap,
  stay,
  stopEnds,
  normCrossed,
  pace,
  twoSources,
  noPlace,
  oldData,
];

const ORDER = new Map(SIGNAL_FILES.map(({ kind }, index) => [kind, index]));

/** Sorts by whose turn it is (the own role first), urgency, day, kind; the same list always in the same order. */
export function inOrder<S extends Pick<Signal, 'owner' | 'urgency' | 'due' | 'kind' | 'key'>>(
  signals: readonly S[],
  role: Signal['owner'],
): S[] {
  const rank = (signal: S) => [
    signal.owner === role ? 0 : 1,
    URGENCIES.indexOf(signal.urgency),
    signal.due ?? '9999',
    ORDER.get(signal.kind) ?? 0,
    signal.key,
  ];
  const ranked = signals.map((signal) => ({ signal, rank: rank(signal) }));
  ranked.sort((a, b) => {
    for (const [index, one] of a.rank.entries()) {
      const other = b.rank[index] ?? 0;
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  });
  return ranked.map(({ signal }) => signal);
}
