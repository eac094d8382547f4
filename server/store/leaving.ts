import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../shared/dates.ts';
import type { Bucket } from '../../shared/norms/facts.ts';
import { afterStay, type TermWindow } from '../../shared/omklap.ts';
import type { CountMoment } from './counting.ts';

/** Sums over counted units of what is expected to leave: by the end of a period, and by an omklap. */
export function leavingSums(moment: CountMoment) {
  const ends = sql<boolean>`until_date is not null and until_date < ${moment.horizon}`;
  const passes = passing(moment);
  const omklap = sql<boolean>`not (${ends}) and (${passes})`;
  return [
    sql<number>`sum(case when ${ends} then places else 0 end)`.as('leaving_places'),
    sql<number>`sum(case when ${ends} then 1 else 0 end)`.as('leaving_units'),
    sql<string | null>`min(case when ${ends} then until_date end)`.as('first_end'),
    sql<number>`sum(case when ${omklap} then places else 0 end)`.as('omklap_places'),
    sql<number>`sum(case when ${omklap} then 1 else 0 end)`.as('omklap_units'),
    sql<string | null>`min(case when ${omklap} then term_until end)`.as('first_term'),
    sql<string | null>`min(case when ${omklap} and term_until is null then from_date end)`.as('first_begun'),
  ] as const;
}

/** A home in use whose term falls after the day and before the horizon: told, or by the longest stay of its rung. */
function passing({ date, horizon, terms = [] }: CountMoment): RawBuilder<boolean> {
  if (terms.length === 0) return sql<boolean>`1 = 0`;
  const rungs = terms.map(({ rung }) => rung);
  const told = sql`rung in (${sql.join(rungs)}) and term_until > ${date} and term_until < ${horizon}`;
  const worked = terms.flatMap(({ rung, begun }) =>
    begun === null
      ? []
      : [
          sql`rung = ${rung} and term_until is null and from_date > ${begun.after} and from_date < ${begun.before}`,
        ],
  );
  const any = [told, ...worked].map((one) => sql`(${one})`);
  return sql<boolean>`status = 'bezet' and (${sql.join(any, sql` or `)})`;
}

export interface LeavingRow {
  rung: string;
  leaving_places: number;
  leaving_units: number;
  first_end: PlainDate | null;
  omklap_places: number;
  omklap_units: number;
  first_term: PlainDate | null;
  first_begun: PlainDate | null;
}

/** What such sums say: one bucket for periods that end, one for terms. */
export function leavingOf(
  row: LeavingRow,
  common: Pick<Bucket, 'rung' | 'funding' | 'secret'>,
  terms: readonly TermWindow[],
): Bucket[] {
  const found: Bucket[] = [];
  if (row.first_end !== null)
    found.push({
      ...common,
      state: 'leaving',
      places: Number(row.leaving_places),
      units: Number(row.leaving_units),
      firstEnd: row.first_end,
    });
  const stay = terms.find(({ rung }) => rung === row.rung)?.stay ?? null;
  const worked = row.first_begun !== null && stay !== null ? afterStay(row.first_begun, stay) : null;
  const first = [row.first_term, worked].filter((day) => day !== null).sort()[0];
  if (first !== undefined)
    found.push({
      ...common,
      state: 'leaving',
      places: Number(row.omklap_places),
      units: Number(row.omklap_units),
      firstEnd: first,
      omklap: true,
    });
  return found;
}
