import type { PlainDate } from '../dates.ts';
import type { Source } from '../source.ts';
import { defineRungs } from './define.ts';
import type { RegionPreset, Rung } from './rung.ts';

export type RungField = Exclude<keyof Rung, 'id' | 'source'>;

/** Every field that a region can say otherwise, in the order in which a rung is described. */
export const RUNG_FIELDS = [
  'label',
  'kind',
  'meaning',
  'order',
  'support',
  'lease',
  'home',
  'setting',
  'oneHousehold',
  'maxStay',
  'rentLimits',
  'seekerWithin',
  'urgency',
  'next',
  'secrecy',
  'weight',
  'countsUntil',
  'beside',
  'perAreaOnly',
] as const satisfies readonly RungField[];

/** What a region says otherwise than its preset, of one rung and from one day on. */
export interface LadderChange {
  /** Id of the rung; one that the preset lacks is added, and then needs a label and a kind. */
  rung: string;
  /** The fields that change, whole; null where the region does not use the rung. */
  set: Partial<Pick<Rung, RungField>> | null;
  source: Source;
  from: PlainDate;
}

/** One field in which the region's ladder differs from the preset. A rung that was added or left out differs in `label`. */
export interface LadderDifference {
  rung: string;
  field: RungField;
  from: Rung[RungField] | null;
  to: Rung[RungField] | null;
  source: Source;
  since: PlainDate;
}

/**
 * The ladder of a region on a day: its preset with what the region changed of it, in order, and each difference that is
 * left with the source of the change that made it. Of two changes of one field the later holds; one that brings the
 * preset's own value back is no difference. Throws RangeError for a new rung without label or kind, and for a `next`
 * that the ladder lacks.
 */
export function changeLadder(
  preset: RegionPreset,
  changes: readonly LadderChange[],
  date: PlainDate,
): { rungs: Rung[]; changed: LadderDifference[] } {
  const rungs = new Map(preset.rungs.map((rung) => [rung.id, rung]));
  const made = new Map<string, LadderDifference>();
  const inForce = changes.filter(({ from }) => from <= date).sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const change of inForce) {
    const original = preset.rungs.find(({ id }) => id === change.rung) ?? null;
    const after = apply(change, rungs.get(change.rung) ?? original, rungs.size);
    if (after === null) rungs.delete(change.rung);
    else rungs.set(change.rung, after);
    for (const field of fieldsOf(change, original)) {
      const difference = {
        rung: change.rung,
        field,
        from: original?.[field] ?? null,
        to: after?.[field] ?? null,
        source: change.source,
        since: change.from,
      };
      const key = `${change.rung} ${field}`;
      if (same(difference.from, difference.to)) made.delete(key);
      else made.set(key, difference);
    }
  }
  return {
    rungs: withoutDropped(preset, rungs).sort((a, b) => a.order - b.order),
    changed: [...made.values()],
  };
}

/** Leaving a rung out, bringing it back and adding one each show in its label. */
function fieldsOf({ set }: LadderChange, original: Rung | null): RungField[] {
  if (set === null || original === null) return ['label'];
  return [...new Set<RungField>(['label', ...(Object.keys(set) as RungField[])])];
}

function apply({ rung, set, source }: LadderChange, before: Rung | null, count: number): Rung | null {
  if (set === null) return null;
  if (before !== null) return { ...before, ...set };
  const { label, kind } = set;
  if (label === undefined || kind === undefined)
    throw new RangeError(`Trede ${rung} is nieuw; geef haar een label en een soort`);
  const [added] = defineRungs([{ ...set, id: rung, label, kind, source }]);
  if (added === undefined) throw new Error(`No rung was made of ${rung}`);
  return { ...added, order: set.order ?? count + 1 };
}

/** Takes what the region left out from `next` too. Throws RangeError for a `next` that nobody knows. */
function withoutDropped(preset: RegionPreset, rungs: ReadonlyMap<string, Rung>): Rung[] {
  const dropped = new Set(preset.rungs.flatMap(({ id }) => (rungs.has(id) ? [] : [id])));
  return [...rungs.values()].map((rung) => {
    const missing = rung.next.find((next) => !rungs.has(next) && !dropped.has(next));
    if (missing !== undefined)
      throw new RangeError(`Na trede ${rung.id} komt ${missing}, en die kent de ladder niet`);
    return rung.next.some((next) => dropped.has(next))
      ? { ...rung, next: rung.next.filter((next) => !dropped.has(next)) }
      : rung;
  });
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
