import type { Reference } from '../geo/types.ts';
import type { GroupCountFields } from '../store/group-counts.ts';
import { findColumns } from './columns.ts';
import type { CsvFile } from './csv.ts';
import { numberedBy } from './numbered.ts';
import type { RowReader } from './row-reader.ts';
import { type ReadRows, readRows } from './rows.ts';
import type { Steps } from './steps.ts';
import { readYear } from './stock.ts';

/** Trede's names of the columns. */
export const GROUP_COLUMNS = ['id', 'groep', 'code', 'jaar', 'aantal'] as const;
/** Columns without which such a file cannot be read. */
export const GROUP_NEEDS = ['groep', 'code', 'jaar', 'aantal'] as const;
type GroupColumn = (typeof GROUP_COLUMNS)[number];

/**
 * Reads numbers of places of other groups with attention per buurt, wijk or gemeente. A row is known by its group, area
 * and year. Throws a Refusal when a column is lacking; refused rows are in the result.
 */
export function readGroups(
  file: CsvFile,
  reference: Reference,
  steps: Steps,
): Promise<ReadRows<GroupCountFields>> {
  findColumns(file, GROUP_COLUMNS, GROUP_NEEDS);
  const numbered = numberedBy(file, ['groep', 'code', 'jaar']);
  const columns = findColumns(numbered, GROUP_COLUMNS, ['id']);
  return readRows<GroupColumn, GroupCountFields>(numbered, columns, steps, (row) =>
    readCount(row, reference),
  );
}

function readCount(row: RowReader<GroupColumn>, reference: Reference): GroupCountFields | null {
  const group = row.required('groep', 'Vul in om welke groep het gaat, zoals de norm die noemt.');
  const places = row.whole('aantal', 0, 1_000_000, 'Het aantal is een heel getal, 0 of meer.');
  if (row.cell('aantal') === '')
    row.refuse('aantal', 'Vul een aantal in; laat de rij weg als u het niet weet, want leeg is geen nul.');
  const year = readYear(row);
  const area = reference.area(row.cell('code').toUpperCase());
  if (area === null) {
    row.outside = true;
    return row.refuse(
      'code',
      `Deze code staat niet in de gebieden van ${reference.year}; schrijf een code als BU02001203, WK020012 of GM0200.`,
    );
  }
  if (places === null || year === null || group === '') return null;
  return { group_name: group, code: area.code, year, area_year: reference.year, places };
}
