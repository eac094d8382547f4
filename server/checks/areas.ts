import type { z } from 'zod';
import type { AreaDetail, AreaList, AreaQuery } from '../../shared/api/areas.ts';
import type { LayerList, LayerQuery } from '../../shared/api/layers.ts';
import type { RegionMeasures, RegionMeasuresQuery } from '../../shared/api/measures.ts';
import { regionOf } from '../../shared/ladder/presets/index.ts';
import { seesExactArea, type Viewer } from '../../shared/rights.ts';
import { TEXTS } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Area } from '../geo/types.ts';
import { NotFound } from '../http/problem.ts';
import { areaNames } from '../placements/area-names.ts';
import { holdExpiry } from '../placements/expire.ts';
import { numbersOf } from './area-numbers.ts';
import { nearby, rungCounts, shown } from './area-rows.ts';
import { fairShares } from './fair-share.ts';
import { type LayerName, layerValues } from './layers.ts';
import { areaMeasures, regionMeasures } from './measures.ts';
import { pageOfAreas } from './page-of-areas.ts';
import { leftUnder } from './room.ts';
import type { Services } from './service.ts';
import { snapshotNow } from './snapshot-now.ts';
import { wireReason, wireShare } from './wire.ts';

export type AreaListQuery = z.output<typeof AreaQuery>;
export interface AreaDetailQuery {
  rung?: string | undefined;
  date?: string | undefined;
}

export interface Areas {
  /** Numbers of all areas of a level, ordered by code, a page at a time. */
  list(viewer: Viewer, query: AreaListQuery): Promise<AreaList>;
  /** One area with its arithmetic. Throws NotFound for a code that the year does not have. */
  detail(viewer: Viewer, code: string, query: AreaDetailQuery, language: Language): Promise<AreaDetail>;
  /** One number per area for a layer of the map. */
  layer(viewer: Viewer, name: LayerName, query: z.output<typeof LayerQuery>): Promise<LayerList>;
  /** How places lie over a region. Throws NotFound for a region that Trede does not know. */
  measures(
    viewer: Viewer,
    region: string,
    query: z.output<typeof RegionMeasuresQuery>,
    language: Language,
  ): Promise<RegionMeasures>;
}

/** Figures, counts and room per area, by the same judgement that verdicts use. Holds that are over expire first. */
export function createAreas({ registry, references, clock }: Services): Areas {
  const snapshot = snapshotNow({ registry, references });
  const expiry = holdExpiry(registry, clock, areaNames(references));
  const current = async (year?: number) => {
    await expiry.catchUp();
    return snapshot(year);
  };
  return {
    async list(viewer, query) {
      const now = await current(query.year);
      const date = query.date ?? clock.today();
      const rung = query.rung ?? null;
      const areas = now.reference.areas(query.level, query.gemeente ?? null);
      const { page, next, gemeenten } = pageOfAreas(areas, query);
      const numbers = await numbersOf(now, query.level, gemeenten, rung, date);
      const byCode = new Map(numbers.map((one) => [one.area.code, one]));
      const asked = page.flatMap(({ code }) => byCode.get(code) ?? []);
      return {
        dataVersion: String(now.dataVersion),
        items: await Promise.all(asked.map((one) => shown(now, one, viewer, rung, date))),
        next,
      };
    },

    async detail(viewer, code, query, language) {
      const now = await current();
      const area = now.area(code);
      if (!area) throw new NotFound(`Gebied ${code} staat niet in de indeling van ${now.reference.year}.`);
      const date = query.date ?? clock.today();
      const rung = query.rung ?? null;
      const rules = await now.rules(area.gemeente, date);
      const exact = seesExactArea(viewer, area.gemeente);
      const siblings = await numbersOf(now, area.level, together(area), rung, date);
      const own = siblings.find((one) => one.area.code === code);
      if (!own) throw new NotFound(`Gebied ${code} staat niet in de indeling van ${now.reference.year}.`);
      const shares = rung
        ? await fairShares(now, rules, {
            rung,
            date,
            gemeente: area.gemeente,
            origin: null,
            addsHome: false,
          })
        : [];
      const texts = TEXTS[language];
      return {
        ...(await shown(now, own, viewer, rung, date)),
        figures: (['huishoudens', 'woningen', 'inwoners'] as const).map((kind) => ({
          kind,
          ...rules.figures(area)[kind],
        })),
        rungs: await rungCounts(now, area, rules, date, exact),
        norms: exact
          ? own.room.reasons.map((reason) => ({
              ...wireReason(reason, viewer, texts),
              room: leftUnder(reason),
              title: reason.title,
            }))
          : [],
        parents: [area.wijk, area.level === 'gemeente' ? null : area.gemeente].flatMap((parent) => {
          const found = parent ? now.area(parent) : null;
          return found ? [{ level: found.level, code: found.code, name: found.name }] : [];
        }),
        nearby: exact ? nearby(siblings, area) : [],
        fairShare: shares.map((share) => wireShare(now, share, texts)),
        measures: await areaMeasures(now, area, rules, viewer, { rung, date }, language),
        dataDate: now.reference.builtOn,
      };
    },

    async layer(viewer, name, query) {
      return layerValues(await current(), viewer, name, { ...query, date: query.date ?? clock.today() });
    },

    async measures(viewer, region, query, language) {
      const date = query.date ?? clock.today();
      return regionMeasures(await current(), region, viewer, { ...query, date }, language);
    },
  };
}

/** The gemeenten whose areas are looked at beside this one: those of its region. */
function together({ gemeente }: Area): string[] {
  return regionOf(gemeente)?.gemeenten.map(({ code }) => code) ?? [gemeente];
}
