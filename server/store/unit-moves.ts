import type { Transaction } from 'kysely';
import { Refusal } from '../../shared/refusal.ts';
import type { Viewer } from '../../shared/rights.ts';
import { forgetApart } from './audit-apart.ts';
import { changedFields } from './changes.ts';
import { NO_ADDRESS, withoutAddress } from './no-address.ts';
import type { Executor } from './open.ts';
import type { RegistryTables, UnitsTable } from './schema.ts';
import { ownsUnit } from './visible.ts';
import type { Audit } from './write.ts';

/** The row of a unit that is the viewer's own, or null. */
export async function ownUnitRow(executor: Executor, viewer: Viewer, id: string): Promise<UnitsTable | null> {
  const row = await executor.selectFrom('units').selectAll().where('id', '=', id).executeTakeFirst();
  return row !== undefined && ownsUnit(viewer, row) ? row : null;
}

/** Writes what a step in someone's stay does to the unit, as a new version; the audit gets it without the address. */
export async function moveUnit(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  action: string,
  before: UnitsTable,
  changes: Partial<UnitsTable>,
): Promise<UnitsTable> {
  if (changedFields(before, changes).length === 0) return before;
  const after = { ...before, ...changes, recorded_on: audit.today, version: before.version + 1 };
  if (after.from_date !== null && after.until_date !== null && after.until_date < after.from_date)
    throw new Refusal(
      `Deze woning of locatie telt mee vanaf ${after.from_date}; kies die dag of een latere.`,
    );
  // Only what changes: the same step may have written another column of this row since it was read.
  const written = { ...changes, recorded_on: after.recorded_on, version: after.version };
  await trx.updateTable('units').set(written).where('id', '=', before.id).execute();
  await audit(action, 'unit', before.id, withoutAddress(before), withoutAddress(after));
  return after;
}

/**
 * Passes a home on to its resident: takes its address away with all that leads to it, in the registry and in what the audit
 * keeps. What a ledger must know later of homes that were used before is kept as rungs: without its address a home cannot be
 * known again.
 */
export async function passHomeOn(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  action: string,
  unit: UnitsTable,
  changes: Partial<UnitsTable>,
): Promise<UnitsTable> {
  const used = await rungsUsedBefore(trx, unit);
  await trx.deleteFrom('kept_vera').where('subject', '=', 'unit').where('subject_id', '=', unit.id).execute();
  const bare = {
    ...NO_ADDRESS,
    complex: null,
    contract: null,
    rent_cents: null,
    used_before: writeRungs(used),
  };
  const passed = await moveUnit(trx, audit, action, unit, { ...bare, ...changes });
  await forgetApart(trx, 'unit', unit.id);
  return passed;
}

/** The rungs on which a home was before this unit; units after it are told of this one, as they will not find it again. */
async function rungsUsedBefore(trx: Transaction<RegistryTables>, unit: UnitsTable): Promise<string[]> {
  let used = rungsIn(unit.used_before);
  if (unit.home_key === null) return used;
  const others = await trx
    .selectFrom('units')
    .select(['id', 'rung', 'from_date', 'used_before'])
    .where('home_key', '=', unit.home_key)
    .where('id', '!=', unit.id)
    .execute();
  for (const other of others) {
    if (isBefore(other, unit)) used = [...used, other.rung, ...rungsIn(other.used_before)];
    else
      await trx
        .updateTable('units')
        .set({ used_before: writeRungs([...rungsIn(other.used_before), unit.rung]) })
        .where('id', '=', other.id)
        .execute();
  }
  return used;
}

function isBefore(
  one: Pick<UnitsTable, 'id' | 'from_date'>,
  other: Pick<UnitsTable, 'id' | 'from_date'>,
): boolean {
  if (one.from_date === other.from_date) return one.id < other.id;
  return one.from_date === null || (other.from_date !== null && one.from_date < other.from_date);
}

function rungsIn(text: string | null): string[] {
  return (text ?? '').split('|').filter(Boolean);
}

function writeRungs(rungs: readonly string[]): string | null {
  return rungs.length === 0 ? null : `|${[...new Set(rungs)].sort().join('|')}|`;
}
