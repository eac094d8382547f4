import type { MeasureData, Measured } from './data.ts';

/** Hoover = half the sum of |x/X - w/W|, 0-1: the share that would have to move to follow the key w (Hoover, 1936). */
export function hoover({ x, t, X, T, w }: MeasureData): Measured {
  const W = w === t ? T : sumOf(w);
  if (X === 0) return { why: 'geen-plekken' };
  if (W === 0) return { why: 'geen-huishoudens' };
  // |x/X - w/W| = |xW - wX| / XW: one division for all areas together.
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += Math.abs((x[i] as number) * W - (w[i] as number) * X);
  return { value: sum / (2 * X * W) };
}

function sumOf(column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i] as number;
  return sum;
}
