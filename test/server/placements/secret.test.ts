import { expect, it } from 'vitest';
import { changedSince } from '../../../server/store/changed-since.ts';
import { maximum, stop } from '../../shared/norms/build.ts';
import { unit } from '../checks/region.ts';
import { type Office, office } from './office.ts';

/** What tells where it is: street, postcode, key, areas below the region, and the grid. */
const WHERE = /Kerkstraat|9901 ?AB|BU9901|WK9901|GM9901|Meerwijk|De Haven|Centrum|"lon":\d|"rd_x":\d/;

/** A free secret place at Kerkstraat 1, held. */
async function heldSecretly(): Promise<{ at: Office; id: string; unit: string; answers: unknown[] }> {
  const at = await office();
  await at.region.norms(maximum({ rungs: ['safehouse'] }));
  await at.region.units(unit('s', 1, { rung: 'safehouse', status: 'vrij', secrecy: 'geheim' }));
  const { id } = await at.region.registry.db.selectFrom('units').select('id').executeTakeFirstOrThrow();
  const held = await at.ask('/placements', { unit: id, rung: 'safehouse' }, { key: 'k' });
  expect(held).toMatchObject({ status: 201, body: { secrecy: 'geheim', label: 'Geheime locatie' } });
  return { at, id: held.body.id, unit: id, answers: [held.body] };
}

it('no answer, receipt or list tells where a secret home is, from hold to end', async () => {
  const { at, id, unit: home, answers } = await heldSecretly();
  const look = async () => {
    for (const path of [`/placements/${id}`, '/placements', `/placements/${id}/receipt`, `/units/${home}`])
      answers.push((await at.ask(path)).body);
  };
  await look();
  const again = await at.ask('/placements', { unit: home, rung: 'safehouse' });
  expect(again).toMatchObject({ status: 409, body: { code: 'taken' } });
  answers.push(again.body);
  const lease = { startsOn: '2026-11-22', lease: 'op-naam-van-aanbieder' };
  answers.push((await at.ask(`/placements/${id}/confirm`, lease, { key: 'l' })).body);
  await look();
  answers.push((await at.ask(`/placements/${id}/end`, { reason: 'onbekend' })).body);
  await look();
  expect(JSON.stringify(answers)).not.toMatch(WHERE);
  // The same key answers with what was told before.
  const kept = await at.region.registry.db.selectFrom('answers_given').select('answer').execute();
  expect(kept).toHaveLength(2);
  expect(JSON.stringify(kept)).not.toMatch(WHERE);
});

it('no refusal to hold it tells where it is, nor what is near', async () => {
  const at = await office();
  await at.region.units(unit('s', 1, { rung: 'safehouse', status: 'vrij', secrecy: 'geheim' }));
  await at.region.vacancies('v;Corporatie Een;Kerkstraat;2;;;9901AB;Meerwijk;600;2026-11-01;');
  const { id } = await at.region.registry.db.selectFrom('units').select('id').executeTakeFirstOrThrow();
  const hold = (more: object = {}) => at.ask('/placements', { unit: id, rung: 'safehouse', ...more });
  await at.region.norms(maximum({ rungs: ['safehouse'], level: 'wijk' }));
  const changed = await hold({ shownVerdict: 'let-op' });
  await at.region.norms(maximum({ rungs: ['safehouse'], level: 'wijk', limit: 0, warnAt: 0 }));
  const needed = await hold();
  await at.region.norms(maximum({ rungs: ['safehouse'], level: 'wijk' }));
  expect((await hold()).status).toBe(201);
  const taken = await hold();
  const answers = [changed, needed, taken];
  expect(answers.map(({ body }) => body.code)).toEqual(['verdict-changed', 'deviation-needed', 'taken']);
  expect(JSON.stringify(answers)).not.toMatch(WHERE);
});

it('a deviation for it is the region’s to allow, and names no gemeente', async () => {
  const at = await office();
  await at.region.norms(
    maximum({ rungs: ['safehouse'], level: 'wijk', limit: 0, warnAt: 0, id: 'eigen', gemeente: 'GM9901' }),
    stop({ rungs: ['safehouse'], id: 'stop-haven' }),
  );
  await at.region.units(unit('s', 1, { rung: 'safehouse', status: 'vrij', secrecy: 'geheim' }));
  const { id } = await at.region.registry.db.selectFrom('units').select('id').executeTakeFirstOrThrow();
  const deviation = { ground: 'veiligheid', text: 'Elders is het niet veilig.' };
  const held = await at.ask('/placements', { unit: id, rung: 'safehouse', deviation });
  expect(held.body.deviation).toMatchObject({ norms: [], consent: { role: 'regio', organisation: null } });
  const path = `/placements/${held.body.id}`;
  const receipt = await at.ask(`${path}/receipt`);
  expect(receipt.body).toMatchObject({ norms: [], deviation: { norms: [] } });
  expect((await at.ask(`${path}/consent`, { consent: 'granted' })).status).toBe(200);
  expect(JSON.stringify([held, receipt])).not.toMatch(WHERE);
});

it('a gemeente has no secret placement, and nobody else is told of it', async () => {
  const { at, id } = await heldSecretly();
  for (const [role, organisation] of [
    ['gemeente', 'GM9901'],
    ['corporatie', 'Corporatie Een'],
    ['aanbieder', 'Aanbieder 02'],
  ] as const) {
    const token = await at.token(role, organisation);
    expect((await at.ask(`/placements/${id}`, undefined, { token })).status, role).toBe(404);
    expect((await at.ask(`/placements/${id}/receipt`, undefined, { token })).status, role).toBe(404);
    expect((await at.ask('/placements', undefined, { token })).body, role).toMatchObject({ items: [] });
  }
});

it('a list by gemeente leaves it out: being in it would tell where it is', async () => {
  const { at } = await heldSecretly();
  expect((await at.ask('/placements?gemeente=GM9901')).body).toMatchObject({ items: [] });
});

it('no event names it, and the audit of what happens to it has no address', async () => {
  const { at, id } = await heldSecretly();
  const { db } = at.region.registry;
  const viewer = { role: 'regio', organisation: null } as const;
  const from = await db
    .selectFrom('audit')
    .select('seq')
    .where('action', '=', 'placement.hold')
    .executeTakeFirstOrThrow();
  await at.ask(`/placements/${id}/cancel`, {});
  const told = await changedSince(db, viewer, from.seq - 2);
  expect(told).toMatchObject({ areas: [], homeKeys: [], everything: false });
  const audit = await db
    .selectFrom('audit')
    .selectAll()
    .where('seq', '>', from.seq - 2)
    .execute();
  expect(audit.length).toBeGreaterThan(2);
  expect(JSON.stringify(audit)).not.toMatch(/Kerkstraat|9901 ?AB|"lon":\d|"rd_x":\d/);
});

it('checking and holding its own address go as if nothing stood there', async () => {
  const { at } = await heldSecretly();
  const verdict = await at.region.check(1);
  expect(verdict).toMatchObject({ unit: null });
  expect((await at.hold(1)).status).toBe(201);
});
