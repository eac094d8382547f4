import { type GroupCountFields, saveGroupCount } from '../store/group-counts.ts';
import type { Registry } from '../store/open.ts';
import { changeStock, createStock, type StockFields, stockOfSource } from '../store/stock.ts';
import { type Author, writeRegistry } from '../store/write.ts';
import type { Applied, Complete } from './apply.ts';
import { applyEach } from './apply-each.ts';
import type { GoodRow } from './rows.ts';
import { type Steps, walk } from './steps.ts';

/** Writes stock in one transaction; what is the same is left alone. A row ends by a newer year, so nothing is ended here. */
export function applyStock(
  registry: Registry,
  by: Author,
  source: string,
  rows: readonly GoodRow<StockFields>[],
  _complete: Complete | null,
  steps: Steps,
): Promise<Applied> {
  return writeRegistry(registry, by, async (trx, audit) => {
    const known = await stockOfSource(trx, source);
    const applied: Applied = { created: 0, changed: 0, unchanged: 0, ended: 0 };
    await walk(rows, steps, async ({ sourceId, fields }) => {
      const before = known.get(sourceId);
      if (before === undefined) {
        await createStock(trx, audit, { source, sourceId }, fields);
        applied.created++;
      } else applied[(await changeStock(trx, audit, before, fields)) ? 'changed' : 'unchanged']++;
    });
    return applied;
  });
}

/** Writes numbers of other groups in one transaction, in the place of earlier ones of the same group, area and year. */
export function applyGroups(
  registry: Registry,
  by: Author,
  source: string,
  rows: readonly GoodRow<GroupCountFields>[],
  _complete: Complete | null,
  steps: Steps,
): Promise<Applied> {
  return applyEach(registry, by, rows, steps, (trx, audit, fields) =>
    saveGroupCount(trx, audit, source, fields),
  );
}
