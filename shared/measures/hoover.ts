import type { MeasureData, Measured } from './data.ts';

/** Hoover = half the sum of |x/X - w/W|, 0-1: the share that would have to move to follow the key w (Hoover, 1936). */
export function hoover({ x, X, w }: MeasureData): Measured {
  const W = w.reduce((sum, part) => sum + part, 0);
  if (X === 0) return { why: 'geen-plekken' };
  if (W === 0) return { why: 'geen-huishoudens' };
  let sum = 0;
  x.forEach((places, i) => {
    sum += Math.abs(places / X - (w[i] ?? 0) / W);
  });
  return { value: sum / 2 };
}
