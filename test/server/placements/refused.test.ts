import { expect, it } from 'vitest';
import { maximum } from '../../shared/norms/build.ts';
import { type Office, office } from './office.ts';

/** The fields that an answer says are wrong; nothing but a problem of the contract has them. */
function pointers(answer: { status: number; body: object }): string[] {
  expect(answer.status).toBe(400);
  const { errors } = answer.body as { errors?: { pointer: string; detail: string }[] };
  return (errors ?? []).map(({ pointer }) => pointer);
}

const PRECEDENT = { ground: 'netwerk', text: 'Zoals eerder.', precedent: 'nergens' };
const PERSON = { ground: 'netwerk', text: 'Geboren op 3 mei 1987.' };

it.each<[string, object, string]>([
  ['a day that no month has', { date: '2027-02-29' }, '#/date'],
  ['a day that is over', { date: '2026-11-21' }, '#/date'],
  ['a day further on than a lease may begin', { date: '2027-11-23' }, '#/date'],
  ['a rung that the region lacks', { rung: 'boomhut' }, '#/rung'],
  ['no places', { places: 0 }, '#/places'],
  ['a provider that reads as a person', { provider: 'Mw. Jansen' }, '#/provider'],
  ['a corporation that reads as a citizen number', { corporation: '111222333' }, '#/corporation'],
  ['a deviation about a person', { deviation: PERSON }, '#/deviation/text'],
  ['a precedent that is not there', { deviation: PRECEDENT }, '#/deviation/precedent'],
])('a hold is refused for %s, and says which field', async (_what, more, pointer) => {
  const at = await office(1);
  await at.region.norms(maximum({ limit: 0, warnAt: 0 }));
  expect(pointers(await at.hold(1, more))).toEqual([pointer]);
  expect(await at.region.registry.db.selectFrom('placements').selectAll().execute()).toEqual([]);
});

it('the last day on which a lease may begin is one to be judged on', async () => {
  const at = await office(1);
  expect((await at.hold(1, { date: '2027-11-22' })).status).toBe(201);
});

/** A home that is given from today on. */
async function given(at: Office): Promise<string> {
  const { body } = await at.hold(1);
  const lease = { startsOn: '2026-11-22', lease: 'huurcontract' };
  expect((await at.ask(`/placements/${body.id}/confirm`, lease)).status).toBe(200);
  return `/placements/${body.id}`;
}

it('each move says which field cannot be', async () => {
  const at = await office(2);
  const { body } = await at.hold(2);
  const held = `/placements/${body.id}`;
  const lease = { startsOn: '2026-12-01', lease: 'huurcontract' };
  const running = await given(at);
  for (const [path, sent, pointer] of [
    [`${held}/extend`, { until: '2026-12-06' }, '#/until'],
    [`${held}/extend`, { until: '2026-12-32' }, '#/until'],
    [`${held}/confirm`, { ...lease, startsOn: '2027-02-29' }, '#/startsOn'],
    [`${held}/confirm`, { ...lease, startsOn: '2026-11-21' }, '#/startsOn'],
    [`${held}/confirm`, { ...lease, startsOn: '2027-11-23' }, '#/startsOn'],
    [`${held}/confirm`, { ...lease, termUntil: '2026-12-01' }, '#/termUntil'],
    [`${held}/refuse`, { by: 'kandidaat', reason: 'woning-niet-vrij' }, '#/reason'],
    [`${running}/end`, { reason: 'wlz', on: '2026-11-23' }, '#/on'],
    [`${running}/end`, { reason: 'wlz', on: '2026-11-21' }, '#/on'],
    [`${running}/end`, { reason: 'wlz', places: 2 }, '#/places'],
    [`${running}/end`, { reason: 'wlz', nextRung: 'zelfstandig-wonen' }, '#/nextRung'],
    [`${running}/end`, { reason: 'elders-in-de-regio', toGemeente: 'GM0200' }, '#/toGemeente'],
    [`${running}/omklap`, { outcome: 'verlengd' }, '#/newTerm'],
    [`${running}/omklap`, { outcome: 'verlengd', newTerm: '2026-11-22' }, '#/newTerm'],
    [`${running}/omklap`, { outcome: 'terug', newTerm: '2027-11-22' }, '#/newTerm'],
  ] as const)
    expect([path, pointers(await at.ask(path, sent))]).toEqual([path, [pointer]]);
});

it('a list takes no cursor of another list', async () => {
  const at = await office(1);
  for (const path of ['/placements', '/signals', '/planned'])
    expect([path, pointers(await at.ask(`${path}?cursor=elders`))]).toEqual([path, ['#/query/cursor']]);
});
