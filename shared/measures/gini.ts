import { comparable, type MeasureData, type Measured } from './data.ts';

/**
 * Gini = sum over all pairs of t_i t_j |p_i - p_j| / 2 T^2 P (1 - P), 0-1, in O(n log n)
 * (James and Taeuber, Measures of Segregation, 1985).
 */
export function gini(data: MeasureData): Measured {
  const why = comparable(data);
  if (why) return { why };
  return { value: giniOf(data.x, data.t, data.X, data.T) };
}

/**
 * The bare sum. Areas in order of p: each pair counts t_i t_j (p_i - p_j) = x_i t_j - x_j t_i once, so with the sums
 * of what came before (before_t, before_x) the whole is the sum of x before_t - t before_x, twice.
 */
export function giniOf(x: ArrayLike<number>, t: ArrayLike<number>, X: number, T: number): number {
  const P = X / T;
  const filled: number[] = [];
  let beforeT = 0;
  // Empty areas all have p = 0 and come first, in any order: only the others need sorting.
  for (let i = 0; i < x.length; i++)
    if ((x[i] as number) > 0) filled.push(i);
    else beforeT += t[i] as number;
  const share = (i: number) => (x[i] as number) / (t[i] as number);
  filled.sort((a, b) => share(a) - share(b));
  let beforeX = 0;
  let sum = 0;
  for (const i of filled) {
    const xi = x[i] as number;
    const ti = t[i] as number;
    sum += xi * beforeT - ti * beforeX;
    beforeX += xi;
    beforeT += ti;
  }
  return sum / (T * T * P * (1 - P));
}
