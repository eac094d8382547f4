import { expect, it } from 'vitest';
import { inserter } from '../../../server/store/inserter.ts';
import { openRegistry } from '../../../server/store/open.ts';

it('puts each row in with its own values, whatever the order in which they are named', async () => {
  const registry = await openRegistry(null);
  const figure = { area_year: 2024, code: 'BU02000101', name: 'huishoudens', year: 2023, value: 410 };
  const other = { value: 55, year: 2022, name: 'inwoners', code: 'BU02000102', area_year: 2025 };
  await registry.db.transaction().execute(async (trx) => {
    const insert = inserter(trx, 'figures');
    await insert(figure);
    await insert(other);
  });
  expect(await registry.db.selectFrom('figures').selectAll().orderBy('code').execute()).toEqual([
    figure,
    other,
  ]);
  await registry.close();
});
