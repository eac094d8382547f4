import type { Transaction } from 'kysely';
import { Refusal } from '../../shared/refusal.ts';
import type { Viewer } from '../../shared/rights.ts';
import { changedFields } from './changes.ts';
import type { Executor } from './open.ts';
import type { PlaceColumns, RegistryTables, UnitsTable } from './schema.ts';
import { ownsUnit } from './visible.ts';
import type { Audit } from './write.ts';

/** The row of a unit that is the viewer's own, or null. */
export async function ownUnitRow(executor: Executor, viewer: Viewer, id: string): Promise<UnitsTable | null> {
  const row = await executor.selectFrom('units').selectAll().where('id', '=', id).executeTakeFirst();
  return row !== undefined && ownsUnit(viewer, row) ? row : null;
}

/** Nothing of where a home stands but its areas. */
export const NO_ADDRESS = {
  straat: null,
  huisnummer: null,
  huisletter: null,
  huisnummertoevoeging: null,
  postcode: null,
  woonplaats: null,
  bag_id: null,
  home_key: null,
  lon: null,
  lat: null,
  rd_x: null,
  rd_y: null,
} as const satisfies Partial<PlaceColumns>;

/** A row as the audit keeps it of what happens to people's homes: without its address. */
export function withoutAddress<Row extends object>(row: Row): Partial<Row> {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !(field in NO_ADDRESS))) as Partial<Row>;
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
 * Takes the address of a unit away, with all that leads to it. What a ledger must know later of homes that were used before
 * is kept as rungs: without its address a home cannot be known again.
 */
export async function letGoOfAddress(
  trx: Transaction<RegistryTables>,
  unit: UnitsTable,
): Promise<Partial<UnitsTable>> {
  let used = rungsIn(unit.used_before);
  if (unit.home_key !== null) {
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
  }
  await trx.deleteFrom('kept_vera').where('subject', '=', 'unit').where('subject_id', '=', unit.id).execute();
  return { ...NO_ADDRESS, complex: null, contract: null, rent_cents: null, used_before: writeRungs(used) };
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
