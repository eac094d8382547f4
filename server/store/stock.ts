import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { Stock, StockQuery } from '../../shared/api/stock.ts';
import type { Viewer } from '../../shared/rights.ts';
import { changedFields, page, rowId } from './changes.ts';
import type { Executor } from './open.ts';
import type { RegistryTables } from './schema.ts';
import type { StockTable } from './stock-schema.ts';
import type { Audit } from './write.ts';

/** What a row of stock says, beside its identity and version. */
export type StockFields = Omit<StockTable, 'id' | 'source' | 'source_id' | 'recorded_on' | 'version'>;

/** What separates the parts of a cursor; no name has it. */
const BETWEEN = '\u001f';

/**
 * A page of the stock that is the viewer's own: a corporation sees what it owns itself, a gemeente what stands there.
 * Ordered by corporation, complex and id.
 */
export async function listStock(
  executor: Executor,
  viewer: Viewer,
  query: z.output<typeof StockQuery>,
): Promise<{ items: Stock[]; next: string | null }> {
  const { role, organisation } = viewer;
  let found = executor.selectFrom('stock').selectAll();
  if (role === 'lezer' || role === 'aanbieder') return { items: [], next: null };
  if (role === 'corporatie' && organisation !== null) found = found.where('corporation', '=', organisation);
  if (role === 'gemeente' && organisation !== null) found = found.where('gemeente', '=', organisation);
  if (query.gemeente !== undefined) found = found.where('gemeente', '=', query.gemeente);
  if (query.buurt !== undefined) found = found.where('buurt', '=', query.buurt);
  if (query.corporation !== undefined) found = found.where('corporation', '=', query.corporation);
  if (query.year !== undefined) found = found.where('year', '=', query.year);
  const [corporation, complex = '', id = ''] = query.cursor?.split(BETWEEN) ?? [];
  if (corporation !== undefined)
    found = found.where((eb) =>
      eb(
        eb.refTuple('corporation', eb.fn.coalesce('complex', eb.val('')), 'id'),
        '>',
        eb.tuple(corporation, complex, id),
      ),
    );
  const rows = await found
    .orderBy('corporation')
    .orderBy((eb) => eb.fn.coalesce('complex', eb.val('')))
    .orderBy('id')
    .limit(query.limit + 1)
    .execute();
  const cursor = (row: StockTable) => [row.corporation, row.complex ?? '', row.id].join(BETWEEN);
  return page(rows, query.limit, cursor, onWire);
}

/** All rows of one source by their number there, for an import that compares. */
export async function stockOfSource(executor: Executor, source: string): Promise<Map<string, StockTable>> {
  const rows = await executor.selectFrom('stock').selectAll().where('source', '=', source).execute();
  return new Map(rows.map((row) => [row.source_id, row]));
}

/** Adds a row of stock. */
export async function createStock(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  identity: { source: string; sourceId: string },
  fields: StockFields,
): Promise<void> {
  const row: StockTable = {
    id: rowId(identity.source, identity.sourceId),
    source: identity.source,
    source_id: identity.sourceId,
    ...fields,
    recorded_on: audit.today,
    version: 1,
  };
  await trx.insertInto('stock').values(row).execute();
  await audit('stock.create', 'stock', row.id, null, row);
}

/** Changes a row of stock; false, with nothing written, when nothing differs. */
export async function changeStock(
  trx: Transaction<RegistryTables>,
  audit: Audit,
  before: StockTable,
  fields: StockFields,
): Promise<boolean> {
  if (changedFields<StockTable>(before, fields).length === 0) return false;
  const after: StockTable = {
    ...before,
    ...fields,
    recorded_on: audit.today,
    version: before.version + 1,
  };
  await trx.updateTable('stock').set(after).where('id', '=', before.id).execute();
  await audit('stock.change', 'stock', before.id, before, after);
  return true;
}

function onWire(row: StockTable): Stock {
  return {
    id: row.id,
    complex: row.complex,
    corporation: row.corporation,
    homes: row.homes,
    rentClass: row.rent_class,
    freed: row.freed,
    year: row.year,
    buurt: row.buurt,
    wijk: row.wijk,
    gemeente: row.gemeente,
  };
}
