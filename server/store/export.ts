import type { Executor } from './open.ts';
import type { UnitsTable, VacanciesTable } from './schema.ts';
import type { StockTable } from './stock-schema.ts';

/** A row that may leave, with what a VERA file once said of it. */
export interface Leaving<Row> {
  row: Row;
  kept: string | null;
}

/**
 * All units that may leave by a file, ordered by source and number. Secret ones stay here, and of what is known by its
 * area only, the point does (DESIGN.md, "Who sees which number").
 */
export async function unitsToExport(executor: Executor): Promise<Leaving<UnitsTable>[]> {
  const rows = await executor
    .selectFrom('units')
    .leftJoin('kept_vera', (join) =>
      join.onRef('kept_vera.subject_id', '=', 'units.id').on('kept_vera.subject', '=', 'unit'),
    )
    .selectAll('units')
    .select('kept_vera.body')
    .where('secrecy', '!=', 'geheim')
    .where('made_by', 'is', null)
    .orderBy('source')
    .orderBy('source_id')
    .execute();
  return rows.map(({ body, ...row }) => ({
    row: row.secrecy === 'open' ? row : { ...row, lon: null, lat: null, rd_x: null, rd_y: null },
    kept: body,
  }));
}

/** All stock, ordered by source and number. How many homes a corporation has, and where, is no secret. */
export async function stockToExport(executor: Executor): Promise<StockTable[]> {
  return executor.selectFrom('stock').selectAll().orderBy('source').orderBy('source_id').execute();
}

/** All free homes, ordered by source and number: they are on offer, so nothing of them is hidden. */
export async function vacanciesToExport(executor: Executor): Promise<Leaving<VacanciesTable>[]> {
  const rows = await executor
    .selectFrom('vacancies')
    .leftJoin('kept_vera', (join) =>
      join.onRef('kept_vera.subject_id', '=', 'vacancies.id').on('kept_vera.subject', '=', 'vacancy'),
    )
    .selectAll('vacancies')
    .select('kept_vera.body')
    .orderBy('source')
    .orderBy('source_id')
    .execute();
  return rows.map(({ body, ...row }) => ({ row, kept: body }));
}
