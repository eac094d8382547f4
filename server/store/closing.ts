import type { PlainDate } from '../../shared/dates.ts';
import { COUNTED_STATUSES } from '../../shared/ladder/units.ts';
import type { Executor } from './open.ts';
import type { StaysTable } from './placement-schema.ts';
import type { UnitsTable } from './schema.ts';

/** What a provider has in use on a day where someone lives, with the stays that are known there. */
export async function livedInOf(
  executor: Executor,
  provider: string,
  date: PlainDate,
): Promise<{ unit: UnitsTable; stays: StaysTable[] }[]> {
  const units = await executor
    .selectFrom('units')
    .selectAll()
    .where('provider', '=', provider)
    .where('status', 'in', [...COUNTED_STATUSES])
    .where('made_by', 'is', null)
    .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', date)]))
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]))
    .orderBy('id')
    .execute();
  const byUnit = new Map<string, StaysTable[]>();
  const rows = await executor
    .selectFrom('stays')
    .innerJoin('units', 'units.id', 'stays.unit_id')
    .selectAll('stays')
    .where('units.provider', '=', provider)
    .orderBy('stays.from_date')
    .orderBy('stays.id')
    .execute();
  for (const stay of rows) byUnit.set(stay.unit_id, [...(byUnit.get(stay.unit_id) ?? []), stay]);
  return units
    .map((unit) => ({ unit, stays: byUnit.get(unit.id) ?? [] }))
    .filter(({ unit, stays }) => unit.status === 'bezet' || stays.length > 0);
}
