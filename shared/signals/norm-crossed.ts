import type { PlainDate } from '../dates.ts';
import type { RuleStatus } from '../source.ts';
import type { CrossedBy, Signal } from './signal.ts';

export const kind = 'norm';

/** A unit that counts in an area, by its weight under the norm: a half-open period. */
export interface CountedUnit {
  id: string;
  from: PlainDate | null;
  until: PlainDate | null;
  weight: number;
}

/** Since when an area is over a norm, and by which unit; both null where it was so from the start of what is known. */
export interface Crossing {
  since: PlainDate | null;
  unit: string | null;
}

/**
 * The last day on which the sum of these units went from within the norm to over it, and the unit that did; null when they
 * are not over it today. Of several on that day it is the one with the last id: each of them alone would not tell more.
 */
export function crossing(
  units: readonly CountedUnit[],
  over: (sum: number) => boolean,
  today: PlainDate,
): Crossing | null {
  const counted = units.filter(({ from }) => from === null || from <= today);
  const changes = counted.flatMap(({ id, from, until, weight }) => [
    { on: from ?? '', id, weight, comes: true },
    ...(until !== null && until <= today ? [{ on: until, id, weight: -weight, comes: false }] : []),
  ]);
  // Periods are half-open: what leaves on a day leaves before what comes on it.
  changes.sort((a, b) => compare(a.on, b.on) || Number(a.comes) - Number(b.comes) || compare(a.id, b.id));
  let sum = 0;
  let found: Crossing | null = null;
  for (const [index, { on, id, weight, comes }] of changes.entries()) {
    sum += weight;
    // Of one day its end counts: one home that takes the place of another brings nothing to an end.
    if (changes[index + 1]?.on === on) continue;
    if (!over(sum)) found = null;
    else found ??= on === '' || !comes ? { since: null, unit: null } : { since: on, unit: id };
  }
  return found;
}

/** An area that holds more than a norm allows, on today's numbers of homes in use. */
export interface NormCrossed {
  norm: { id: string; title: string; status: RuleStatus; gemeente: string | null };
  area: { code: string; name: string; gemeente: string };
  places: number;
  since: PlainDate | null;
  by: CrossedBy;
}

/** A norm that was crossed: since when, and by which change. */
export function normSignal({ norm, area, places, since, by }: NormCrossed): Signal {
  return {
    key: `${kind}:${norm.id}:${area.code}`,
    kind,
    owner: norm.gemeente === null ? 'regio' : 'gemeente',
    urgency: norm.status === 'vastgesteld' ? 'gauw' : 'later',
    due: null,
    about: { gemeente: area.gemeente },
    subject: { kind: 'norm', id: norm.id, area: area.code },
    told: { code: 'norm.over', title: norm.title, status: norm.status, area: area.name, places, since, by },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
