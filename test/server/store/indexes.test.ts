import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openRegistry } from '../../../server/store/open.ts';

it('counts the homes of a rung in a gemeente by both, never through those of the whole country', async () => {
  const registry = await openRegistry(null);
  const { rows } = await sql<{ detail: string }>`explain query plan select from_date, count(*) from units
    where rung in ('opstapwoning') and gemeente in ('GM0200', 'GM0213') and from_date >= '2026-01-01'
    group by from_date`.execute(registry.db);
  expect(rows.map(({ detail }) => detail).join('\n')).toContain(
    'units_gemeente (gemeente=? AND rung=? AND from_date>?)',
  );
  await registry.close();
});
