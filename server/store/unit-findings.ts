import type { PlainDate } from '../../shared/dates.ts';
import { COUNTED_STATUSES, type UnitStatus } from '../../shared/ladder/units.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { Executor } from './open.ts';
import { ownUnits } from './visible.ts';

/** What a check on a unit needs of it: never where it stands more closely than its gemeente. */
export interface CheckedUnit {
  id: string;
  rung: string;
  gemeente: string;
  places: number;
  status: UnitStatus;
  provider: string | null;
  rent: number | null;
  from: PlainDate | null;
}

/**
 * The viewer's own units in use on a day in these gemeenten, by id. Secret ones are left out, unless all of a region is
 * summed: then `secretToo` counts them for whoever may see them.
 */
export async function unitsToCheck(
  executor: Executor,
  viewer: Viewer,
  gemeenten: readonly string[],
  date: PlainDate,
  secretToo: boolean,
): Promise<CheckedUnit[]> {
  if (gemeenten.length === 0) return [];
  const rows = await executor
    .selectFrom('units')
    .select(['id', 'rung', 'gemeente', 'places', 'status', 'provider', 'rent_cents', 'from_date'])
    .where(ownUnits(viewer, !secretToo))
    .where('gemeente', 'in', [...gemeenten])
    .where('status', 'in', [...COUNTED_STATUSES])
    .where('made_by', 'is', null)
    .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', date)]))
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]))
    .orderBy('id')
    .execute();
  return rows.map(({ rent_cents: cents, from_date: from, ...unit }) => ({
    ...unit,
    rent: cents === null ? null : cents / 100,
    from,
  }));
}

/** The number that each unit has in its own source, by its id. */
export async function sourceNumbers(executor: Executor): Promise<Map<string, string>> {
  const rows = await executor.selectFrom('units').select(['id', 'source_id']).execute();
  return new Map(rows.map(({ id, source_id: number }) => [id, number]));
}

/** In which gemeenten each provider has, or had, units. */
export async function gemeentenOfProviders(executor: Executor): Promise<Map<string, Set<string>>> {
  const rows = await executor
    .selectFrom('units')
    .select(['provider', 'gemeente'])
    .distinct()
    .where('provider', 'is not', null)
    .execute();
  const found = new Map<string, Set<string>>();
  for (const { provider, gemeente } of rows)
    if (provider !== null) found.set(provider, (found.get(provider) ?? new Set()).add(gemeente));
  return found;
}
