import { expect, it } from 'vitest';
import { agreement } from '../../shared/agreements/build.ts';
import { unit } from '../checks/region.ts';
import { kept, numbers, PATH } from './agreement-world.ts';
import { world } from './world.ts';

/** Two years, of which the second has yet to begin: 9 in equal parts are 5 and 4. */
const NEW = agreement({
  id: 'nieuw',
  volumes: [
    { period: '2026', total: null, homes: { GM9901: 3, GM9902: 2 } },
    { period: '2027', total: 9, homes: null },
  ],
  keys: [{ from: '2027-01-01', until: null, key: { kind: 'gelijk' } }],
});

it('a new agreement is tried out with what was delivered and what is promised later, and not kept', async () => {
  const server = await world();
  const regio = await server.token('regio');
  await server.region.units(unit('a', 1, { from: '2026-03-01' }));
  const answer = await server.ask('/v1/agreements/preview', { token: regio, body: NEW });
  expect(answer.status).toBe(200);
  const told = await answer.json();
  expect(numbers(told.rows, 'target', 'delivered', 'left')).toEqual([
    ['2026', 'GM9901', 3, 1, 2],
    ['2026', 'GM9902', 2, 0, 2],
  ]);
  expect(numbers(told.ahead, 'name', 'target')).toEqual([
    ['2027', 'GM9901', 'Meerwijk', 5],
    ['2027', 'GM9902', 'Broekhoven', 4],
  ]);
  expect((await server.ask('/v1/agreements/nieuw', { token: regio })).status).toBe(404);
});

it('a later total that cannot be divided is said while it is tried out', async () => {
  const server = await world();
  const keys = [{ from: null, until: null, key: { kind: 'corporatiewoningen' as const } }];
  const body = { ...NEW, keys };
  const answer = await server.ask('/v1/agreements/preview', { token: await server.token('regio'), body });
  expect(answer.status).toBe(400);
  expect((await answer.json()).detail).toContain('Geen cijfers over corporatiewoningen');
});

it('an agreement on which nobody decided anything can be withdrawn, and is then gone', async () => {
  const { server, regio } = await kept();
  const gone = await server.ask(`${PATH}/withdraw`, { token: regio, method: 'POST' });
  expect(await gone.json()).toMatchObject({ id: 'woonafspraak' });
  expect((await server.ask(PATH, { token: regio })).status).toBe(404);
  const rows = await server.region.registry.db
    .selectFrom('audit')
    .select('action')
    .where('subject', '=', 'agreement')
    .execute();
  expect(rows.map(({ action }) => action)).toEqual(['agreement.create', 'agreement.withdraw']);
});

it('an agreement over which parties swapped stays', async () => {
  const { server, regio, meerwijk } = await kept();
  const swap = { period: '2026', from: 'GM9901', to: 'GM9902', homes: 1 };
  expect((await server.ask(`${PATH}/swaps`, { token: meerwijk, body: swap })).status).toBe(201);
  const refused = await server.ask(`${PATH}/withdraw`, { token: regio, method: 'POST' });
  expect(refused.status).toBe(400);
  expect((await refused.json()).detail).toContain('eindigen na een periode');
  expect((await server.ask(PATH, { token: regio })).status).toBe(200);
});
