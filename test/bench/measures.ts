import { type MeasureArea, measureData } from '../../shared/measures/data.ts';
import { measure } from '../../shared/measures/index.ts';
import { seededRandom } from '../../shared/random.ts';
import { atMost, type Row } from './row.ts';

const AREAS = 15_000;
const TURNS = 9;
const TIMES = 100;

/** All measures over as many areas as the country has buurten, against passes over the same areas. */
export async function run(): Promise<Row[]> {
  const areas = country();
  let sum = 0;
  const pass = () => {
    sum += onePass(areas);
  };
  const all = () => {
    sum += measure(areas).locationQuotients[0] ?? 0;
  };
  const passes: number[] = [];
  const measures: number[] = [];
  // In turns, so that a busy moment of the machine falls on both; the first turn only warms up.
  for (let turn = 0; turn < TURNS; turn++) {
    const [somePasses, someMeasures] = [times(pass), times(all)];
    if (turn === 0) continue;
    passes.push(...somePasses);
    measures.push(...someMeasures);
  }
  if (Number.isNaN(sum) || measureData(areas).X === 0) throw new Error('The made-up country has no places.');
  return [
    atMost('measures: all over 15,000 areas, in passes over them', median(measures) / median(passes), 20),
  ];
}

/** A buurt in three has places, a few each; a few have no households. */
function country(): MeasureArea[] {
  const random = seededRandom(1);
  return Array.from({ length: AREAS }, (_, i) => {
    const t = Math.floor(random() * 1500);
    const x = random() < 1 / 3 ? Math.min(t, Math.floor(random() * 20)) : 0;
    return { code: `BU${i}`, x, t };
  });
}

/** One loop over the areas with one division and one multiplication for each. */
function onePass(areas: readonly MeasureArea[]): number {
  let sum = 0;
  for (let i = 0; i < areas.length; i++) {
    const { x, t } = areas[i] as MeasureArea;
    if (t !== null) sum += (x / (t + 1)) * t;
  }
  return sum;
}

/** How long it took, in milliseconds, each of a number of times. */
function times(work: () => void): number[] {
  return Array.from({ length: TIMES }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
