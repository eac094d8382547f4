import { type MeasureData, type Measured, shareOf } from './data.ts';
import { dissimilarity } from './dissimilarity.ts';

/**
 * Spatial D = D - sum of c|p_i - p_j| / sum of c over neighbours: places that spill into a like neighbour weigh less
 * (Morrill, On the Measure of Geographic Segregation, 1991). Each pair stands once; pairs with an area that was left
 * out count in nothing. Without neighbours it is D; on a pattern that alternates it can fall below 0.
 */
export function spatialDissimilarity(
  data: MeasureData,
  neighbours: readonly (readonly [string, string])[],
): Measured {
  const plain = dissimilarity(data);
  if ('why' in plain) return plain;
  const placeOf = new Map(data.areas.map(({ code }, i) => [code, i]));
  let pairs = 0;
  let sum = 0;
  for (const [a, b] of neighbours) {
    const i = placeOf.get(a);
    const j = placeOf.get(b);
    if (i === undefined || j === undefined) continue;
    pairs += 1;
    sum += Math.abs(shareOf(data, i) - shareOf(data, j));
  }
  return { value: pairs === 0 ? plain.value : plain.value - sum / pairs };
}
