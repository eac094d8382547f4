import type { MeasureData } from './data.ts';

/**
 * LQ = (x/t) / (X/T) per area: 1 is as in the whole, 2 twice as many. 0 for an area with neither places nor
 * households; null where places stand without households, or there are no places at all.
 */
export function locationQuotient({ codes, x, p, t, X, T }: MeasureData): Map<string, number | null> {
  const whole = T === 0 ? 0 : X / T;
  return new Map(
    codes.map((code, i) => {
      const nowhere = t[i] === 0 && (x[i] ?? 0) > 0;
      return [code, whole === 0 || nowhere ? null : (p[i] ?? 0) / whole];
    }),
  );
}
