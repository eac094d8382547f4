import type { PlainDate } from '../../shared/dates.ts';
import { PRESETS, regionOf } from '../../shared/ladder/presets/index.ts';
import type { Reference } from '../geo/types.ts';
import type { Ladders } from '../store/ladder.ts';
import type { Registry } from '../store/open.ts';
import { saveWaiting, type WaitingFields } from '../store/waiting.ts';
import type { Author } from '../store/write.ts';
import type { Applied, Complete } from './apply.ts';
import { applyEach } from './apply-each.ts';
import { findColumns } from './columns.ts';
import type { CsvFile } from './csv.ts';
import { numberedBy } from './numbered.ts';
import type { RowReader } from './row-reader.ts';
import { type GoodRow, type ReadRows, type RowsKnow, readRows } from './rows.ts';
import { readMonth } from './seekers.ts';
import type { Steps } from './steps.ts';

/** Trede's names of the columns. */
export const WAITING_COLUMNS = ['id', 'lijst', 'herkomst', 'trede', 'maand', 'aantal'] as const;
type WaitingColumn = (typeof WAITING_COLUMNS)[number];

const LISTS = ['uitstroomlijst', 'wachtlijst'] as const;
/** Columns without which such a file cannot be read. */
export const WAITING_NEEDS = ['lijst', 'herkomst', 'trede', 'maand', 'aantal'] as const;

/**
 * Reads how many wait or are ready to leave, per gemeente of origin, rung wanted and month: counts, never persons. Throws a
 * Refusal when a column is lacking; refused rows are in the result.
 */
export function readWaiting(
  file: CsvFile,
  _reference: Reference,
  steps: Steps,
  { ladders, today }: RowsKnow,
): Promise<ReadRows<WaitingFields>> {
  findColumns(file, WAITING_COLUMNS, WAITING_NEEDS);
  const numbered = numberedBy(file, ['lijst', 'herkomst', 'trede', 'maand']);
  const columns = findColumns(numbered, WAITING_COLUMNS, ['id']);
  return readRows<WaitingColumn, WaitingFields>(numbered, columns, steps, (row) =>
    readCount(row, ladders, today),
  );
}

function readCount(row: RowReader<WaitingColumn>, ladders: Ladders, today: PlainDate): WaitingFields | null {
  const list = row.oneOf('lijst', LISTS);
  if (row.cell('lijst') === '') row.refuse('lijst', `Kies uit: ${LISTS.join(', ')}.`);
  const origin = readOrigin(row);
  const rung = readRung(row, ladders, today, origin);
  const month = readMonth(row, today);
  const why = 'Vul een aantal in, 0 of meer; laat de rij weg als u het niet weet, want leeg is geen nul.';
  const count = row.cell('aantal') === '' ? row.refuse('aantal', why) : row.whole('aantal', 0, 100_000, why);
  if (list === null || origin === null || rung === null || month === null || count === null) return null;
  return { list, origin, rung, month, count };
}

function readOrigin(row: RowReader<WaitingColumn>): string | null {
  const text = row.cell('herkomst');
  const lower = text.toLowerCase();
  if (lower === 'niet-ingeschreven' || lower === 'onbekend') return lower;
  return /^GM\d{4}$/i.test(text)
    ? text.toUpperCase()
    : row.refuse('herkomst', 'Schrijf een gemeentecode als GM0200, niet-ingeschreven of onbekend.');
}

/** A rung of the region that the origin lies in; for other origins a rung that any region has. */
function readRung(
  row: RowReader<WaitingColumn>,
  ladders: Ladders,
  today: PlainDate,
  origin: string | null,
): string | null {
  const rung = row.cell('trede').toLowerCase();
  if (rung === '') return row.refuse('trede', 'Vul een trede in, zoals opstapwoning.');
  const own = origin === null ? null : regionOf(origin);
  const regions = own === null ? PRESETS : [own];
  const known = regions.some(({ id }) => ladders.of(id, today)?.region.rungs.some((one) => one.id === rung));
  if (known) return rung;
  return row.refuse(
    'trede',
    `${own?.name ?? 'Geen regio'} kent deze trede${own ? ' niet' : ''}; kies een trede van de ladder.`,
  );
}

/** Writes the counts in one transaction, in the place of earlier ones. */
export function applyWaiting(
  registry: Registry,
  by: Author,
  source: string,
  rows: readonly GoodRow<WaitingFields>[],
  _complete: Complete | null,
  steps: Steps,
): Promise<Applied> {
  return applyEach(registry, by, rows, steps, (trx, audit, fields) =>
    saveWaiting(trx, audit, source, fields),
  );
}
