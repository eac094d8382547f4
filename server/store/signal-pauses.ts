import type { Transaction } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import type { Role } from '../../shared/rights.ts';
import type { Executor } from './open.ts';
import type { SignalPausesTable } from './placement-schema.ts';
import type { RegistryTables } from './schema.ts';
import { requireImpersonalText } from './sound.ts';
import type { Audit } from './write.ts';

export interface Pause {
  signal: string;
  until: PlainDate;
  reason: string;
  role: Role;
  organisation: string | null;
  on: PlainDate;
}

/** Signals that are put off on a day, by key. */
export async function pausesOn(executor: Executor, today: PlainDate): Promise<Map<string, Pause>> {
  const rows = await executor
    .selectFrom('signal_pauses')
    .selectAll()
    .where('until_date', '>', today)
    .execute();
  return new Map(rows.map((row) => [row.signal, pauseOf(row)]));
}

/** Puts a signal off until a day; a later one takes the place of an earlier. Throws a Refusal for a text about a person. */
export async function pauseSignal(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  row: Omit<SignalPausesTable, 'recorded_on'>,
): Promise<Pause> {
  requireImpersonalText(row.reason, 'reden', '#/reason');
  const before = await pauseRow(trx, row.signal);
  const after = { ...row, recorded_on: audit.today };
  await trx.deleteFrom('signal_pauses').where('signal', '=', row.signal).execute();
  await trx.insertInto('signal_pauses').values(after).execute();
  await audit('signal.pause', 'signal', row.signal, before, after);
  return pauseOf(after);
}

/** Shows a signal again; false when it was not put off. */
export async function resumeSignal(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  signal: string,
): Promise<boolean> {
  const before = await pauseRow(trx, signal);
  if (before === null) return false;
  await trx.deleteFrom('signal_pauses').where('signal', '=', signal).execute();
  await audit('signal.resume', 'signal', signal, before, null);
  return true;
}

async function pauseRow(executor: Executor, signal: string): Promise<SignalPausesTable | null> {
  const row = await executor
    .selectFrom('signal_pauses')
    .selectAll()
    .where('signal', '=', signal)
    .executeTakeFirst();
  return row ?? null;
}

function pauseOf(row: SignalPausesTable): Pause {
  const { signal, until_date: until, reason, role, organisation, recorded_on: on } = row;
  return { signal, until, reason, role, organisation, on };
}
