import { type CountMoment, counted, stood } from './counting.ts';
import type { Executor } from './open.ts';

/** A place in use on the grid, in metres, with its areas. It never leaves the server. */
export interface LocationPoint {
  buurt: string;
  wijk: string;
  gemeente: string;
  x: number;
  y: number;
  places: number;
}

/** Places in use with a point in some gemeenten, on a rung or on all with null; secret units are in none. */
export async function locationPoints(
  executor: Executor,
  gemeenten: readonly string[],
  rung: string | null,
  moment: CountMoment,
): Promise<LocationPoint[]> {
  const found: LocationPoint[] = [];
  for (let start = 0; start < gemeenten.length; start += 500) {
    const rows = await counted(
      executor
        .selectFrom('units')
        .select(['buurt', 'wijk', 'gemeente', 'rd_x', 'rd_y', 'places'])
        .where('gemeente', 'in', gemeenten.slice(start, start + 500))
        .where('area_year', '=', moment.areaYear)
        .where(stood)
        .where('secrecy', '!=', 'geheim')
        .where('rd_x', 'is not', null)
        .$if(rung !== null, (query) => query.where('rung', '=', rung ?? '')),
      moment,
    ).execute();
    for (const { buurt, wijk, gemeente, rd_x, rd_y, places } of rows)
      if (rd_x !== null && rd_y !== null) found.push({ buurt, wijk, gemeente, x: rd_x, y: rd_y, places });
  }
  return found;
}
