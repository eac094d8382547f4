import { expect, it } from 'vitest';
import type { PlannedItem } from '../../../shared/api/planned.ts';
import type { Role } from '../../../shared/rights.ts';
import { radius } from '../../shared/norms/build.ts';
import { unit } from '../checks/region.ts';
import { type World, world } from '../http/world.ts';

const PLAN = { rung: 'beschermd-wonen', places: 6, status: 'gepland', from: '2027-05-01' };

async function planned(
  server: World,
  role: Role,
  organisation: string | null = null,
): Promise<PlannedItem[]> {
  const response = await server.ask('/v1/planned', { token: await server.token(role, organisation) });
  expect(response.status).toBe(200);
  return (await response.json()).items;
}

async function tell(server: World, id: string | undefined, body: object, organisation: string | null = null) {
  const role = organisation === null ? 'regio' : 'gemeente';
  return server.ask(`/v1/planned/${id}/notices`, { body, token: await server.token(role, organisation) });
}

it('a planned facility is the own gemeente’s, and a neighbour’s once it was told', async () => {
  const server = await world();
  // Meerwijk and Broekhoven share the border between the third and the fourth square.
  await server.region.units(unit('plan', 1, { ...PLAN, secrecy: 'open' }), unit('nu', 3));
  const [plan, ...rest] = await planned(server, 'gemeente', 'GM9901');
  expect(rest).toEqual([]);
  const beside = { gemeente: 'GM9902', name: 'Broekhoven', by: 'grens', toldOn: null, outdated: false };
  expect(plan).toMatchObject({ opensOn: '2027-05-01', places: 6, own: true, neighbours: [beside] });
  expect(await planned(server, 'gemeente', 'GM9902')).toEqual([]);

  expect((await tell(server, plan?.unit, {}, 'GM9901')).status).toBe(200);
  expect(await planned(server, 'gemeente', 'GM9902')).toMatchObject([
    { own: false, places: 6, buurt: 'BU99010101', neighbours: [{ ...beside, toldOn: '2026-11-22' }] },
  ]);
  const audit = await server.region.registry.db
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'unit.tell')
    .execute();
  expect(audit.map(({ after }) => after)).toEqual([expect.stringMatching(/"gemeente":"GM9902"/)]);
});

it('a neighbour is told neither places nor buurt of what is not open, and nothing of what is secret', async () => {
  const server = await world();
  await server.region.units(
    unit('gebied', 1, { ...PLAN, secrecy: 'gebied' }),
    unit('geheim', 3, { ...PLAN, secrecy: 'geheim' }),
  );
  const plans = await planned(server, 'regio');
  expect(plans.length).toBe(1);
  await tell(server, plans[0]?.unit, {});
  expect(await planned(server, 'gemeente', 'GM9902')).toMatchObject([
    { places: null, buurt: null, gemeente: 'GM9901' },
  ]);
});

it('an opening date that moves makes the notice outdated until it is told again', async () => {
  const server = await world();
  await server.region.units(unit('plan', 1, { ...PLAN, secrecy: 'open' }));
  const [plan] = await planned(server, 'regio');
  await tell(server, plan?.unit, {});
  await server.region.units(unit('plan', 1, { ...PLAN, from: '2027-09-01', secrecy: 'open' }));
  expect((await planned(server, 'regio'))[0]?.neighbours).toMatchObject([{ outdated: true }]);
  await tell(server, plan?.unit, { gemeenten: ['GM9902'] });
  expect((await planned(server, 'regio'))[0]?.neighbours).toMatchObject([{ outdated: false }]);
});

it('a gemeente within the radius of a norm is a neighbour by that, and others cannot be told', async () => {
  const server = await world();
  // The home lies 500 m in; Broekhoven begins at 3,000 m, 2,500 m away.
  await server.region.norms(radius({ metres: 2600 }));
  await server.region.units(unit('plan', 1, { ...PLAN, secrecy: 'open' }));
  const [plan] = await planned(server, 'regio');
  expect(plan?.neighbours).toMatchObject([{ gemeente: 'GM9902', by: 'straal' }]);
  const refused = await tell(server, plan?.unit, { gemeenten: ['GM9906'] });
  expect([refused.status, (await refused.json()).detail]).toEqual([
    400,
    expect.stringMatching(/ligt niet naast/),
  ]);
  expect((await tell(server, plan?.unit, {}, 'GM9902')).status).toBe(404);
});
