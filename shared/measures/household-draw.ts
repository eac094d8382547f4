import { seededRandom } from '../random.ts';

/** How often a location is tried before it is said to fit nowhere. */
const TRIES = 10_000;

/** Draws the area in which a location of `size` places falls, given what was taken before; -1 where it fits in none. */
export type HouseholdDraw = (taken: Float64Array, size: number) => number;

/**
 * Each draw takes a household at random from those not yet taken, so large areas fill no faster than small ones. A
 * table of equal steps over the households says near which area to look: drawing costs the same for any number of areas.
 */
export function householdDraw(t: Float64Array, seed: number): HouseholdDraw {
  const random = seededRandom(seed);
  const upTo = new Float64Array(t.length);
  let total = 0;
  for (let i = 0; i < t.length; i++) {
    total += t[i] as number;
    upTo[i] = total;
  }
  const steps = t.length * 4;
  const nearby = new Uint32Array(steps + 1);
  for (let step = 0, area = 0; step <= steps; step++) {
    while (area < t.length - 1 && (upTo[area] as number) <= (step / steps) * total) area += 1;
    nearby[step] = area;
  }
  return (taken, size) => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const at = random();
      const household = at * total;
      let area = nearby[Math.floor(at * steps)] as number;
      while ((upTo[area] as number) <= household) area += 1;
      const households = t[area] as number;
      const before = taken[area] as number;
      const free = households - before;
      if (free >= size && (before === 0 || random() * households < free)) return area;
    }
    return -1;
  };
}
