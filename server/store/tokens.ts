import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { mayGrant, type Role, type Viewer } from '../../shared/rights.ts';
import type { Clock } from '../clock.ts';
import type { Executor } from './open.ts';
import type { RegistryTables, TokensTable } from './schema.ts';
import type { Audit } from './write.ts';

/** Whom a token lets in, and from where. */
export interface KnownToken {
  id: string;
  viewer: Viewer;
  name: string;
  /** The Origin it is bound to; null for any. */
  boundOrigin: string | null;
}

/** Makes a token. It is shown this once; only its hash is kept. */
export async function createToken(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  token: { role: Role; organisation: string | null; name: string; boundOrigin: string | null; clock: Clock },
): Promise<{ id: string; token: string }> {
  const secret = randomBytes(32).toString('base64url');
  const row: TokensTable = {
    id: randomUUID(),
    hash: hashOf(secret),
    role: token.role,
    organisation: token.organisation,
    name: token.name,
    bound_origin: token.boundOrigin,
    created_at: new Date(token.clock.now()).toISOString(),
    revoked_at: null,
  };
  await trx.insertInto('tokens').values(row).execute();
  await audit('token.create', 'token', row.id, null, row);
  return { id: row.id, token: secret };
}

/** Whom the token lets in; null for a token that is unknown, cut short or revoked. */
export async function findToken(executor: Executor, token: string): Promise<KnownToken | null> {
  const row = await executor
    .selectFrom('tokens')
    .select(['id', 'role', 'organisation', 'name', 'bound_origin'])
    .where('hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    viewer: { role: row.role, organisation: row.organisation },
    name: row.name,
    boundOrigin: row.bound_origin,
  };
}

/** What is told of a token: never what lets in. */
export type ShownToken = Pick<TokensTable, 'id' | 'name' | 'role' | 'organisation' | 'created_at'>;

/** The tokens that still let in and that the viewer might have handed out, oldest first. */
export async function listTokens(executor: Executor, viewer: Viewer): Promise<ShownToken[]> {
  const rows = await executor
    .selectFrom('tokens')
    .select(['id', 'name', 'role', 'organisation', 'created_at'])
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.filter(({ role, organisation }) => mayGrant(viewer, role, organisation));
}

/** Ends a token that the viewer might have handed out, at once; null when there is none that still lets in. */
export async function revokeToken(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  viewer: Viewer,
  id: string,
  clock: Clock,
): Promise<ShownToken | null> {
  const before = await trx
    .selectFrom('tokens')
    .selectAll()
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (before === undefined || !mayGrant(viewer, before.role, before.organisation)) return null;
  const after = { ...before, revoked_at: new Date(clock.now()).toISOString() };
  await trx.updateTable('tokens').set({ revoked_at: after.revoked_at }).where('id', '=', id).execute();
  await audit('token.revoke', 'token', id, before, after);
  const { hash: _secret, bound_origin: _origin, revoked_at: _ended, ...shown } = before;
  return shown;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
