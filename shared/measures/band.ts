import { comparable, type MeasureArea, type MeasureData } from './data.ts';
import { dissimilarityOf } from './dissimilarity.ts';
import { giniOf } from './gini.ts';
import { type HouseholdDraw, householdDraw } from './household-draw.ts';
import { ShareOrder } from './share-order.ts';

/** The 2.5th and 97.5th percentile of what chance alone would give. */
export type Interval = [lo: number, hi: number];

export interface Band {
  dissimilarity: Interval | null;
  gini: Interval | null;
  locationQuotient: Map<string, Interval | null>;
}

export interface BandOptions {
  /** Sizes in places of the locations; each is moved whole. Absent: every place is a location of its own. */
  locations?: readonly number[] | undefined;
  permutations?: number;
  seed?: number;
}

/**
 * What D, Gini and LQ would be if the same locations, with their size, stood on households drawn at random without
 * putting back. A figure within its band may be chance. Null where the measure itself has no value, or where a
 * location is larger than any area. The same seed gives the same band.
 */
export function band(data: MeasureData, options: BandOptions = {}): Band {
  const steps = bandInSteps(data, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** How many areas and locations are handled between two steps: a few milliseconds of work. */
const STEP = 100_000;

/** The same band, in steps between which a server can answer others. */
export function* bandInSteps(
  data: MeasureData,
  { locations, permutations = 999, seed = 1 }: BandOptions = {},
): Generator<void, Band> {
  const sizes = locations ? [...locations].sort((a, b) => b - a) : Array<number>(Math.round(data.X)).fill(1);
  const n = data.areas.length;
  const X = sizes.reduce((sum, size) => sum + size, 0);
  if (X === 0 || X > data.T || !fits(sizes, data)) return noBand(data);

  const judged = comparable(data) === null && X < data.T;
  const drawn = new Float64Array(n);
  const withPlaces = new Uint32Array(n);
  const draws = new Float32Array(n * permutations);
  const dissimilarities = new Float64Array(judged ? permutations : 0);
  const ginis = new Float64Array(judged ? permutations : 0);
  const order = new ShareOrder(n);
  const draw = householdDraw(data.t, seed);
  const rounds = Math.max(1, Math.floor(STEP / (n + sizes.length)));
  for (let round = 0; round < permutations; round++) {
    if (!scatter(sizes, draw, drawn)) return noBand(data);
    let filled = 0;
    for (let i = 0; i < n; i++) {
      const places = drawn[i] as number;
      if (places === 0) continue;
      draws[i * permutations + round] = places;
      withPlaces[filled] = i;
      filled += 1;
    }
    if (judged) {
      const areas = { x: drawn, t: data.t, filled: withPlaces.subarray(0, filled) };
      dissimilarities[round] = dissimilarityOf(drawn, data.t, X, data.T);
      ginis[round] = giniOf(areas, X, data.T, order);
    }
    if (round % rounds === rounds - 1) yield;
  }
  const quotients: Band['locationQuotient'] = new Map();
  for (let i = 0; i < n; i++) {
    const own = interval(draws.subarray(i * permutations, (i + 1) * permutations));
    const households = data.t[i] as number;
    const scale = (places: number) => (households === 0 ? 0 : places / households / (X / data.T));
    // Places without households have no quotient, so no band either; without places it is 0 whatever chance does.
    const bare = households === 0 && (data.x[i] as number) > 0;
    quotients.set((data.areas[i] as MeasureArea).code, bare ? null : [scale(own[0]), scale(own[1])]);
    if (i % 200 === 199) yield;
  }
  return {
    dissimilarity: judged ? interval(dissimilarities) : null,
    gini: judged ? interval(ginis) : null,
    locationQuotient: quotients,
  };
}

function noBand({ areas }: MeasureData): Band {
  return {
    dissimilarity: null,
    gini: null,
    locationQuotient: new Map(areas.map(({ code }) => [code, null])),
  };
}

/** Whether the largest location fits in the largest area. */
function fits(sizes: readonly number[], { t }: MeasureData): boolean {
  let most = 0;
  for (let i = 0; i < t.length; i++) most = Math.max(most, t[i] as number);
  return (sizes[0] ?? 0) <= most;
}

/** Puts all locations down anew; false where one fits nowhere. */
function scatter(sizes: readonly number[], draw: HouseholdDraw, drawn: Float64Array): boolean {
  drawn.fill(0);
  for (let at = 0; at < sizes.length; at++) {
    const size = sizes[at] as number;
    const area = draw(drawn, size);
    if (area < 0) return false;
    drawn[area] = (drawn[area] as number) + size;
  }
  return true;
}

/** Rank (n + 1)p: with 999 values the 25th and the 975th. Sorts the values where they stand. */
function interval(values: Float32Array | Float64Array): Interval {
  values.sort();
  const at = (p: number) => {
    const index = Math.round((values.length + 1) * p) - 1;
    return values[Math.min(values.length - 1, Math.max(0, index))] ?? 0;
  };
  return [at(0.025), at(0.975)];
}
