import type { UnitFinding } from '../ladder/unit-checks.ts';
import { enUnitCheck } from './en-unit-checks.ts';
import { nlUnitCheck } from './nl-unit-checks.ts';
import type { Language } from './texts.ts';

/** One sentence or two per finding of a check on units and providers. */
export const UNIT_CHECK_TEXTS: Record<Language, (finding: UnitFinding) => string> = {
  nl: nlUnitCheck,
  en: enUnitCheck,
};
