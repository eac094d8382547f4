import type { z } from 'zod';
import type { AreaMeasures, RegionMeasures, RegionMeasuresQuery } from '../../shared/api/measures.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { PRESETS, regionOf } from '../../shared/ladder/presets/index.ts';
import type { RegionPreset } from '../../shared/ladder/rung.ts';
import { seesExactArea, type Viewer } from '../../shared/rights.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Area } from '../geo/types.ts';
import { NotFound } from '../http/problem.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';
import { spreading, wireMeasure, wireQuotients, wireSpread } from './spread.ts';

/**
 * Measures of one area: its concentration against the region, or against its gemeente for who may not see the others,
 * and its spread over buurten. Null for who may not see its exact numbers: a quotient tells counts.
 */
export async function areaMeasures(
  now: Snapshot,
  area: Area,
  rules: RegionRules,
  viewer: Viewer,
  asked: { rung: string | null; date: PlainDate },
  language: Language,
): Promise<AreaMeasures | null> {
  if (!seesExactArea(viewer, area.gemeente)) return null;
  const region = regionOf(area.gemeente);
  const gemeenten = region && seesWhole(viewer, region) ? codesOf(region) : [area.gemeente];
  const whole = region && seesWhole(viewer, region) ? region.id : area.gemeente;
  const siblings = await spreading(now, { ...asked, whole, gemeenten, wijk: null, level: area.level }, rules);
  const of =
    region && whole === region.id
      ? { level: 'regio' as const, code: region.id, name: region.name }
      : { level: 'gemeente' as const, code: whole, name: now.area(whole)?.name ?? whole };
  const own = wireQuotients(siblings, language).get(area.code);
  const inside =
    area.level === 'buurt'
      ? null
      : await spreading(
          now,
          {
            ...asked,
            whole: area.code,
            gemeenten: [area.gemeente],
            wijk: area.level === 'wijk' ? area.code : null,
            level: 'buurt',
          },
          rules,
        );
  return {
    concentration:
      whole === area.code
        ? null
        : {
            ...(own ?? wireMeasure({ why: 'geen-cijfers' }, null, language)),
            of,
            householdYears: siblings.householdYears,
          },
    spread: inside && wireSpread(inside, 'buurt', language),
  };
}

/** Measures of a region. Throws NotFound for a region that Trede does not know. */
export async function regionMeasures(
  now: Snapshot,
  id: string,
  viewer: Viewer,
  query: z.output<typeof RegionMeasuresQuery> & { date: PlainDate },
  language: Language,
): Promise<RegionMeasures> {
  const region = PRESETS.find((preset) => preset.id === id);
  if (!region) throw new NotFound(`De regio ${id} is hier niet bekend; kies er een uit /v1/regions.`);
  const { level, date } = query;
  const rung = query.rung ?? null;
  const about = { dataVersion: String(now.dataVersion), region: id, name: region.name, rung, date, level };
  if (!seesWhole(viewer, region)) return { ...about, spread: null, concentration: null };
  const gemeenten = codesOf(region);
  const rules = await now.rules(gemeenten[0] ?? '', date);
  const found = await spreading(now, { whole: id, gemeenten, wijk: null, level, rung, date }, rules);
  return {
    ...about,
    spread: wireSpread(found, level, language),
    concentration: [...wireQuotients(found, language)].map(([code, value]) => ({
      code,
      name: now.area(code)?.name ?? code,
      ...value,
    })),
  };
}

function codesOf({ gemeenten }: RegionPreset): string[] {
  return gemeenten.map(({ code }) => code);
}

function seesWhole(viewer: Viewer, region: RegionPreset): boolean {
  return codesOf(region).every((code) => seesExactArea(viewer, code));
}
