import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import type { Funding } from '../../shared/ladder/units.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { RegistryTables, UnitsTable } from './schema.ts';
import { moveUnit } from './unit-moves.ts';
import type { Audit } from './write.ts';

/**
 * How a unit was paid for on a day, or on the day of a column: days before its last change say what it was then. Looks
 * further only for units whose funding changed after the day.
 */
export function paidOn(table: 'units' | 'u', day: PlainDate | { column: 'from_date' }): RawBuilder<Funding> {
  const since = sql.ref(`${table}.funding_since`);
  const now = sql.ref(`${table}.funding`);
  const on = typeof day === 'string' ? sql`${day}` : sql.ref(`${table}.${day.column}`);
  return sql<Funding>`case when ${since} > ${on} then coalesce((select f.funding from unit_fundings as f where f.unit_id = ${sql.ref(`${table}.id`)} and f.until_date > ${on} order by f.until_date limit 1), ${now}) else ${now} end`;
}

/**
 * Another funding from a day on: nobody moves, the stay goes on, and days before keep the old one. Throws a Refusal for a
 * day to come, and for one before the last change.
 */
export async function changeFunding(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  unit: UnitsTable,
  { funding, from }: { funding: Funding; from: PlainDate },
): Promise<UnitsTable> {
  if (from > audit.today)
    throw new Refusal(`${from} ligt nog voor ons; leg de wijziging vast op de dag zelf of daarna.`, {
      pointer: '#/from',
    });
  if (unit.until_date !== null && from >= unit.until_date)
    throw new Refusal(`Deze woning of locatie telt mee tot ${unit.until_date}; kies een eerdere dag.`, {
      pointer: '#/from',
    });
  if (unit.funding_since !== null && from < unit.funding_since)
    throw new Refusal(
      `De financiering is al gewijzigd per ${unit.funding_since}; kies die dag of een latere.`,
      { pointer: '#/from' },
    );
  if (funding === unit.funding) return unit;
  await trx.updateTable('stays').set({ funding }).where('unit_id', '=', unit.id).execute();
  // From its first day on, or again on the day of the last change: that corrects, and leaves no period behind.
  if (unit.from_date !== null && from <= unit.from_date)
    return moveUnit(trx, audit, 'unit.funding', unit, { funding });
  if (from === unit.funding_since) return moveUnit(trx, audit, 'unit.funding', unit, { funding });
  await trx
    .insertInto('unit_fundings')
    .values({ unit_id: unit.id, until_date: from, funding: unit.funding, recorded_on: audit.today })
    .execute();
  return moveUnit(trx, audit, 'unit.funding', unit, { funding, funding_since: from });
}
