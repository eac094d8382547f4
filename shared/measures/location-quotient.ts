import type { MeasureData } from './data.ts';

/**
 * LQ = (x/t) / (X/T) per area, in the order of the areas: 1 is as in the whole, 2 twice as many. 0 for an area with
 * neither places nor households; NaN where places stand without households, or there are no places at all.
 */
export function locationQuotients({ x, t, filled, X, T }: MeasureData): Float64Array {
  const quotients = new Float64Array(x.length);
  if (X === 0 || T === 0) return quotients.fill(Number.NaN);
  const perPlace = T / X;
  for (let at = 0; at < filled.length; at++) {
    const i = filled[at] as number;
    const households = t[i] as number;
    quotients[i] = households === 0 ? Number.NaN : ((x[i] as number) / households) * perPlace;
  }
  return quotients;
}

/** LQ by code; null where it has no value. */
export function locationQuotient(data: MeasureData): Map<string, number | null> {
  const quotients = locationQuotients(data);
  return new Map(
    data.areas.map(({ code }, i) => {
      const value = quotients[i] as number;
      return [code, Number.isNaN(value) ? null : value];
    }),
  );
}
