import { RUNG_FIELDS, type RungField } from '../ladder/changes.ts';
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

/**
 * In what one rung differs from itself a day before, in words. `nameOf` calls rungs by what they are called that day. Null
 * before or after for a rung that is added or left out: that differs in its name.
 */
export function rungDifferences(
  texts: RungTexts,
  before: Rung | null,
  after: Rung | null,
  nameOf: (rung: string) => string,
): { field: string; from: string | null; to: string | null }[] {
  if (before === null || after === null) {
    if (before === after) return [];
    return [{ field: texts.field('label'), from: before?.label ?? null, to: after?.label ?? null }];
  }
  return RUNG_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map(
    (field) => ({
      field: texts.field(field),
      from: said(texts, before, field, nameOf),
      to: said(texts, after, field, nameOf),
    }),
  );
}

function said(texts: RungTexts, rung: Rung, field: RungField, nameOf: (rung: string) => string) {
  return field === 'next' ? texts.value.next(rung.next.map(nameOf)) : rungValue(texts, field, rung[field]);
}
