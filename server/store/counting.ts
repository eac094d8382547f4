import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import { COUNTED_STATUSES } from '../../shared/ladder/units.ts';
import type { TermWindow } from '../../shared/omklap.ts';
import type { RegistryTables } from './schema.ts';

/**
 * Sums for verdicts: they hold no address and pass no viewer, since what a viewer may see of a sum is decided where
 * the verdict is worded. Held places come from running holds: see held.ts.
 */
export interface CountMoment {
  /** The day that is asked about. */
  date: PlainDate;
  /** Planned units count when they open before this day. */
  horizon: PlainDate;
  /** Area year of the codes. */
  areaYear: number;
  /** Rungs that count for some months only: units that began on or before the day are left out. */
  ended: { rung: string; startedBy: PlainDate }[];
  /** Rungs whose homes leave the count at their omklap, and when those began whose term comes before the horizon. */
  terms?: readonly TermWindow[];
}

/** What was in use on the days of its period: what has ended since, with the day on which it did, too. */
export function stood(eb: ExpressionBuilder<RegistryTables, 'units'>) {
  return eb.or([
    eb('status', 'in', [...COUNTED_STATUSES]),
    eb.and([eb('status', '=', 'beeindigd'), eb('until_date', 'is not', null)]),
  ]);
}

type UnitQuery<O> = SelectQueryBuilder<RegistryTables, 'units', O>;

/**
 * Leaves only units that count on the day, today or any before: no unit's areas, rung or period is ever taken away, so that
 * months of long ago need no sums of their own. In use while their period holds it, or planned within the horizon. Of a unit that
 * a running hold made, the hold counts and not the unit.
 */
export function counted<O>(query: UnitQuery<O>, { date, horizon, ended }: CountMoment): UnitQuery<O> {
  const inForce = (eb: ExpressionBuilder<RegistryTables, 'units'>) =>
    eb.and([
      eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]),
      eb.or([
        eb.and([stood(eb), eb.or([eb('from_date', 'is', null), eb('from_date', '<=', date)])]),
        eb.and([
          eb('status', '=', 'gepland'),
          eb.or([eb('from_date', 'is', null), eb('from_date', '<', horizon)]),
        ]),
      ]),
    ]);
  let limited = query.where(inForce).where('made_by', 'is', null);
  for (const { rung, startedBy } of ended)
    limited = limited.where((eb) =>
      eb.or([eb('rung', '!=', rung), eb('from_date', 'is', null), eb('from_date', '>', startedBy)]),
    );
  return limited;
}
