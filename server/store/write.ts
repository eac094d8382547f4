import { sql, type Transaction } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Clock } from '../clock.ts';
import { type AuditSubject, canonicalJson, chainEnd, chained } from './audit.ts';
import { partSides } from './audit-apart.ts';
import { inserter } from './inserter.ts';
import type { Registry } from './open.ts';
import type { RegistryTables } from './schema.ts';

/** The transaction that a write runs in. */
export type Writing = Transaction<RegistryTables>;

/** Who changes what, in words of the registry: `unit.create` by `token:abc`. */
export interface Author {
  actor: string;
  clock: Clock;
}

/**
 * Writes down one change within the transaction; `before` and `after` are kept as they were, null for nothing. What leads to
 * a home is kept apart, see audit-apart.ts.
 */
export interface Audit {
  (action: string, subject: AuditSubject, subjectId: string, before: unknown, after: unknown): Promise<void>;
  /** The day on which the transaction writes. */
  readonly today: PlainDate;
}

/** Another process keeps the registry; a moment later it can be written. */
export class RegistryBusy extends Refusal {}

/**
 * One write: a transaction that holds the write lock from its start, with its audit rows. Raises the data version by one
 * when `work` wrote an audit row. Throws what `work` throws, after undoing everything; RegistryBusy when another process
 * keeps the registry for more than a second.
 */
export async function writeRegistry<T>(
  registry: Registry,
  by: Author,
  work: (trx: Writing, audit: Audit) => Promise<T>,
): Promise<T> {
  try {
    return await registry.db.transaction().execute(async (trx) => {
      const today = by.clock.today();
      const at = new Date(by.clock.now()).toISOString();
      const start = await chainEnd(trx);
      const insert = inserter(trx, 'audit');
      const insertApart = inserter(trx, 'audit_apart');
      let end = start;
      const audit = Object.assign(
        async (action: string, subject: AuditSubject, subjectId: string, before: unknown, after: unknown) => {
          const [was, is] = partSides(subject, before, after);
          const row = chained(end, {
            at,
            actor: by.actor,
            action,
            subject,
            subject_id: subjectId,
            before: was.kept === null ? null : canonicalJson(was.kept),
            after: is.kept === null ? null : canonicalJson(is.kept),
          });
          // The end moves before the insert is awaited, so that two audits at once still follow each other.
          end = row;
          await insert(row);
          for (const { side, apart } of [was, is])
            if (apart !== null)
              await insertApart({ seq: row.seq, side, subject, subject_id: subjectId, ...apart });
        },
        { today },
      );
      const result = await work(trx, audit);
      if (end.seq !== start.seq)
        await trx
          .updateTable('state')
          .set({ data_version: sql<number>`data_version + 1` })
          .where('id', '=', 1)
          .execute();
      return result;
    });
  } catch (error) {
    if (isBusy(error))
      throw new RegistryBusy(
        'Een ander onderdeel van Trede schrijft nu in het register; probeer het zo opnieuw.',
      );
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
