import { comparable, type MeasureData, type Measured } from './data.ts';

/**
 * D = sum of t|p - P| / 2TP(1 - P): the share (0-1) of the places that would have to move for an even spread
 * (Duncan and Duncan, A Methodological Analysis of Segregation Indexes, 1955).
 */
export function dissimilarity(data: MeasureData): Measured {
  const why = comparable(data);
  if (why) return { why };
  return { value: dissimilarityOf(data.x, data.t, data.X, data.T) };
}

/** The bare sum, for data known to be comparable. */
export function dissimilarityOf(x: Float64Array, t: Float64Array, X: number, T: number): number {
  const P = X / T;
  let sum = 0;
  // t|p - P| = |x - tP|, without a division for each area.
  for (let i = 0; i < x.length; i++) sum += Math.abs((x[i] as number) - (t[i] as number) * P);
  return sum / (2 * T * P * (1 - P));
}
