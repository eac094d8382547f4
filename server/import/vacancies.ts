import type { Reference } from '../geo/types.ts';
import { cents } from '../store/unit-fields.ts';
import type { VacancyFields } from '../store/vacancies.ts';
import { findColumns } from './columns.ts';
import type { CsvFile } from './csv.ts';
import type { RowReader } from './row-reader.ts';
import { type ReadRows, readRows } from './rows.ts';
import { refuseSameHomes } from './same-home.ts';
import type { Steps } from './steps.ts';
import { readPlace, WHERE_COLUMNS } from './where.ts';

/** Trede's names of the columns. */
export const VACANCY_COLUMNS = [
  'id',
  'corporatie',
  ...WHERE_COLUMNS,
  'huur',
  'vanaf',
  'tot',
  'volgnummer',
  'codes',
] as const;
/** Columns without which such a file cannot be read. */
export const VACANCY_NEEDS = ['id', 'corporatie', 'huisnummer'] as const;
type VacancyColumn = (typeof VACANCY_COLUMNS)[number];

/** Reads a file of free homes. Throws a Refusal when it lacks a column; refused rows are in the result. */
export async function readVacancies(
  file: CsvFile,
  reference: Reference,
  steps: Steps,
): Promise<ReadRows<VacancyFields>> {
  const columns = findColumns(file, VACANCY_COLUMNS, VACANCY_NEEDS);
  const rooms = new Map<number, string>();
  const read = await readRows<VacancyColumn, VacancyFields>(file, columns, steps, (row) => {
    rooms.set(row.row.line, row.cell('volgnummer'));
    return readVacancy(row, reference);
  });
  return refuseSameHomes(
    read,
    ({ home_key: key, from_date: from, until_date: until }, line) => ({
      key: key === null ? null : `${key}|${rooms.get(line) ?? ''}`,
      from,
      until,
    }),
    file.lineWord ?? 'regel',
  );
}

function readVacancy(row: RowReader<VacancyColumn>, reference: Reference): VacancyFields | null {
  const corporation = row.required('corporatie', 'Vul de corporatie in die de woning aanbiedt.');
  if (row.cell('huisnummer') === '')
    row.refuse('huisnummer', 'Vul het huisnummer in; een vrije woning heeft altijd een adres.');
  const rent = row.decimal(
    'huur',
    0,
    100000,
    'Schrijf de huur per maand in euro, zoals 577,91; laat het veld leeg als er geen is.',
  );
  const from = row.date('vanaf');
  const until = row.date('tot');
  row.period(from, until, 'tot');
  const place = readPlace(row, reference);
  if (place === null) return null;
  return { ...place, corporation, rent_cents: cents(rent), from_date: from, until_date: until };
}
