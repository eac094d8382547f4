import type { RungField } from '../ladder/changes.ts';
import type { Rung, RungKind, Support } from '../ladder/rung.ts';
import { enRung } from './en-rung.ts';
import { nlRung } from './nl-rung.ts';
import type { Language } from './texts.ts';

/** The words for what a rung says, in one language. */
export interface RungTexts {
  kind(kind: RungKind): string;
  support(support: Support): string;
  /** What a field is called. */
  field(field: RungField): string;
  /** What the field says, in words; null where the region does not say it. */
  value: { [Field in RungField]: (value: Rung[Field]) => string | null };
}

export const RUNG_TEXTS: Record<Language, RungTexts> = { nl: nlRung, en: enRung };

/** One field of a rung in words; null where the region does not say it. */
export function rungValue<Field extends RungField>(
  texts: RungTexts,
  field: Field,
  value: Rung[Field] | null,
): string | null {
  return value === null ? null : texts.value[field](value);
}
