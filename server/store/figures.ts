import { sql, type Transaction } from 'kysely';
import type { Executor } from './open.ts';
import type { FiguresTable, RegistryTables } from './schema.ts';
import type { Audit } from './write.ts';

/** A figure as a file gives it; value null where the file says that there is none. */
export interface FigureRow {
  code: string;
  name: string;
  year: number;
  value: number | null;
}

/** Rows written with one statement: SQLite takes 32,766 values at most. */
const ROWS = 500;

/**
 * Keeps the figures of one file, for the division of `areaYear`: a figure that was there is replaced, and one that the file
 * calls missing goes. Gives how many changed; writes nothing when none did.
 */
export async function saveFigures(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  file: string,
  areaYear: number,
  rows: readonly FigureRow[],
): Promise<number> {
  const known = new Map((await figuresOf(trx, areaYear)).map((row) => [keyOf(row), row.value]));
  const gone = rows.filter((row) => row.value === null && known.has(keyOf(row)));
  const kept: FiguresTable[] = rows.flatMap(({ value, ...row }) =>
    value === null || known.get(keyOf(row)) === value ? [] : [{ area_year: areaYear, ...row, value }],
  );
  for (const { code, name, year } of gone)
    await trx
      .deleteFrom('figures')
      .where('area_year', '=', areaYear)
      .where('code', '=', code)
      .where('name', '=', name)
      .where('year', '=', year)
      .execute();
  for (let start = 0; start < kept.length; start += ROWS)
    await trx
      .insertInto('figures')
      .values(kept.slice(start, start + ROWS))
      .onConflict((conflict) =>
        conflict
          .columns(['area_year', 'code', 'name', 'year'])
          .doUpdateSet({ value: sql<number>`excluded.value` }),
      )
      .execute();
  const changed = kept.length + gone.length;
  if (changed === 0) return 0;
  await trx
    .insertInto('figure_files')
    .values({ file, area_year: areaYear, recorded_on: audit.today, figures: changed })
    .execute();
  await audit('import.figures', 'import', file, null, { areaYear, changed });
  return changed;
}

/** All figures of a division, oldest year first. */
export async function figuresOf(executor: Executor, areaYear: number): Promise<FiguresTable[]> {
  return executor
    .selectFrom('figures')
    .selectAll()
    .where('area_year', '=', areaYear)
    .orderBy('year')
    .execute();
}

/** A number that rises whenever a figure changes; 0 before the first. */
export async function figuresVersion(executor: Executor): Promise<number> {
  const row = await executor
    .selectFrom('figure_files')
    .select((eb) => eb.fn.max('id').as('newest'))
    .executeTakeFirstOrThrow();
  return Number(row.newest ?? 0);
}

function keyOf({ code, name, year }: Pick<FigureRow, 'code' | 'name' | 'year'>): string {
  return `${code}|${name}|${year}`;
}
