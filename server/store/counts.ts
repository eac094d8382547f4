import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import { COUNTED_STATUSES, type Funding } from '../../shared/ladder/units.ts';
import type { Bucket } from '../../shared/norms/facts.ts';
import type { Executor } from './open.ts';
import type { RegistryTables } from './schema.ts';

/**
 * Sums for verdicts: they hold no address and pass no viewer, since what a viewer may see of a sum is decided where
 * the verdict is worded. Held places come from running holds; until holds are kept here there are none.
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
}

type Level = 'buurt' | 'wijk' | 'gemeente';
type UnitQuery<O> = SelectQueryBuilder<RegistryTables, 'units', O>;

/** Buckets per area code; an area without counted units is absent. Secret units are in wijk and gemeente only. */
export async function countAreas(
  executor: Executor,
  level: Level,
  codes: readonly string[],
  moment: CountMoment,
): Promise<Map<string, Bucket[]>> {
  const found = new Map<string, Bucket[]>();
  for (let start = 0; start < codes.length; start += 500) {
    const rows = await counted(
      sums(executor, moment)
        .select(`${level} as area`)
        .where(level, 'in', codes.slice(start, start + 500))
        .where('area_year', '=', moment.areaYear)
        .groupBy(level),
      moment,
    )
      .$if(level === 'buurt', (query) => query.where('secrecy', '!=', 'geheim'))
      .execute();
    for (const row of rows) {
      const buckets = found.get(row.area) ?? [];
      buckets.push(...bucketsOf(row));
      found.set(row.area, buckets);
    }
  }
  return found;
}

/** Buckets per buurt of units whose point is not known; secret units are left out. */
export async function countWithoutPoint(
  executor: Executor,
  buurten: readonly string[],
  moment: CountMoment,
): Promise<Map<string, Bucket[]>> {
  const found = new Map<string, Bucket[]>();
  for (let start = 0; start < buurten.length; start += 500) {
    const rows = await counted(
      sums(executor, moment)
        .select('buurt as area')
        .where('buurt', 'in', buurten.slice(start, start + 500))
        .where('area_year', '=', moment.areaYear)
        .where('rd_x', 'is', null)
        .where('secrecy', '!=', 'geheim')
        .groupBy('buurt'),
      moment,
    ).execute();
    for (const row of rows) found.set(row.area, [...(found.get(row.area) ?? []), ...bucketsOf(row)]);
  }
  return found;
}

/** One counted unit on the grid, in metres. It never leaves the server. */
export interface PointCount {
  x: number;
  y: number;
  bucket: Bucket;
}

/** Counted units with a point in any of the boxes (metres); secret units are left out. */
export async function countPoints(
  executor: Executor,
  boxes: readonly { x0: number; y0: number; x1: number; y1: number }[],
  moment: CountMoment,
): Promise<PointCount[]> {
  const found: PointCount[] = [];
  for (let start = 0; start < boxes.length; start += 50) {
    const some = boxes.slice(start, start + 50);
    const rows = await counted(
      sums(executor, moment)
        .select(['rd_x', 'rd_y'])
        .where((eb) =>
          eb.or(
            some.map((box) =>
              eb.and([
                eb('rd_x', '>=', box.x0),
                eb('rd_x', '<', box.x1),
                eb('rd_y', '>=', box.y0),
                eb('rd_y', '<', box.y1),
              ]),
            ),
          ),
        )
        .where('secrecy', '!=', 'geheim')
        .groupBy(['rd_x', 'rd_y']),
      moment,
    ).execute();
    for (const row of rows)
      if (row.rd_x !== null && row.rd_y !== null)
        for (const bucket of bucketsOf(row)) found.push({ x: row.rd_x, y: row.rd_y, bucket });
  }
  return found;
}

/** A counted unit at one home: for the difference, and for who may see it. */
export interface UnitHere {
  id: string;
  homeKey: string;
  rung: string;
  status: string;
  funding: Funding;
  places: number;
  secret: boolean;
  corporation: string | null;
  provider: string | null;
  gemeente: string;
}

