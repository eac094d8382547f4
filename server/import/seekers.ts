import type { PlainDate } from '../../shared/dates.ts';
import type { Reference } from '../geo/types.ts';
import type { Registry } from '../store/open.ts';
import { type SeekerFields, saveSeekerReport } from '../store/seekers.ts';
import type { Author } from '../store/write.ts';
import type { Applied, Complete } from './apply.ts';
import { applyEach } from './apply-each.ts';
import { findColumns } from './columns.ts';
import type { CsvFile } from './csv.ts';
import { numberedBy } from './numbered.ts';
import type { RowReader } from './row-reader.ts';
import { type GoodRow, type ReadRows, type RowsKnow, readRows } from './rows.ts';
import type { Steps } from './steps.ts';

/** Trede's names of the columns. */
export const SEEKER_COLUMNS = [
  'id',
  'aanbieder',
  'maand',
  'ingestroomd',
  'ingeschreven_binnen_maand',
] as const;
/** Columns without which such a file cannot be read. */
export const SEEKER_NEEDS = ['aanbieder', 'maand', 'ingestroomd', 'ingeschreven_binnen_maand'] as const;
type SeekerColumn = (typeof SEEKER_COLUMNS)[number];

/**
 * Reads how many of those who came to a provider in a month were registered as house-seeker in time. Counts alone. A row is
 * known by its provider and month. Throws a Refusal when a column is lacking; refused rows are in the result.
 */
export function readSeekers(
  file: CsvFile,
  _reference: Reference,
  steps: Steps,
  { today }: RowsKnow,
): Promise<ReadRows<SeekerFields>> {
  findColumns(file, SEEKER_COLUMNS, SEEKER_NEEDS);
  const numbered = numberedBy(file, ['aanbieder', 'maand']);
  const columns = findColumns(numbered, SEEKER_COLUMNS, ['id']);
  return readRows<SeekerColumn, SeekerFields>(numbered, columns, steps, (row) => readReport(row, today));
}

/** More registered than came may be a slip of the provider: it is kept, and asked back about. */
function readReport(row: RowReader<SeekerColumn>, today: PlainDate): SeekerFields | null {
  const provider = row.required('aanbieder', 'Vul in welke aanbieder dit opgeeft.');
  const month = readMonth(row, today);
  const entered = readCount(row, 'ingestroomd');
  const registered = readCount(row, 'ingeschreven_binnen_maand');
  if (provider === '' || month === null || entered === null || registered === null) return null;
  return { provider, month, entered, registered };
}

function readCount(row: RowReader<SeekerColumn>, column: SeekerColumn): number | null {
  const why =
    'Vul een aantal mensen in, 0 of meer; laat de rij weg als u het niet weet, want leeg is geen nul.';
  if (row.cell(column) === '') return row.refuse(column, why);
  return row.whole(column, 0, 10_000, why);
}

/** The month of a row, not one to come. A spreadsheet makes of a month its first day. */
export function readMonth(row: RowReader<'maand'>, today: PlainDate): string | null {
  const month = row.cell('maand').replace(/-01$/, (day, at) => (at === 7 ? '' : day));
  if (!/^20\d{2}-(?:0[1-9]|1[0-2])$/.test(month))
    return row.refuse('maand', 'Schrijf de maand als 2026-09: het jaar, een streepje en de maand.');
  return month > today.slice(0, 7)
    ? row.refuse('maand', 'Deze maand moet nog komen; controleer het jaar en de maand.')
    : month;
}

/** Writes the reports in one transaction, in the place of earlier ones of the same provider and month. */
export function applySeekers(
  registry: Registry,
  by: Author,
  source: string,
  rows: readonly GoodRow<SeekerFields>[],
  _complete: Complete | null,
  steps: Steps,
): Promise<Applied> {
  return applyEach(registry, by, rows, steps, (trx, audit, fields) =>
    saveSeekerReport(trx, audit, source, fields),
  );
}
