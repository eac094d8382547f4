import type { MeasureData, Measured } from './data.ts';

/** HHI = sum of (x/X)^2, 1/n to 1: how much the places stand together, whatever the households (Hirschman, 1945). */
export function hhi({ x, filled, X }: MeasureData): Measured {
  if (X === 0) return { why: 'geen-plekken' };
  let sum = 0;
  for (let at = 0; at < filled.length; at++) {
    const places = x[filled[at] as number] as number;
    sum += places * places;
  }
  return { value: sum / (X * X) };
}
