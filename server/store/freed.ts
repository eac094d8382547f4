import type { PlainDate } from '../../shared/dates.ts';
import { COUNTED_STATUSES } from '../../shared/ladder/units.ts';
import type { Bucket } from '../../shared/norms/facts.ts';
import { paidOn } from './fundings.ts';
import type { Executor } from './open.ts';

type Level = 'buurt' | 'wijk' | 'gemeente';

/** A stretch of time, half-open. */
export interface Window {
  from: PlainDate;
  until: PlainDate;
}

/** Whether anyone ever told of homes that came free: without them nobody knows, and zero would be a lie. */
export async function knowsFreed(executor: Executor): Promise<boolean> {
  const row = await executor
    .selectFrom('vacancies')
    .select('id')
    .where('from_date', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Homes that came free per area code: free homes whose offer began in the window. */
export async function countFreed(
  executor: Executor,
  level: Level,
  codes: readonly string[],
  window: Window,
  areaYear: number,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let start = 0; start < codes.length; start += 500) {
    const rows = await executor
      .selectFrom('vacancies')
      .select((eb) => [`${level} as area`, eb.fn.countAll<number>().as('homes')])
      .where(level, 'in', codes.slice(start, start + 500))
      .where('area_year', '=', areaYear)
      .where('from_date', '>=', window.from)
      .where('from_date', '<', window.until)
      .groupBy(level)
      .execute();
    for (const { area, homes } of rows) found.set(area, Number(homes));
  }
  return found;
}

/** Places that began in the window per area code, also those that ended since. Secret units are in wijk and gemeente only. */
export async function countBegun(
  executor: Executor,
  level: Level,
  codes: readonly string[],
  window: Window,
  areaYear: number,
): Promise<Map<string, Bucket[]>> {
  const found = new Map<string, Bucket[]>();
  for (let start = 0; start < codes.length; start += 500) {
    const rows = await executor
      .selectFrom('units')
      .select((eb) => [
        `${level} as area`,
        'rung',
        paidOn('units', { column: 'from_date' }).as('paid_by'),
        eb.case().when('secrecy', '=', 'geheim').then(1).else(0).end().as('is_secret'),
        eb.fn.sum<number>('places').as('places'),
        eb.fn.countAll<number>().as('units'),
      ])
      .where(level, 'in', codes.slice(start, start + 500))
      .where('area_year', '=', areaYear)
      .where('status', 'in', [...COUNTED_STATUSES, 'beeindigd'])
      .where('made_by', 'is', null)
      .where('from_date', '>=', window.from)
      .where('from_date', '<', window.until)
      .$if(level === 'buurt', (query) => query.where('secrecy', '!=', 'geheim'))
      .groupBy([level, 'rung', 'paid_by', 'is_secret'])
      .execute();
    for (const { area, rung, paid_by, is_secret, places, units } of rows) {
      const bucket: Bucket = {
        rung,
        funding: paid_by,
        state: 'inUse',
        places: Number(places),
        units: Number(units),
        secret: is_secret === 1,
      };
      found.set(area, [...(found.get(area) ?? []), bucket]);
    }
  }
  return found;
}
