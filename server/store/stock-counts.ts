import { sql } from 'kysely';
import type { Executor } from './open.ts';

/** Whose stock counts: of each corporation the newest year at or before `year`, in the areas of `areaYear`. */
export interface StockMoment {
  year: number;
  areaYear: number;
}

/** What corporations have in an area or complex. */
export interface StockSum {
  homes: number;
  /** Homes that came free in a year; null when a row says nothing of it: that is never zero. */
  freed: number | null;
  /** The oldest year that was counted. */
  year: number;
}

type Level = 'buurt' | 'wijk' | 'gemeente';

/** Sums per area code. An area of which nobody gave stock is absent: that is not known, never zero. */
export async function stockOfAreas(
  executor: Executor,
  level: Level,
  codes: readonly string[],
  moment: StockMoment,
): Promise<Map<string, StockSum>> {
  const found = new Map<string, StockSum>();
  for (let start = 0; start < codes.length; start += 500) {
    const rows = await sums(executor, moment)
      .select(`${level} as area`)
      .where(level, 'in', codes.slice(start, start + 500))
      .groupBy(level)
      .execute();
    for (const { area, ...row } of rows) found.set(area, sumOf(row));
  }
  return found;
}

/** Sums per complex, under `gemeente|name` with the name in small letters; names are asked in any case. */
export async function stockOfComplexes(
  executor: Executor,
  complexes: readonly { gemeente: string; complex: string }[],
  moment: StockMoment,
): Promise<Map<string, StockSum>> {
  const found = new Map<string, StockSum>();
  const names = [...new Set(complexes.map(({ complex }) => complex.toLowerCase()))];
  const name = sql<string>`lower(complex)`;
  for (let start = 0; start < names.length; start += 500) {
    const rows = await sums(executor, moment)
      .select(['gemeente', name.as('name')])
      .where(name, 'in', names.slice(start, start + 500))
      .groupBy(['gemeente', 'name'])
      .execute();
    for (const row of rows) found.set(complexKey(row.gemeente, row.name), sumOf(row));
  }
  return found;
}

/** The key under which `stockOfComplexes` gives a complex. */
export function complexKey(gemeente: string, complex: string): string {
  return `${gemeente}|${complex.toLowerCase()}`;
}

function sums(executor: Executor, { year, areaYear }: StockMoment) {
  return executor
    .selectFrom('stock')
    .select((eb) => [
      eb.fn.sum<number>('homes').as('homes'),
      eb.fn.sum<number | null>('freed').as('freed'),
      eb.fn.count<number>('freed').as('told'),
      eb.fn.countAll<number>().as('rows'),
      eb.fn.min<number>('year').as('oldest'),
    ])
    .where('area_year', '=', areaYear)
    .where('year', '=', (eb) =>
      eb
        .selectFrom('stock as newest')
        .select((inner) => inner.fn.max<number>('newest.year').as('year'))
        .whereRef('newest.corporation', '=', 'stock.corporation')
        .where('newest.area_year', '=', areaYear)
        .where('newest.year', '<=', year),
    );
}

function sumOf(row: {
  homes: number;
  freed: number | null;
  told: number;
  rows: number;
  oldest: number;
}): StockSum {
  return {
    homes: Number(row.homes),
    freed: Number(row.told) === Number(row.rows) ? Number(row.freed) : null,
    year: Number(row.oldest),
  };
}
