import { sql } from 'kysely';
import { type CountMoment, counted, stood } from './counting.ts';
import type { Executor } from './open.ts';

/**
 * The places of each location per area code: what is in use on a rung, or on all with null, at one address together.
 * Secret units are in none, whatever the level; an area without locations is absent.
 */
export async function locationSizes(
  executor: Executor,
  level: 'buurt' | 'wijk' | 'gemeente',
  codes: readonly string[],
  rung: string | null,
  moment: CountMoment,
): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  for (let start = 0; start < codes.length; start += 500) {
    const rows = await counted(
      executor
        .selectFrom('units')
        .select((eb) => [`${level} as area`, eb.fn.sum<number>('places').as('places')])
        .where(level, 'in', codes.slice(start, start + 500))
        .where('area_year', '=', moment.areaYear)
        .where(stood)
        .where('secrecy', '!=', 'geheim')
        .$if(rung !== null, (query) => query.where('rung', '=', rung ?? ''))
        .groupBy([level, sql`coalesce(home_key, id)`])
        .orderBy(level)
        .orderBy('places'),
      moment,
    ).execute();
    for (const row of rows) {
      const sizes = found.get(row.area);
      if (sizes) sizes.push(Number(row.places));
      else found.set(row.area, [Number(row.places)]);
    }
  }
  return found;
}
