import type { Bucket } from '../../shared/norms/facts.ts';
import { type CountMoment, counted } from './counting.ts';
import type { Executor } from './open.ts';
import type { UnitHere } from './units-here.ts';

/** Places that a running hold takes, where they will be. For sums alone: no viewer sees it. */
export interface HeldPlaces {
  homeKey: string | null;
  buurt: string;
  wijk: string;
  gemeente: string;
  straat: string | null;
  woonplaats: string | null;
  complex: string | null;
  /** Metres of the Dutch grid; null when only the buurt is known. */
  x: number | null;
  y: number | null;
  bucket: Bucket;
  /** The unit that the hold made, for who may see that it is taken; it does not count itself. */
  made?: UnitHere | null;
}

/**
 * All holds that run on the day, and homes that were given but whose lease begins later: they take the same room. Where a
 * unit counts at the home already, the bucket says what it replaces. Two statements, however many areas are asked about.
 */
export async function heldPlaces(executor: Executor, moment: CountMoment): Promise<HeldPlaces[]> {
  const { date, areaYear } = moment;
  const rows = await executor
    .selectFrom('placements as p')
    .innerJoin('units as u', 'u.id', 'p.unit_id')
    .select(['p.home_key as homeKey', 'p.rung', 'p.funding', 'p.places', 'p.secrecy', 'p.over_unit'])
    .select(['p.over_places', 'u.buurt', 'u.wijk', 'u.gemeente', 'u.straat', 'u.woonplaats', 'u.complex'])
    .select(['u.rd_x as x', 'u.rd_y as y', 'u.secrecy as unitSecrecy'])
    .select(['u.id as unitId', 'u.status', 'u.made_by', 'u.corporation', 'u.provider'])
    .where('p.held_on', '<=', date)
    .where((eb) =>
      eb.or([
        eb('p.state', '=', 'held'),
        eb.and([eb('p.state', '=', 'confirmed'), eb('p.starts_on', '>', date)]),
      ]),
    )
    .where('u.area_year', '=', areaYear)
    .orderBy('p.id')
    .execute();
  const over = await unitsThatCount(
    executor,
    rows.flatMap((row) => (row.over_unit === null ? [] : [row.over_unit])),
    moment,
  );
  return rows.map(({ rung, funding, places, secrecy, unitSecrecy, over_unit: unit, over_places, ...row }) => {
    const before = unit === null ? undefined : over.get(unit);
    const secret = secrecy === 'geheim' || unitSecrecy === 'geheim';
    const bucket: Bucket = { rung, funding, places, units: before ? 0 : 1, secret, state: 'held' };
    if (before) bucket.instead = { ...before, places: over_places };
    const { unitId, status, made_by: madeBy, corporation, provider, ...where } = row;
    const { homeKey, gemeente } = where;
    const made =
      madeBy === null || homeKey === null
        ? null
        : { id: unitId, homeKey, rung, status, funding, places, secret, corporation, provider, gemeente };
    return { ...where, bucket, made };
  });
}

/** Of these units, those that count on the day, with what they count as. */
async function unitsThatCount(executor: Executor, ids: readonly string[], moment: CountMoment) {
  if (ids.length === 0) return new Map<string, Pick<Bucket, 'rung' | 'funding'>>();
  const rows = await counted(
    executor
      .selectFrom('units')
      .select(['id', 'rung', 'funding'])
      .where('id', 'in', [...ids]),
    moment,
  ).execute();
  return new Map(rows.map(({ id, rung, funding }) => [id, { rung, funding }]));
}