/** Counted units (in use or planned) per home key. */
export async function unitsAt(
  executor: Executor,
  homeKeys: readonly string[],
  moment: CountMoment,
): Promise<Map<string, UnitHere[]>> {
  const found = new Map<string, UnitHere[]>();
  for (let start = 0; start < homeKeys.length; start += 500) {
    const rows = await counted(
      executor
        .selectFrom('units')
        .select([
          'id',
          'home_key',
          'rung',
          'status',
          'funding',
          'places',
          'secrecy',
          'corporation',
          'provider',
          'gemeente',
        ])
        .where('home_key', 'in', homeKeys.slice(start, start + 500)),
      moment,
    ).execute();
    for (const row of rows) {
      const { home_key: homeKey, secrecy, ...rest } = row;
      if (homeKey === null) continue;
      found.set(homeKey, [...(found.get(homeKey) ?? []), { ...rest, homeKey, secret: secrecy === 'geheim' }]);
    }
  }
  return found;
}

/** Homes delivered per gemeente: units on the rungs whose period began in [from, until). Held and planned never count. */
export async function countDelivered(
  executor: Executor,
  rungs: readonly string[],
  from: PlainDate,
  until: PlainDate,
): Promise<Map<string, number>> {
  const rows = await executor
    .selectFrom('units')
    .select((eb) => ['gemeente', eb.fn.countAll<number>().as('homes')])
    .where('rung', 'in', rungs)
    .where('status', 'in', [...COUNTED_STATUSES, 'beeindigd'])
    .where('secrecy', '!=', 'geheim')
    .where('from_date', '>=', from)
    .where('from_date', '<', until)
    .groupBy('gemeente')
    .execute();
  return new Map(rows.map((row) => [row.gemeente, Number(row.homes)]));
}

function sums(executor: Executor, moment: CountMoment) {
  const leaves = sql<boolean>`until_date is not null and until_date < ${moment.horizon}`;
  return executor
    .selectFrom('units')
    .select((eb) => [
      'rung',
      'funding',
      eb.case().when('status', '=', 'gepland').then(1).else(0).end().as('is_planned'),
      eb.case().when('secrecy', '=', 'geheim').then(1).else(0).end().as('is_secret'),
      eb.fn.sum<number>('places').as('places'),
      eb.fn.countAll<number>().as('units'),
      sql<number>`sum(case when ${leaves} then places else 0 end)`.as('leaving_places'),
      sql<number>`sum(case when ${leaves} then 1 else 0 end)`.as('leaving_units'),
      sql<string | null>`min(case when ${leaves} then until_date end)`.as('first_end'),
      sql<string>`min(coalesce(confirmed_on, recorded_on))`.as('oldest'),
    ])
    .groupBy(['rung', 'funding', 'is_planned', 'is_secret']);
}

/** Leaves only units that count on the day: in use while their period holds it, or planned within the horizon. */
function counted<O>(query: UnitQuery<O>, { date, horizon, ended }: CountMoment): UnitQuery<O> {
  const inForce = (eb: ExpressionBuilder<RegistryTables, 'units'>) =>
    eb.and([
      eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]),
      eb.or([
        eb.and([
          eb('status', 'in', [...COUNTED_STATUSES]),
          eb.or([eb('from_date', 'is', null), eb('from_date', '<=', date)]),
        ]),
        eb.and([
          eb('status', '=', 'gepland'),
          eb.or([eb('from_date', 'is', null), eb('from_date', '<', horizon)]),
        ]),
      ]),
    ]);
  let limited = query.where(inForce);
  for (const { rung, startedBy } of ended)
    limited = limited.where((eb) =>
      eb.or([eb('rung', '!=', rung), eb('from_date', 'is', null), eb('from_date', '>', startedBy)]),
    );
  return limited;
}

interface SumRow {
  rung: string;
  funding: Funding;
  is_planned: number;
  is_secret: number;
  places: number;
  units: number;
  leaving_places: number;
  leaving_units: number;
  first_end: string | null;
  oldest: string;
}

function bucketsOf(row: SumRow): Bucket[] {
  const common = { rung: row.rung, funding: row.funding, secret: row.is_secret === 1, oldest: row.oldest };
  const whole: Bucket = {
    ...common,
    state: row.is_planned === 1 ? 'planned' : 'inUse',
    places: Number(row.places),
    units: Number(row.units),
  };
  if (row.is_planned === 1 || row.first_end === null) return [whole];
  return [
    whole,
    {
      ...common,
      state: 'leaving',
      places: Number(row.leaving_places),
      units: Number(row.leaving_units),
      firstEnd: row.first_end,
    },
  ];
}
