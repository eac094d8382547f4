import type { Executor, Registry } from './open.ts';
import { type Author, writeRegistry } from './write.ts';

/** Which sheet of a source is read, and what its columns are called there by Trede's name. */
export interface Layout {
  sheet: string | null;
  columns: Record<string, string>;
}

/** The layout that was chosen for a source; null when nobody chose one. */
export async function layoutOf(executor: Executor, kind: string, source: string): Promise<Layout | null> {
  const row = await executor
    .selectFrom('source_layouts')
    .select(['sheet', 'columns'])
    .where('kind', '=', kind)
    .where('source', '=', source)
    .executeTakeFirst();
  return row ? { sheet: row.sheet, columns: JSON.parse(row.columns) as Record<string, string> } : null;
}

/** Every layout that was chosen for a file, with the kind of its rows. */
export async function allLayouts(
  executor: Executor,
): Promise<{ kind: string; columns: Record<string, string> }[]> {
  const rows = await executor.selectFrom('source_layouts').select(['kind', 'columns']).execute();
  return rows.map(({ kind, columns }) => ({ kind, columns: JSON.parse(columns) as Record<string, string> }));
}

/** Remembers a layout for the next file of the source. It changes no data, so the data version stays. */
export async function rememberLayout(
  registry: Registry,
  by: Author,
  kind: string,
  source: string,
  { sheet, columns }: Layout,
): Promise<void> {
  const row = { sheet, columns: JSON.stringify(columns) };
  await writeRegistry(registry, by, (trx) =>
    trx
      .insertInto('source_layouts')
      .values({ kind, source, ...row })
      .onConflict((conflict) => conflict.columns(['kind', 'source']).doUpdateSet(row))
      .execute(),
  );
}
