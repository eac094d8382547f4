import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import type { Bucket } from '../../shared/norms/facts.ts';
import { afterStay, type TermWindow } from '../../shared/omklap.ts';
import type { CountMoment } from './counting.ts';

/**
 * How a counted unit is expected to leave the count before the horizon: its period ends, or it passes to its resident on the
 * term that was told, or when the longest stay of its rung since it began is over.
 */
export type Leaves = 'end' | 'term' | 'stay' | 'no';

/** One of those words for each counted unit. */
export function leaves({ date, horizon, terms = [] }: CountMoment): RawBuilder<Leaves> {
  const ends = sql`when until_date < ${horizon} then 'end'`;
  if (terms.length === 0) return sql<Leaves>`case ${ends} else 'no' end`;
  const told = sql`term_until < ${horizon} and term_until > ${date} and rung in (${sql.join(terms.map(({ rung }) => rung))})`;
  const worked = terms.flatMap(({ rung, begun }) =>
    begun === null
      ? []
      : [sql`from_date > ${begun.after} and from_date < ${begun.before} and rung = ${rung}`],
  );
  const stay =
    worked.length === 0
      ? sql``
      : sql`when term_until is null and (${sql.join(worked, sql` or `)}) then 'stay'`;
  return sql<Leaves>`case ${ends} when status != 'bezet' then 'no' when ${told} then 'term' ${stay} else 'no' end`;
}

/** The day that tells when the first of a group leaves: its end, its term, or the begin of its stay. */
export function firstDay({ horizon }: CountMoment): RawBuilder<PlainDate | null> {
  return sql<PlainDate | null>`min(case when until_date < ${horizon} then until_date when term_until is not null then term_until else from_date end)`;
}

/** A group of units that leave in the same way, with its first days. */
export interface LeavingRow {
  rung: string;
  leaves: Leaves;
  first_day: PlainDate | null;
}

/** The bucket of those that leave, of the bucket that counts them; null when they stay. */
export function leavingOf(
  row: LeavingRow,
  { rung, funding, secret, oldest, places, units }: Bucket,
  terms: readonly TermWindow[],
): Bucket | null {
  if (row.leaves === 'no' || row.first_day === null) return null;
  const bucket: Bucket = { rung, funding, secret, oldest, places, units, state: 'leaving' };
  if (row.leaves === 'end') return { ...bucket, firstEnd: row.first_day };
  const stay = terms.find((term) => term.rung === row.rung)?.stay ?? null;
  const first = row.leaves === 'term' || stay === null ? row.first_day : afterStay(row.first_day, stay);
  return { ...bucket, firstEnd: first, omklap: true };
}
