import type { z } from 'zod';
import type { LAYER_NAMES, LayerList, LayerQuery } from '../../shared/api/layers.ts';
import { addMonths, type PlainDate } from '../../shared/dates.ts';
import { seesExactArea, type Viewer } from '../../shared/rights.ts';
import type { Area } from '../geo/types.ts';
import { clustersIn } from './clusters.ts';
import { pageOfAreas } from './page-of-areas.ts';
import { inUse } from './room.ts';
import type { Snapshot } from './snapshot.ts';

export type LayerName = (typeof LAYER_NAMES)[number];

type Query = z.output<typeof LayerQuery> & { date: PlainDate };
type ValueOf = (area: Area) => Promise<number>;

/** One number per area of a level, a page at a time; null where the viewer may see no exact numbers. */
export async function layerValues(
  now: Snapshot,
  viewer: Viewer,
  name: LayerName,
  query: Query,
): Promise<LayerList> {
  const all = now.reference.areas(query.level, query.gemeente ?? null);
  const { page, next } = pageOfAreas(all, query);
  const exact = page.filter(({ gemeente }) => seesExactArea(viewer, gemeente));
  const value = await LAYERS[name](now, exact, query);
  const items = page.map(async (area) => ({
    code: area.code,
    value: seesExactArea(viewer, area.gemeente) ? await value(area) : null,
  }));
  return { dataVersion: String(now.dataVersion), items: await Promise.all(items), next };
}

const LAYERS: Record<LayerName, (now: Snapshot, areas: readonly Area[], query: Query) => Promise<ValueOf>> = {
  async verandering(now, areas, { rung, date, since = addMonths(date, -12) }) {
    const [then, current] = [await bucketsOn(now, areas, since), await bucketsOn(now, areas, date)];
    return async (area) =>
      inUse(await current(area), rung ?? null).places - inUse(await then(area), rung ?? null).places;
  },
  async gepland(now, areas, { rung, date }) {
    const buckets = await bucketsOn(now, areas, date);
    return async (area) => {
      const planned = (await buckets(area)).filter(({ state, secret }) => state === 'planned' && !secret);
      return planned
        .filter((bucket) => rung === undefined || bucket.rung === rung)
        .reduce((sum, { places }) => sum + places, 0);
    };
  },
  async clusters(now, _areas, { rung = null, date, metres }) {
    return async ({ code, gemeente }) =>
      (await clustersIn(now, gemeente, { rung, date, metres })).get(code) ?? 0;
  },
};

/** Loads the counts of these areas on a day, with few statements, and gives those of each. */
async function bucketsOn(now: Snapshot, areas: readonly Area[], date: PlainDate) {
  const countsOf = async ({ gemeente }: Area) => now.counts((await now.rules(gemeente, date)).preset, date);
  const byCounts = new Map<Awaited<ReturnType<typeof countsOf>>, Area[]>();
  for (const area of areas) {
    const counts = await countsOf(area);
    const some = byCounts.get(counts);
    if (some) some.push(area);
    else byCounts.set(counts, [area]);
  }
  for (const [counts, some] of byCounts)
    for (const level of new Set(some.map((area) => area.level)))
      await counts.ensureAreas(
        now.registry.db,
        level,
        some.filter((area) => area.level === level).map(({ code }) => code),
      );
  return async (area: Area) => (await countsOf(area)).area(area.level, area.code);
}
