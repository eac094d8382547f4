import type { PlainDate } from '../../shared/dates.ts';
import type { Executor } from './open.ts';
import type { PlannedNoticesTable } from './placement-schema.ts';
import type { UnitsTable } from './schema.ts';
import type { Audit, Writing } from './write.ts';

/** Units that are planned and not given up on a day, by opening date; secret ones are left out. */
export async function plannedUnits(executor: Executor, today: PlainDate): Promise<UnitsTable[]> {
  return executor
    .selectFrom('units')
    .selectAll()
    .where('status', '=', 'gepland')
    .where('secrecy', '!=', 'geheim')
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', today)]))
    .orderBy('from_date')
    .orderBy('id')
    .execute();
}

/** Who was told of these units, by unit. */
export async function noticesOf(
  executor: Executor,
  units: readonly string[],
): Promise<Map<string, PlannedNoticesTable[]>> {
  const found = new Map<string, PlannedNoticesTable[]>();
  for (let start = 0; start < units.length; start += 500) {
    const rows = await executor
      .selectFrom('planned_notices')
      .selectAll()
      .where('unit_id', 'in', units.slice(start, start + 500))
      .orderBy('gemeente')
      .execute();
    for (const row of rows) found.set(row.unit_id, [...(found.get(row.unit_id) ?? []), row]);
  }
  return found;
}

/** Writes down that a gemeente was told of a planned unit, with the opening date as it is now. */
export async function writeNotice(
  trx: Writing,
  audit: Audit,
  unit: Pick<UnitsTable, 'id' | 'from_date'>,
  gemeente: string,
): Promise<void> {
  const row: PlannedNoticesTable = {
    unit_id: unit.id,
    gemeente,
    told_on: audit.today,
    opens_on: unit.from_date,
  };
  const before = await trx
    .selectFrom('planned_notices')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('gemeente', '=', gemeente)
    .executeTakeFirst();
  if (before?.opens_on === row.opens_on && before !== undefined) return;
  await trx
    .insertInto('planned_notices')
    .values(row)
    .onConflict((at) =>
      at.columns(['unit_id', 'gemeente']).doUpdateSet({ told_on: row.told_on, opens_on: row.opens_on }),
    )
    .execute();
  await audit('unit.tell', 'unit', unit.id, before ?? null, row);
}
