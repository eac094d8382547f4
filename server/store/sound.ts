import type { PlainDate } from '../../shared/dates.ts';
import { looksPersonal, looksPersonalInAddress, personalWords } from '../../shared/personal-data.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { PlaceColumns } from './schema.ts';

/** Refuses a period that ends before it starts. */
export function requireSoundPeriod(from: PlainDate | null, until: PlainDate | null): void {
  if (from !== null && until !== null && until < from)
    throw new Refusal(`De einddatum ${until} ligt voor de begindatum ${from}; kies een latere einddatum.`);
}

const ADDRESS_TEXT = {
  straat: 'straat',
  huisletter: 'huisletter',
  huisnummertoevoeging: 'huisnummertoevoeging',
  woonplaats: 'woonplaats',
} as const satisfies Partial<Record<keyof PlaceColumns, string>>;

/**
 * Refuses text in which something looks like data about one person: in the address, and in the columns of `names`, which
 * says what each is called on screen. The text itself is not repeated.
 */
export function requireImpersonal<T extends PlaceColumns>(
  fields: T,
  names: Partial<Record<keyof T & string, string>>,
): void {
  for (const [field, name] of Object.entries(ADDRESS_TEXT))
    refuse(looksPersonalInAddress(fields[field as keyof typeof ADDRESS_TEXT] ?? ''), name);
  for (const [field, name] of Object.entries(names) as [keyof T & string, string][]) {
    const text = fields[field];
    if (typeof text === 'string') refuse(looksPersonal(text), name);
  }
}

/** As requireImpersonal, for one free text that is called `name` on screen and stands at `pointer` in a request. */
export function requireImpersonalText(text: string, name: string, pointer = '#'): void {
  refuse(looksPersonal(text), name, pointer);
}

function refuse(kind: ReturnType<typeof looksPersonal>, name: string, pointer = '#'): void {
  if (kind !== null)
    throw new Refusal(
      `In "${name}" lijkt ${personalWords(kind)} te staan; Trede bewaart geen gegevens over personen, dus haal dat weg.`,
      { pointer },
    );
}
