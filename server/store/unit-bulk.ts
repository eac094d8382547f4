import type { UnitChange, UnitsChanged } from '../../shared/api/unit-changes.ts';
import type { Unit } from '../../shared/api/units.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { Registry } from './open.ts';
import { unitChanges } from './unit-fields.ts';
import { changeUnit, getUnit } from './units.ts';
import { type Author, writeRegistry } from './write.ts';

/** Undoes the transaction of a change that is not to be written, and carries what it would have done out of it. */
class Undone extends Error {
  constructor(readonly outcome: Omit<UnitsChanged, 'preview'>) {
    super('A change that was only tried is undone');
  }
}

const NOT_OWN = 'Deze woning of locatie is niet bekend, of hoort niet bij uw organisatie.';

/**
 * Changes many units in the same way, all in one transaction: all of them or none, unless those that cannot are to be left as
 * they are. With `preview` everything is tried and undone. A preview takes the write lock for as long as it runs.
 */
export async function changeUnits(
  registry: Registry,
  by: Author,
  viewer: Viewer,
  asked: { ids: readonly string[]; change: Partial<UnitChange>; preview: boolean; skipRefused: boolean },
): Promise<UnitsChanged> {
  const { preview } = asked;
  try {
    const outcome = await writeRegistry(registry, by, async (trx, audit) => {
      const tally = tallied();
      for (const id of new Set(asked.ids)) {
        const before = await getUnit(trx, viewer, id);
        try {
          const after = await changeUnit(trx, audit, viewer, id, unitChanges(asked.change, null));
          if (before === null || after === null) tally.refuse(id, NOT_OWN);
          else tally.add(before, after);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          tally.refuse(id, error.message);
        }
      }
      const told = tally.told(asked.skipRefused);
      if (preview || !told.written) throw new Undone(told);
      return told;
    });
    return { preview, ...outcome };
  } catch (error) {
    if (error instanceof Undone) return { preview, ...error.outcome };
    throw error;
  }
}

const FIELDS = [
  'rung',
  'status',
  'secrecy',
  'funding',
  'corporation',
  'provider',
  'contract',
  'rent',
  'from',
  'until',
] as const;

function tallied() {
  const refused: UnitsChanged['refused'] = [];
  const fields = new Map<string, UnitsChanged['fields'][number]>();
  let [changed, unchanged] = [0, 0];
  return {
    refuse: (id: string, why: string) => void refused.push({ id, why }),
    add(before: Unit, after: Unit) {
      if (before.version === after.version) {
        unchanged += 1;
        return;
      }
      changed += 1;
      for (const field of FIELDS) {
        const [from, to] = [before[field], after[field]];
        if (from === to) continue;
        const key = JSON.stringify([field, from, to]);
        const known = fields.get(key);
        if (known) known.count += 1;
        else fields.set(key, { field, from, to, count: 1 });
      }
    },
    told(skipRefused: boolean): Omit<UnitsChanged, 'preview'> {
      const written = changed > 0 && (refused.length === 0 || skipRefused);
      return { written, changed, unchanged, fields: [...fields.values()], refused };
    },
  };
}
