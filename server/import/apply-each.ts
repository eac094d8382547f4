import type { Transaction } from 'kysely';
import type { Registry } from '../store/open.ts';
import type { RegistryTables } from '../store/schema.ts';
import { type Audit, type Author, writeRegistry } from '../store/write.ts';
import type { Applied } from './apply.ts';
import type { GoodRow } from './rows.ts';
import { type Steps, walk } from './steps.ts';

/** Writes rows one by one in one transaction; `save` says what it did with each. Absent rows stay. */
export function applyEach<Fields>(
  registry: Registry,
  by: Author,
  rows: readonly GoodRow<Fields>[],
  steps: Steps,
  save: (
    trx: Transaction<RegistryTables>,
    audit: Audit,
    fields: Fields,
  ) => Promise<'created' | 'changed' | 'unchanged'>,
): Promise<Applied> {
  return writeRegistry(registry, by, async (trx, audit) => {
    const applied: Applied = { created: 0, changed: 0, unchanged: 0, ended: 0 };
    await walk(rows, steps, async ({ fields }) => {
      applied[await save(trx, audit, fields)]++;
    });
    return applied;
  });
}
