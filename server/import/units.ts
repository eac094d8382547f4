import type { PlainDate } from '../../shared/dates.ts';
import { defaultSecrecy, type Ladder, placeProblem, rungProblem } from '../../shared/ladder/rules.ts';
import { FUNDINGS, ladderDay, SECRECIES, UNIT_STATUSES } from '../../shared/ladder/units.ts';
import type { Reference } from '../geo/types.ts';
import { cents, type UnitFields } from '../store/unit-fields.ts';
import { findColumns } from './columns.ts';
import type { CsvFile } from './csv.ts';
import type { RowReader } from './row-reader.ts';
import { type ReadRows, type RowsKnow, readRows } from './rows.ts';
import { type AtHome, refuseSameHomes } from './same-home.ts';
import type { Steps } from './steps.ts';
import { readPlace, WHERE_COLUMNS } from './where.ts';

/** Trede's names of the columns. */
export const UNIT_COLUMNS = [
  'id',
  'complex',
  'trede',
  'plekken',
  ...WHERE_COLUMNS,
  'corporatie',
  'aanbieder',
  'contract',
  'huur',
  'vanaf',
  'tot',
  'status',
  'geheimhouding',
  'financiering',
  'bevestigd_op',
  'omklap_op',
  'volgnummer',
  // Of an export of Trede's own: what VERA said, which a VERA file tells itself.
  'codes',
] as const;
/** Columns without which such a file cannot be read. */
export const UNIT_NEEDS = ['id', 'trede', 'plekken'] as const;
type UnitColumn = (typeof UNIT_COLUMNS)[number];

/** A unit from a file. What the file does not say has the value for a new unit, and is named in `unsaid`. */
export interface UnitRow {
  fields: UnitFields;
  /** Tells rooms at one address apart; null for a home that is not a room. */
  room: string | null;
  /** Fields that an existing unit keeps, because the file says nothing of them. */
  unsaid: ('status' | 'secrecy' | 'funding' | 'confirmed_on')[];
}

/** Reads a file of units. Throws a Refusal when it lacks a column; refused rows are in the result. */
export async function readUnits(
  file: CsvFile,
  reference: Reference,
  steps: Steps,
  { ladders, today }: RowsKnow,
): Promise<ReadRows<UnitRow>> {
  const columns = findColumns(file, UNIT_COLUMNS, UNIT_NEEDS);
  const read = await readRows<UnitColumn, UnitRow>(file, columns, steps, (row) =>
    readUnit(row, reference, (gemeente, period) => ladders.in(gemeente, ladderDay(period, today))),
  );
  return refuseSameHomes(read, atHome, file.lineWord ?? 'regel');
}

/** A building may hold several facilities, each a rung of its own; one rung of one home is told once. */
function atHome({ fields, room }: UnitRow): AtHome {
  const { home_key: key, rung, from_date: from, until_date: until } = fields;
  return { key: key === null ? null : [key, rung, room ?? ''].join('|'), from, until };
}

function readUnit(
  row: RowReader<UnitColumn>,
  reference: Reference,
  ladderAt: (gemeente: string, period: { from: PlainDate | null; until: PlainDate | null }) => Ladder,
): UnitRow | null {
  const places = row.whole('plekken', 1, 500, 'Het aantal plekken is een heel getal van 1 tot en met 500.');
  if (row.cell('plekken') === '') row.refuse('plekken', 'Vul het aantal plekken in, van 1 tot en met 500.');
  const rung = row.cell('trede').toLowerCase();
  if (rung === '') row.refuse('trede', 'Vul een trede in, zoals opstapwoning.');
  const status = row.oneOf('status', UNIT_STATUSES);
  const secrecy = row.oneOf('geheimhouding', SECRECIES);
  const funding = row.oneOf('financiering', FUNDINGS);
  const confirmed = row.date('bevestigd_op');
  const term = row.date('omklap_op');
  const rent = row.decimal(
    'huur',
    0,
    100000,
    'Schrijf de huur per maand in euro, zoals 577,91; laat het veld leeg als er geen is.',
  );
  const from = row.date('vanaf');
  const until = row.date('tot');
  row.period(from, until, 'tot');
  const words = {
    complex: row.text('complex'),
    corporation: row.text('corporatie'),
    provider: row.text('aanbieder'),
    contract: row.text('contract'),
  };
  const room = row.text('volgnummer');
  const place = readPlace(row, reference);
  if (place === null || places === null || rung === '') return null;
  const ladder = ladderAt(place.gemeente, { from, until });
  const problem = rungProblem(ladder, rung);
  if (problem !== null) return row.refuse('trede', `${problem[0]?.toUpperCase()}${problem.slice(1)}.`);
  const located = placeProblem(ladder, rung, { ...place, complex: words.complex });
  if (located !== null) return row.refuse('trede', `${located}.`);
  const said = { status, secrecy, funding, confirmed_on: confirmed };
  return {
    // Added to the place, which is nobody else's: a copy by spreading takes four times the memory, of every row of a file.
    fields: Object.assign(place, words, {
      rung,
      places,
      status: status ?? 'bezet',
      secrecy: secrecy ?? defaultSecrecy(ladder, rung, places),
      funding: funding ?? 'onbekend',
      rent_cents: cents(rent),
      from_date: from,
      until_date: until,
      confirmed_on: confirmed,
      // What a file says nothing of, someone may have told: a term that was put off stays.
      ...(term !== null && { term_until: term }),
    }),
    room,
    unsaid: (Object.keys(said) as (keyof typeof said)[]).filter((field) => said[field] === null),
  };
}
