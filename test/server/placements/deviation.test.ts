import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../shared/api/receipts.ts';
import { maximum } from '../../shared/norms/build.ts';
import { unit } from '../checks/region.ts';
import { office } from './office.ts';

const LEASE = { startsOn: '2026-12-01', lease: 'huurcontract' };

describe('a deviation', () => {
  const OVER = maximum({ warnAt: 0, limit: 0 });
  const deviation = { ground: 'netwerk', text: 'Het netwerk woont om de hoek.' };

  it('waits for the owner of the norm, and can be cited afterwards', async () => {
    const { region, hold, ask, token } = await office();
    await region.norms(OVER);
    expect((await hold(1)).body.code).toBe('deviation-needed');
    const coordinator = await token('coordinator');
    const held = await hold(1, { deviation }, { token: coordinator });
    expect(held.body.deviation).toMatchObject({
      norms: ['hoogstens-12'],
      consent: { state: 'asked', role: 'regio', dueOn: '2026-12-06' },
    });
    expect(held.body.moves).toEqual(['extend', 'refuse', 'cancel']);
    const path = `/placements/${held.body.id}`;
    expect((await ask(`${path}/confirm`, LEASE)).status).toBe(409);
    expect((await ask(`${path}/consent`, { consent: 'granted' }, { token: coordinator })).status).toBe(403);
    expect((await ask(`${path}/consent`, { consent: 'granted' })).status).toBe(200);
    expect((await ask(`${path}/confirm`, LEASE)).status).toBe(200);
    const cited = (await ask('/placements/precedents?norm=hoogstens-12')).body;
    expect(cited).toMatchObject({ items: [{ placement: held.body.id, ground: 'netwerk' }] });
    const next = await hold(2, { deviation: { ...deviation, precedent: held.body.id } });
    expect(next.body.deviation?.precedent).toBe(held.body.id);
  });

  it('is of the gemeente whose own norm it is', async () => {
    const { region, hold, ask, token } = await office();
    await region.norms({ ...OVER, gemeente: 'GM9901' });
    const { body } = await hold(1, { deviation });
    const consent = { consent: 'refused' };
    expect((await ask(`/placements/${body.id}/consent`, consent)).status).toBe(403);
    const gemeente = await token('gemeente', 'GM9901');
    expect((await ask(`/placements/${body.id}/consent`, consent, { token: gemeente })).status).toBe(200);
    expect((await ask(`/placements/${body.id}/confirm`, LEASE)).status).toBe(409);
  });

  it('tells nothing of a person', async () => {
    const { region, hold } = await office();
    await region.norms(OVER);
    const told = await hold(1, { deviation: { ...deviation, text: 'Mevrouw Jansen kent de buurt.' } });
    expect(told.status).toBe(400);
    expect(told.body.detail).toContain('de naam van een persoon');
  });
});

describe('the receipt', () => {
  it('stays as it was, whatever changes, and shows each viewer their part', async () => {
    const { region, hold, ask, token } = await office();
    await region.norms(maximum());
    await region.units(unit('b', 3));
    const { body } = await hold(1, { shownVerdict: 'ruimte', corporation: 'Corporatie Een' });
    const receipt = async (as?: string) =>
      (await ask(`/placements/${body.id}/receipt`, undefined, as ? { token: as } : {}))
        .body as unknown as Receipt;
    const first = await receipt();
    expect(first).toMatchObject({
      notice: 'Trede adviseert, een mens beslist.',
      home: 'Kerkstraat 1, 9901 AB Meerwijk',
      shownVerdict: 'ruimte',
      norms: [{ id: 'hoogstens-12', limit: 12 }],
      verdict: { verdict: 'ruimte', reasons: [{ places: { inUse: 1, held: 0, asked: 1, after: 2 } }] },
    });
    await region.norms(maximum({ limit: 1, warnAt: 1 }));
    await region.units(unit('b', 3, { places: 9 }));
    expect(await receipt()).toEqual(first);
    const corporation = await receipt(await token('corporatie', 'Corporatie Een'));
    expect(corporation.verdict.reasons).toEqual([]);
    expect(corporation.verdict.verdict).toBe('ruimte');
    const other = await ask(`/placements/${body.id}/receipt`, undefined, {
      token: await token('corporatie', 'Corporatie Twee'),
    });
    expect(other.status).toBe(404);
  });
});
