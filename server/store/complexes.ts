import { sql } from 'kysely';
import type { Bucket } from '../../shared/norms/facts.ts';
import { type CountMoment, counted } from './counting.ts';
import { paidOn } from './fundings.ts';
import type { Executor } from './open.ts';
import { complexKey } from './stock-counts.ts';

/** A complex by the name that its source gives it; the same name in another gemeente is another complex. */
export interface Complex {
  gemeente: string;
  complex: string;
}

/**
 * The complex that each home is part of, by what units there say, or else the free home on offer. A secret unit says
 * nothing of it: homes of one complex stand together.
 */
export async function complexesAt(
  executor: Executor,
  homeKeys: readonly string[],
): Promise<Map<string, Complex>> {
  const found = new Map<string, Complex>();
  for (let start = 0; start < homeKeys.length; start += 500) {
    const some = homeKeys.slice(start, start + 500);
    const offered = await executor
      .selectFrom('vacancies')
      .innerJoin('kept_vera', (join) =>
        join.onRef('kept_vera.subject_id', '=', 'vacancies.id').on('kept_vera.subject', '=', 'vacancy'),
      )
      .select([
        'home_key',
        'gemeente',
        sql<string | null>`json_extract(body, '$.clusters[0].naam')`.as('complex'),
      ])
      .where('home_key', 'in', some)
      .execute();
    const units = await executor
      .selectFrom('units')
      .select(['home_key', 'gemeente', 'complex'])
      .where('home_key', 'in', some)
      .where('complex', 'is not', null)
      .where('secrecy', '!=', 'geheim')
      .orderBy('id')
      .execute();
    for (const { home_key: key, gemeente, complex } of [...offered, ...units])
      if (key !== null && complex !== null) found.set(key, { gemeente, complex });
  }
  return found;
}

/** Counted places per complex, under its key; secret units are left out. */
export async function countComplexes(
  executor: Executor,
  complexes: readonly Complex[],
  moment: CountMoment,
): Promise<Map<string, Bucket[]>> {
  const found = new Map<string, Bucket[]>();
  const names = [...new Set(complexes.map(({ complex }) => complex.toLowerCase()))];
  const name = sql<string>`lower(complex)`;
  for (let start = 0; start < names.length; start += 500) {
    const rows = await counted(
      executor
        .selectFrom('units')
        .select((eb) => [
          'gemeente',
          name.as('name'),
          'rung',
          paidOn('units', moment.date).as('paid_by'),
          eb.case().when('status', '=', 'gepland').then(1).else(0).end().as('is_planned'),
          eb.fn.sum<number>('places').as('places'),
          eb.fn.countAll<number>().as('units'),
          sql<string>`min(coalesce(confirmed_on, recorded_on))`.as('oldest'),
        ])
        .where(name, 'in', names.slice(start, start + 500))
        .where('area_year', '=', moment.areaYear)
        .where('secrecy', '!=', 'geheim')
        .groupBy(['gemeente', 'name', 'rung', 'paid_by', 'is_planned']),
      moment,
    ).execute();
    for (const row of rows) {
      const key = complexKey(row.gemeente, row.name);
      const bucket: Bucket = {
        rung: row.rung,
        funding: row.paid_by,
        state: row.is_planned === 1 ? 'planned' : 'inUse',
        places: Number(row.places),
        units: Number(row.units),
        secret: false,
        oldest: row.oldest,
      };
      found.set(key, [...(found.get(key) ?? []), bucket]);
    }
  }
  return found;
}

/** The buurten in which complexes stand by the stock of corporations, under their keys. */
export async function buurtenOfComplexes(
  executor: Executor,
  complexes: readonly Complex[],
  areaYear: number,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const names = [...new Set(complexes.map(({ complex }) => complex.toLowerCase()))];
  const name = sql<string>`lower(complex)`;
  for (let start = 0; start < names.length; start += 500) {
    const rows = await executor
      .selectFrom('stock')
      .select(['gemeente', 'buurt', name.as('name')])
      .distinct()
      .where(name, 'in', names.slice(start, start + 500))
      .where('area_year', '=', areaYear)
      .execute();
    for (const row of rows) {
      const key = complexKey(row.gemeente, row.name);
      found.set(key, [...(found.get(key) ?? []), row.buurt]);
    }
  }
  return found;
}
