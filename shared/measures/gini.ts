import { comparable, type MeasureData, type Measured } from './data.ts';
import { ShareOrder, type Shares } from './share-order.ts';

/**
 * Gini = sum over all pairs of t_i t_j |p_i - p_j| / 2 T^2 P (1 - P), 0-1, in O(n log n)
 * (James and Taeuber, Measures of Segregation, 1985).
 */
export function gini(data: MeasureData): Measured {
  const why = comparable(data);
  if (why) return { why };
  const { x, t, filled, X, T } = data;
  return { value: giniOf({ x, t, filled }, X, T, new ShareOrder(filled.length)) };
}

/**
 * The bare sum, for data known to be comparable. Areas in order of p: each pair counts
 * t_i t_j (p_i - p_j) = x_i t_j - x_j t_i once, so with the sums of what came before (before_t, before_x) the whole is
 * the sum of x before_t - t before_x, twice.
 */
export function giniOf(areas: Shares, X: number, T: number, room: ShareOrder): number {
  const { x, t } = areas;
  const P = X / T;
  const order = room.of(areas);
  // Empty areas all have p = 0 and come first, in any order: only the others need sorting.
  let beforeT = T;
  for (let at = 0; at < order.length; at++) beforeT -= t[order[at] as number] as number;
  let beforeX = 0;
  let sum = 0;
  for (let at = 0; at < order.length; at++) {
    const i = order[at] as number;
    const xi = x[i] as number;
    const ti = t[i] as number;
    sum += xi * beforeT - ti * beforeX;
    beforeX += xi;
    beforeT += ti;
  }
  return sum / (T * T * P * (1 - P));
}
