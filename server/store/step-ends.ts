import type { PlainDate } from '../../shared/dates.ts';
import type { Executor } from './open.ts';
import type { StepEndsTable } from './placement-schema.ts';
import type { Writing } from './write.ts';

interface Period {
  from_date: PlainDate | null;
  until_date: PlainDate | null;
}

/** Writes down that a unit or free home ends on a day because of a step in Trede: what a file says later is older news. */
export async function endedByStep(
  trx: Writing,
  subject: StepEndsTable['subject'],
  before: Period & { id: string },
  until: PlainDate,
): Promise<void> {
  const end = { from_told: before.from_date, until_date: until };
  await trx
    .insertInto('step_ends')
    .values({ subject, subject_id: before.id, ...end })
    .onConflict((conflict) => conflict.columns(['subject', 'subject_id']).doUpdateSet(end))
    .execute();
}

/** As endedByStep, for an end that may have been a file's: what a step wrote down of it earlier stays. */
export async function keptEnded(
  trx: Writing,
  subject: StepEndsTable['subject'],
  { id, from_date, until_date }: { id: string; from_date: PlainDate | null; until_date: PlainDate },
): Promise<void> {
  await trx
    .insertInto('step_ends')
    .values({ subject, subject_id: id, from_told: from_date, until_date })
    .onConflict((conflict) => conflict.columns(['subject', 'subject_id']).doNothing())
    .execute();
}

/** How a unit or free home ended by a step. */
export type StepEnd = Pick<StepEndsTable, 'from_told' | 'until_date'>;

/** What ended by a step, by id. */
export async function stepEnds(
  executor: Executor,
  subject: StepEndsTable['subject'],
): Promise<ReadonlyMap<string, StepEnd>> {
  const rows = await executor
    .selectFrom('step_ends')
    .select(['subject_id', 'from_told', 'until_date'])
    .where('subject', '=', subject)
    .execute();
  return new Map(rows.map(({ subject_id: id, ...end }) => [id, end]));
}

/**
 * Whether a row stays ended on the day of its step, whatever a file says: until the file tells of another period that begins
 * on or after that day, or of an end before it, or someone changed the end since.
 */
export function staysEnded(row: Period, end: StepEnd | undefined, told: Period): boolean {
  if (end === undefined || row.until_date !== end.until_date) return false;
  if (told.until_date !== null && told.until_date < end.until_date) return false;
  return told.from_date === null || told.from_date < end.until_date || told.from_date === end.from_told;
}

/** Units of which Trede itself knows who holds them or lives there: their status is not a file's to tell. */
export async function unitsKeptByPlacement(executor: Executor): Promise<ReadonlySet<string>> {
  const held = await executor
    .selectFrom('placements')
    .select('unit_id')
    .where('state', '=', 'held')
    .where('unit_id', 'is not', null)
    .execute();
  const stays = await executor.selectFrom('stays').select('unit_id').execute();
  return new Set([...held, ...stays].flatMap(({ unit_id: id }) => id ?? []));
}
