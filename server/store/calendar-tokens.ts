import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Viewer } from '../../shared/rights.ts';
import type { Clock } from '../clock.ts';
import type { Executor } from './open.ts';
import type { CalendarTokensTable } from './placement-schema.ts';
import type { RegistryTables } from './schema.ts';
import { requireImpersonalText } from './sound.ts';
import type { Audit } from './write.ts';

type Shown = Pick<CalendarTokensTable, 'id' | 'name' | 'role' | 'created_at'>;

/** Makes a token that reads the calendar of signals as `viewer`, and nothing else. It is shown this once. */
export async function createCalendarToken(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  name: string,
  clock: Clock,
): Promise<Shown & { token: string }> {
  requireImpersonalText(name, 'naam van de koppeling', '#/name');
  const secret = randomBytes(32).toString('base64url');
  const row: CalendarTokensTable = {
    id: randomUUID(),
    hash: hashOf(secret),
    role: viewer.role,
    organisation: viewer.organisation,
    name,
    created_at: new Date(clock.now()).toISOString(),
    revoked_at: null,
  };
  await trx.insertInto('calendar_tokens').values(row).execute();
  await audit('calendar.create', 'token', row.id, null, row);
  return { id: row.id, name, role: row.role, created_at: row.created_at, token: secret };
}

/** The tokens that still work and act for the same role and organisation, oldest first. */
export async function listCalendarTokens(executor: Executor, viewer: Viewer): Promise<Shown[]> {
  const rows = await working(executor, viewer);
  return rows.map(({ id, name, role, created_at }) => ({ id, name, role, created_at }));
}

/** Whom a token lets read the calendar; null for one that is unknown or withdrawn. */
export async function findCalendarToken(
  executor: Executor,
  token: string,
): Promise<{ id: string; viewer: Viewer } | null> {
  const row = await executor
    .selectFrom('calendar_tokens')
    .select(['id', 'role', 'organisation'])
    .where('hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { id: row.id, viewer: { role: row.role, organisation: row.organisation } };
}

/** Ends a token of the viewer's role and organisation at once; null when there is none that works. */
export async function withdrawCalendarToken(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  id: string,
  clock: Clock,
): Promise<Shown | null> {
  const before = (await working(trx, viewer)).find((row) => row.id === id);
  if (before === undefined) return null;
  const after = { ...before, revoked_at: new Date(clock.now()).toISOString() };
  await trx
    .updateTable('calendar_tokens')
    .set({ revoked_at: after.revoked_at })
    .where('id', '=', id)
    .execute();
  await audit('calendar.revoke', 'token', id, before, after);
  return { id, name: before.name, role: before.role, created_at: before.created_at };
}

async function working(executor: Executor, { role, organisation }: Viewer): Promise<CalendarTokensTable[]> {
  return executor
    .selectFrom('calendar_tokens')
    .selectAll()
    .where('role', '=', role)
    .where('organisation', organisation === null ? 'is' : '=', organisation)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
