import type { MeasureValue, Spread } from '../../shared/api/measures.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { type Band, bandInSteps, type Interval } from '../../shared/measures/band.ts';
import type { Measured } from '../../shared/measures/data.ts';
import { type Measures, measure } from '../../shared/measures/index.ts';
import { MEASURE_TEXTS, type MeasureNote } from '../../shared/text/measures.ts';
import type { Language } from '../../shared/text/texts.ts';
import { Borders } from '../geo/borders.ts';
import type { Area, Reference, ReferenceLevel } from '../geo/types.ts';
import { locationSizes } from '../store/location-sizes.ts';
import { inTurns } from '../turns.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

/** Which areas are measured together, on which rung (null: all) and day. */
export interface Scope {
  /** Code of the whole. */
  whole: string;
  gemeenten: readonly string[];
  /** Narrows to one wijk. */
  wijk: string | null;
  level: ReferenceLevel;
  rung: string | null;
  date: PlainDate;
}

export interface Spreading {
  measures: Measures;
  band: Band;
  /** Of which years the numbers of households are: several where an area lacks the newest. */
  householdYears: number[];
}

/** Measures the areas of a scope with what chance would give, once per version of the data, in turns with other work. */
export function spreading(now: Snapshot, scope: Scope, rules: RegionRules): Promise<Spreading> {
  const { whole, level, rung, date } = scope;
  return now.once(`measures|${whole}|${level}|${rung ?? ''}|${date}`, () => compute(now, scope, rules));
}

async function compute(now: Snapshot, scope: Scope, rules: RegionRules): Promise<Spreading> {
  const areas = areasOf(now.reference, scope);
  const sizes = await locationSizes(
    now.registry.db,
    scope.level,
    areas.map(({ code }) => code),
    scope.rung,
    now.counts(rules.preset, scope.date).moment,
  );
  const households = new Map(areas.map((area) => [area.code, rules.figures(area).huishoudens]));
  for (const { bucket, ...where } of now.imagined) {
    if (scope.rung !== null && bucket.rung !== scope.rung) continue;
    const code = where[scope.level];
    sizes.set(code, [...(sizes.get(code) ?? []), ...Array<number>(bucket.units).fill(1)]);
  }
  const sum = (code: string) => (sizes.get(code) ?? []).reduce((total, places) => total + places, 0);
  const measures = measure(
    areas.map((area) => ({
      code: area.code,
      x: sum(area.code),
      t: households.get(area.code)?.value ?? null,
    })),
    await neighbours(now.reference, scope),
  );
  const locations = measures.data.areas.flatMap(({ code }) => sizes.get(code) ?? []);
  const years = new Set(
    measures.data.areas.map(({ code }) => Number(households.get(code)?.date ?? now.reference.year)),
  );
  return {
    measures,
    band: await inTurns(bandInSteps(measures.data, { locations })),
    householdYears: [...years].sort(),
  };
}

function areasOf(reference: Reference, { gemeenten, wijk, level }: Scope): Area[] {
  const all = gemeenten.flatMap((gemeente) => reference.areas(level, gemeente));
  return wijk === null ? all : all.filter((area) => area.wijk === wijk);
}

/** Outlines change with the reference alone, so their neighbours are found once for each. */
const found = new WeakMap<Reference, Map<string, Promise<[string, string][]>>>();

function neighbours(reference: Reference, { gemeenten, level }: Scope): Promise<[string, string][]> {
  const known = found.get(reference) ?? new Map<string, Promise<[string, string][]>>();
  found.set(reference, known);
  const key = `${level}|${gemeenten.join(',')}`;
  const pairs = known.get(key) ?? inTurns(findNeighbours(reference, gemeenten, level));
  known.set(key, pairs);
  return pairs;
}

function* findNeighbours(
  reference: Reference,
  gemeenten: readonly string[],
  level: ReferenceLevel,
): Generator<void, [string, string][]> {
  const borders = new Borders();
  for (const gemeente of gemeenten) {
    borders.add(reference.shapes(level, gemeente));
    yield;
  }
  return borders.pairs();
}

/** The spread as it goes out. */
export function wireSpread(
  { measures, band, householdYears }: Spreading,
  level: ReferenceLevel,
  language: Language,
): Spread {
  const { values, spatialDissimilarity, data } = measures;
  const plain = (measured: Measured) => wireMeasure(measured, null, language);
  const banded = (measured: Measured, interval: Interval | null) =>
    wireMeasure('value' in measured && !interval ? { why: 'geen-band' } : measured, interval, language);
  return {
    level,
    areas: data.areas.length,
    householdYears,
    leftOut: data.leftOut,
    beyond: data.beyond,
    dissimilarity: banded(values.dissimilarity, band.dissimilarity),
    hhi: plain(values.hhi),
    hoover: plain(values.hoover),
    export: {
      gini: banded(values.gini, band.gini),
      isolation: plain(values.isolation),
      interaction: plain(values.interaction),
      theilH: plain(values.theilH),
      spatialDissimilarity: spatialDissimilarity
        ? plain(spatialDissimilarity)
        : wireMeasure({ why: 'geen-buren' }, null, language),
    },
  };
}

/** The quotient of each measured area, as it goes out, by code. */
export function wireQuotients({ measures, band }: Spreading, language: Language): Map<string, MeasureValue> {
  const { data, locationQuotients } = measures;
  return new Map(
    data.areas.map(({ code, x, t }, i) => {
      const value = locationQuotients[i] as number;
      const interval = band.locationQuotient.get(code) ?? null;
      const nothing = t === 0 && x > 0 ? 'plekken-zonder-huishoudens' : 'geen-plekken';
      if (Number.isNaN(value)) return [code, wireMeasure({ why: nothing }, null, language)];
      return [code, wireMeasure(interval ? { value } : { why: 'geen-band' }, interval, language)];
    }),
  );
}

/** A value, or why there is none, as it goes out. */
export function wireMeasure(
  measured: { value: number } | { why: MeasureNote },
  interval: Interval | null,
  language: Language,
): MeasureValue {
  if ('why' in measured) return { value: null, band: null, why: MEASURE_TEXTS[language].why[measured.why] };
  return { value: measured.value, band: interval && { lo: interval[0], hi: interval[1] }, why: null };
}
