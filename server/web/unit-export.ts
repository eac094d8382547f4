import type { Unit } from '../../shared/api/units.ts';
import type { ExportTable } from '../../shared/table/table.ts';
import type { Language } from './language.ts';
import { UNIT_WORDS, type UnitField } from './text/unit-words.ts';
import { UNITS } from './text/units.ts';
import { type Names, placeWords } from './unit-words.ts';

const FIELDS: readonly UnitField[] = [
  'rung',
  'places',
  'status',
  'secrecy',
  'funding',
  'provider',
  'corporation',
  'contract',
  'complex',
  'rent',
  'from',
  'until',
];

/** Units as a table to save: what is secret has no place in it, as on screen. */
export function unitTable(units: readonly Unit[], names: Names, language: Language): ExportTable {
  const words = UNIT_WORDS[language];
  const named: Partial<Record<UnitField, Readonly<Record<string, string>>>> = {
    status: words.status,
    secrecy: words.secrecy,
    funding: words.funding,
    rung: Object.fromEntries(names.rungs),
  };
  return {
    name: UNITS[language].exportName,
    columns: [
      words.field.place,
      ...FIELDS.map((field) => words.field[field]),
      words.freePlaces,
      words.field.confirmed,
      words.field.buurt,
    ],
    rows: units.map((unit) => [
      placeWords(unit, names, language),
      ...FIELDS.map((field) => {
        const value = unit[field] as string | number | null;
        return typeof value === 'string' ? (named[field]?.[value] ?? value) : value;
      }),
      unit.freePlaces ?? null,
      unit.confirmedOn,
      unit.buurt,
    ]),
  };
}
