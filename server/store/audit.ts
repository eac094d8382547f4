import { createHash } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import { apartKey, apartOf } from './audit-apart.ts';
import type { AuditTable } from './audit-schema.ts';
import type { Executor } from './open.ts';

/** What of the registry an audit row speaks of. */
export type AuditSubject =
  | 'unit'
  | 'vacancy'
  | 'stock'
  | 'group'
  | 'seekers'
  | 'vera'
  | 'norm'
  | 'ladder'
  | 'agreement'
  | 'portal'
  | 'token'
  | 'import'
  | 'placement'
  | 'stay'
  | 'waiting'
  | 'signal'
  | 'report'
  | 'registry';

/** The end of the chain: the next row follows it. */
export interface ChainEnd {
  seq: number;
  hash: string;
}

/** What precedes the first row. */
const START: ChainEnd = { seq: 0, hash: '0'.repeat(64) };

/** The newest row of the chain, or what precedes the first. */
export async function chainEnd(executor: Executor): Promise<ChainEnd> {
  const last = await executor
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? START;
}

/** A row that follows `end`, hashed over the hash before it and its own canonical JSON. */
export function chained(
  end: ChainEnd,
  row: Omit<Insertable<AuditTable>, 'seq' | 'prev_hash' | 'hash'>,
): Insertable<AuditTable> & { seq: number } {
  const numbered = { ...row, seq: end.seq + 1, prev_hash: end.hash };
  return { ...numbered, hash: hashOf(numbered) };
}

/** The first row that does not follow from the one before it, and how many rows were right up to there. */
export interface AuditCheck {
  rows: number;
  /** Number of the first broken row, or null when the chain is whole. */
  broken: number | null;
  /** Hash of the last right row: kept elsewhere, it shows later whether rows were cut off the end. */
  lastHash: string;
}

const PAGE = 1000;

/** Walks the whole chain, a page at a time. */
export async function verifyAudit(executor: Executor): Promise<AuditCheck> {
  let end = START;
  for (;;) {
    const rows = await executor
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', end.seq)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    const apart = await apartOf(executor, end.seq + 1, rows.at(-1)?.seq ?? end.seq);
    for (const { hash, ...row } of rows) {
      const follows = row.seq === end.seq + 1 && row.prev_hash === end.hash;
      if (!follows || hash !== hashOf(row) || !sealsFit(row, apart))
        return { rows: end.seq, broken: row.seq, lastHash: end.hash };
      end = { seq: row.seq, hash };
    }
    if (rows.length < PAGE) return { rows: end.seq, broken: null, lastHash: end.hash };
  }
}

/** Whether what is kept apart of a row is what was written then; what was forgotten since is not there. */
function sealsFit(
  row: Omit<Selectable<AuditTable>, 'hash'>,
  apart: Awaited<ReturnType<typeof apartOf>>,
): boolean {
  return (['before', 'after'] as const).every((side) => {
    const found = apart.get(apartKey(row.seq, side));
    if (found === undefined) return true;
    const kept = row[side];
    return kept !== null && (JSON.parse(kept) as { apart?: string }).apart === found.seal;
  });
}

/** JSON with sorted keys, so that equal things are written alike. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** The hash of a row without its own hash. */
export function hashOf(row: object): string {
  return createHash('sha256').update(canonicalJson(row)).digest('hex');
}
