import { sql } from 'kysely';
import type { Funding } from '../../shared/ladder/units.ts';
import type { Bucket } from '../../shared/norms/facts.ts';
import { type CountMoment, counted } from './counting.ts';
import { paidOn } from './fundings.ts';
import { firstDay, type LeavingRow, leaves, leavingOf } from './leaving.ts';
import type { Executor } from './open.ts';

type Level = 'buurt' | 'wijk' | 'gemeente';

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
      sums(executor, moment, [level])
        .select(`${level} as area`)
        .where(level, 'in', codes.slice(start, start + 500))
        .where('area_year', '=', moment.areaYear),
      moment,
    )
      .$if(level === 'buurt', (query) => query.where('secrecy', '!=', 'geheim'))
      .execute();
    for (const row of rows) {
      const buckets = found.get(row.area) ?? [];
      buckets.push(...bucketsOf(row, moment));
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
      sums(executor, moment, ['buurt'])
        .select('buurt as area')
        .where('buurt', 'in', buurten.slice(start, start + 500))
        .where('area_year', '=', moment.areaYear)
        .where('rd_x', 'is', null)
        .where('secrecy', '!=', 'geheim'),
      moment,
    ).execute();
    for (const row of rows) found.set(row.area, [...(found.get(row.area) ?? []), ...bucketsOf(row, moment)]);
  }
  return found;
}

/** Units of a buurt of which nobody told the street: they may stand in any street there. */
export interface WithoutStreet {
  /** All of them. */
  all: Bucket[];
  /** Those of which nobody told the home or the complex either: they may be part of any complex there. */
  loose: Bucket[];
}

/** Counted units without a street, per buurt; secret units are left out, and so are buurten without any. */
export async function countWithoutStreet(
  executor: Executor,
  buurten: readonly string[],
  moment: CountMoment,
): Promise<Map<string, WithoutStreet>> {
  const found = new Map<string, WithoutStreet>();
  for (let start = 0; start < buurten.length; start += 500) {
    const rows = await counted(
      sums(executor, moment, ['buurt'])
        .select((eb) => [
          'buurt as area',
          eb
            .case()
            .when(eb.and([eb('complex', 'is', null), eb('home_key', 'is', null)]))
            .then(1)
            .else(0)
            .end()
            .as('is_loose'),
        ])
        .where('buurt', 'in', buurten.slice(start, start + 500))
        .where('area_year', '=', moment.areaYear)
        .where('straat', 'is', null)
        .where('secrecy', '!=', 'geheim')
        .groupBy('is_loose'),
      moment,
    ).execute();
    for (const row of rows) {
      const here = found.get(row.area) ?? { all: [], loose: [] };
      const buckets = bucketsOf(row, moment);
      here.all.push(...buckets);
      if (row.is_loose === 1) here.loose.push(...buckets);
      found.set(row.area, here);
    }
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
      sums(executor, moment, ['rd_x', 'rd_y'])
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
        .where('secrecy', '!=', 'geheim'),
      moment,
    ).execute();
    for (const row of rows)
      if (row.rd_x !== null && row.rd_y !== null)
        for (const bucket of bucketsOf(row, moment)) found.push({ x: row.rd_x, y: row.rd_y, bucket });
  }
  return found;
}

/** Where they stand comes first in each group: it differs most, so the groups are told apart soonest. */
function sums(executor: Executor, moment: CountMoment, where: readonly (Level | 'rd_x' | 'rd_y')[]) {
  return executor
    .selectFrom('units')
    .select((eb) => [
      'rung',
      paidOn('units', moment.date).as('paid_by'),
      eb.case().when('status', '=', 'gepland').then(1).else(0).end().as('is_planned'),
      eb.case().when('secrecy', '=', 'geheim').then(1).else(0).end().as('is_secret'),
      eb.fn.sum<number>('places').as('places'),
      eb.fn.countAll<number>().as('units'),
      leaves(moment).as('leaves'),
      firstDay(moment).as('first_day'),
      sql<string>`min(coalesce(confirmed_on, recorded_on))`.as('oldest'),
    ])
    .groupBy([...where, 'rung', 'paid_by', 'is_planned', 'is_secret', 'leaves']);
}

interface SumRow extends LeavingRow {
  paid_by: Funding;
  is_planned: number;
  is_secret: number;
  places: number;
  units: number;
  oldest: string;
}

function bucketsOf(row: SumRow, { terms = [] }: CountMoment): Bucket[] {
  const whole: Bucket = {
    rung: row.rung,
    funding: row.paid_by,
    secret: row.is_secret === 1,
    oldest: row.oldest,
    state: row.is_planned === 1 ? 'planned' : 'inUse',
    places: Number(row.places),
    units: Number(row.units),
  };
  const leaving = row.is_planned === 1 ? null : leavingOf(row, whole, terms);
  return leaving === null ? [whole] : [whole, leaving];
}
