import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { addMonths, type PlainDate } from '../../shared/dates.ts';
import { hasOmklap, type OmklapOutcome, type Term, termOf } from '../../shared/omklap.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { Ladders } from './ladder.ts';
import type { Executor } from './open.ts';
import type { OmklapsTable } from './placement-schema.ts';
import type { RegistryTables, UnitsTable } from './schema.ts';
import { ownUnits } from './visible.ts';
import type { Audit } from './write.ts';

/** Writes down what came of a term. */
export async function writeOmklap(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  unit: UnitsTable,
  { outcome, on, newTerm }: { outcome: OmklapOutcome; on: PlainDate; newTerm: PlainDate | null },
): Promise<void> {
  const row: OmklapsTable = {
    id: randomUUID(),
    unit_id: unit.id,
    rung: unit.rung,
    gemeente: unit.secrecy === 'geheim' ? null : unit.gemeente,
    places: unit.places,
    outcome,
    on_date: on,
    new_term: newTerm,
    recorded_on: audit.today,
  };
  await trx.insertInto('omklaps').values(row).execute();
  await audit('omklap.record', 'stay', row.id, null, row);
}

/** Units that passed to their resident: what a file says of them later is of someone's own home. */
export async function passedUnits(executor: Executor): Promise<ReadonlySet<string>> {
  const rows = await executor
    .selectFrom('omklaps')
    .select('unit_id')
    .where('outcome', '=', 'omgeklapt')
    .execute();
  return new Set(rows.map(({ unit_id: id }) => id));
}

/** A home in use that counts down to its omklap. */
export interface UnitTerm {
  unit: UnitsTable;
  term: Term;
}

/**
 * Homes in use on a day whose term falls within so many months, or has passed without an outcome; the viewer's own, nearest
 * first. Homes of which no term is known are left out.
 */
export async function unitTerms(
  executor: Executor,
  ladders: Ladders,
  viewer: Viewer,
  { date, months, gemeente }: { date: PlainDate; months: number; gemeente: string | null },
): Promise<UnitTerm[]> {
  const rows = await executor
    .selectFrom('units')
    .selectAll()
    .where(ownUnits(viewer, gemeente !== null))
    .where('status', '=', 'bezet')
    .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]))
    .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', date)]))
    .$if(gemeente !== null, (found) => found.where('gemeente', '=', gemeente ?? ''))
    .orderBy('id')
    .execute();
  const passed = await passedUnits(executor);
  const last = addMonths(date, months);
  return rows
    .flatMap((unit) => {
      const rung = ladders.in(unit.gemeente, date)?.rungs.find(({ id }) => id === unit.rung);
      if (!rung || !hasOmklap(rung) || passed.has(unit.id)) return [];
      const term = termOf({ from: unit.from_date, termUntil: unit.term_until }, rung);
      return term !== null && term.on <= last ? [{ unit, term }] : [];
    })
    .sort((a, b) =>
      a.term.on === b.term.on ? (a.unit.id < b.unit.id ? -1 : 1) : a.term.on < b.term.on ? -1 : 1,
    );
}
