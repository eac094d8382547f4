import type { PlainDate } from '../../shared/dates.ts';
import { regionOf } from '../../shared/ladder/presets/index.ts';
import { type LocationPoint, locationPoints } from '../store/location-points.ts';
import type { Snapshot } from './snapshot.ts';

/** What is looked for: places of a rung (null: all) within metres of a location, on a day. */
export interface ClusterQuestion {
  rung: string | null;
  date: PlainDate;
  metres: number;
}

/**
 * The most places within the distance of one location, per code of buurt, wijk and gemeente; 0 where none stands. What is
 * known only by its buurt is in no cluster. Points of the whole region count, so that a border hides none.
 */
export async function clustersIn(
  now: Snapshot,
  gemeente: string,
  { rung, date, metres }: ClusterQuestion,
): Promise<ReadonlyMap<string, number>> {
  const region = regionOf(gemeente);
  const gemeenten = region ? region.gemeenten.map(({ code }) => code) : [gemeente];
  return now.once(`clusters|${gemeenten[0]}|${rung ?? ''}|${date}|${metres}`, async () => {
    const { preset } = await now.rules(gemeente, date);
    const points = await locationPoints(now.registry.db, gemeenten, rung, now.counts(preset, date).moment);
    return mostWithin(points, metres);
  });
}

/** The most places within the distance of one point, itself included, per area. */
export function mostWithin(points: readonly LocationPoint[], metres: number): Map<string, number> {
  const cells = new Map<string, LocationPoint[]>();
  const cellOf = (x: number, y: number) => `${Math.floor(x / metres)}:${Math.floor(y / metres)}`;
  for (const point of points) {
    const cell = cellOf(point.x, point.y);
    const list = cells.get(cell);
    if (list) list.push(point);
    else cells.set(cell, [point]);
  }
  const most = new Map<string, number>();
  for (const { x, y, buurt, wijk, gemeente } of points) {
    let sum = 0;
    for (const dx of [-metres, 0, metres])
      for (const dy of [-metres, 0, metres])
        for (const other of cells.get(cellOf(x + dx, y + dy)) ?? [])
          if ((other.x - x) ** 2 + (other.y - y) ** 2 <= metres * metres) sum += other.places;
    for (const code of [buurt, wijk, gemeente]) most.set(code, Math.max(most.get(code) ?? 0, sum));
  }
  return most;
}
