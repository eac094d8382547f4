import type { MeasureData, Measured } from './data.ts';

/** HHI = sum of (x/X)^2, 1/n to 1: how much the places stand together, whatever the households (Hirschman, 1945). */
export function hhi({ x, X }: MeasureData): Measured {
  if (X === 0) return { why: 'geen-plekken' };
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] as number) * (x[i] as number);
  return { value: sum / (X * X) };
}
