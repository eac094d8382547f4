import { type AuditSubject, type ChainEnd, chainEnd } from './audit.ts';
import type { Executor } from './open.ts';

/** What changes nothing about where units and free homes stand. Anything else may, such as a backup that was put back. */
const ELSEWHERE: readonly AuditSubject[] = [
  'stock',
  'group',
  'seekers',
  'vera',
  'norm',
  'ladder',
  'agreement',
  'token',
];

/** Ids of what was written since a moment in the audit. */
export interface Touched {
  units: string[];
  vacancies: string[];
}

/**
 * The units and free homes that were written after `since`; null when that cannot be told, because something else was
 * written that may have changed any of them, or the audit no longer goes on from there.
 */
export async function touchedSince(executor: Executor, since: ChainEnd): Promise<Touched | null> {
  const touched: Touched = { units: [], vacancies: [] };
  const now = await chainEnd(executor);
  if (now.seq === since.seq) return now.hash === since.hash ? touched : null;
  const rows = await executor
    .selectFrom('audit')
    .select(['subject', 'subject_id'])
    .where('seq', '>', since.seq)
    .where('subject', 'not in', ELSEWHERE)
    .orderBy('seq')
    .execute();
  const first = await executor
    .selectFrom('audit')
    .select('prev_hash')
    .where('seq', '=', since.seq + 1)
    .executeTakeFirst();
  if (first?.prev_hash !== since.hash) return null;
  for (const { subject, subject_id: id } of rows) {
    if (subject === 'unit') touched.units.push(id);
    else if (subject === 'vacancy') touched.vacancies.push(id);
    else return null;
  }
  return touched;
}
