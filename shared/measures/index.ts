import { type Band, type BandOptions, band } from './band.ts';
import { type MeasureArea, type MeasureData, type Measured, measureData } from './data.ts';
import { dissimilarity } from './dissimilarity.ts';
import { interaction, isolation } from './exposure.ts';
import { gini } from './gini.ts';
import { hhi } from './hhi.ts';
import { hoover } from './hoover.ts';
import { locationQuotients } from './location-quotient.ts';
import { spatialDissimilarity } from './spatial-dissimilarity.ts';
import { theilH } from './theil.ts';

/** All measures with one value for the whole; a new one is a file and its line. */
export const MEASURES = { dissimilarity, gini, isolation, interaction, theilH, hhi, hoover } as const;
export type MeasureName = keyof typeof MEASURES;

/** What screens show; the rest is for export. */
export const SHOWN_MEASURES = ['dissimilarity', 'hhi', 'hoover'] as const satisfies readonly MeasureName[];

export interface Measures {
  values: Record<MeasureName, Measured>;
  /** Absent without neighbours. */
  spatialDissimilarity: Measured | null;
  /** LQ in the order of `data.areas`; NaN where it has no value. */
  locationQuotients: Float64Array;
  data: MeasureData;
}

/** All measures over some areas, without the band: D, Gini and LQ are shown with `measureBand` beside them, never bare. */
export function measure(
  areas: readonly MeasureArea[],
  neighbours?: readonly (readonly [string, string])[],
): Measures {
  const data = measureData(areas);
  return {
    values: {
      dissimilarity: dissimilarity(data),
      gini: gini(data),
      isolation: isolation(data),
      interaction: interaction(data),
      theilH: theilH(data),
      hhi: hhi(data),
      hoover: hoover(data),
    },
    spatialDissimilarity: neighbours ? spatialDissimilarity(data, neighbours) : null,
    locationQuotients: locationQuotients(data),
    data,
  };
}

/** The band that goes with a measurement. */
export function measureBand(measures: Measures, options: BandOptions = {}): Band {
  return band(measures.data, options);
}
