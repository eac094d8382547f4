import type { CompiledQuery, Insertable, Transaction } from 'kysely';
import type { RegistryTables } from './schema.ts';

/**
 * Inserts rows of one table one by one, as `insertInto(table).values(row)` does, and works out the statement only once:
 * over many rows that takes longer than the inserting. All rows have the fields of the first.
 */
export function inserter<Table extends keyof RegistryTables & string>(
  trx: Transaction<RegistryTables>,
  table: Table,
): (row: Insertable<RegistryTables[Table]>) => Promise<void> {
  let made: { query: CompiledQuery; fields: string[] } | null = null;
  return async (row) => {
    const values = new Map<string, unknown>(Object.entries(row));
    made ??= {
      query: trx.insertInto(table).values(row).compile(),
      fields: [...values.keys()],
    };
    await trx.executeQuery({ ...made.query, parameters: made.fields.map((field) => values.get(field)) });
  };
}
