import type { NotApplicable } from '../measures/data.ts';
import type { MeasureName } from '../measures/index.ts';
import { enMeasures } from './en-measures.ts';
import { nlMeasures } from './nl-measures.ts';
import type { Language } from './texts.ts';

/** All measures that are told of: one for the whole, and the quotient of each area. */
export type ToldMeasure = MeasureName | 'spatialDissimilarity' | 'locationQuotient';

/** Why a measure or its band is missing, or does not hold for some areas. */
export type MeasureNote =
  | NotApplicable
  | 'geen-cijfers'
  | 'plekken-zonder-huishoudens'
  | 'geen-buren'
  | 'onbekende-buren'
  | 'geen-band';

/** What is said of measures, in one language. */
export interface MeasureTexts {
  name: Record<ToldMeasure, string>;
  /** What the number tells, in a sentence. */
  meaning: Record<ToldMeasure, string>;
  why: Record<MeasureNote, string>;
}

export const MEASURE_TEXTS: Record<Language, MeasureTexts> = { nl: nlMeasures, en: enMeasures };
