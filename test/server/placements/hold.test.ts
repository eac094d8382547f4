import { describe, expect, it } from 'vitest';
import { maximum } from '../../shared/norms/build.ts';
import { unit } from '../checks/region.ts';
import { office } from './office.ts';

const LEASE = { startsOn: '2026-12-01', lease: 'huurcontract' };

describe('a hold', () => {
  it('keeps a home for a fortnight and takes its room', async () => {
    const { region, hold } = await office();
    await region.norms(maximum({ warnAt: 2, limit: 2 }));
    const held = await hold(1);
    expect(held.status).toBe(201);
    expect(held.body).toMatchObject({
      state: 'held',
      heldOn: '2026-11-22',
      heldUntil: '2026-12-06',
      label: 'Kerkstraat 1, 9901 AB Meerwijk',
      moves: ['extend', 'confirm', 'refuse', 'cancel'],
    });
    const next = await region.check(2);
    expect(next.reasons[0]?.places).toMatchObject({ inUse: 0, held: 1, asked: 1, after: 2 });
    // The home itself is not counted twice.
    const own = await region.check(1);
    expect(own.reasons[0]?.places).toMatchObject({ inUse: 0, held: 1, asked: 0, after: 1 });
  });

  it('takes the difference alone on a home that counts already', async () => {
    const { region, hold } = await office();
    await region.norms(maximum());
    await region.units(unit('a', 1, { status: 'vrij' }));
    expect((await hold(1)).status).toBe(201);
    const next = await region.check(2);
    expect(next.reasons[0]?.places).toMatchObject({ inUse: 1, held: 0, asked: 1, after: 2 });
  });

  it('is refused for a home that somebody else holds, with who and what else is near', async () => {
    const { region, hold } = await office();
    await region.norms(maximum());
    await region.vacancies('v;Corporatie Een;Kerkstraat;2;;;9901AB;Meerwijk;600;;');
    await hold(1);
    const second = await hold(1);
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      code: 'taken',
      detail: 'Deze woning is op 22 november 2026 vastgehouden door de regio. Kies een andere woning.',
      taken: { role: 'regio', since: '2026-11-22' },
      alternatives: [{ address: { huisnummer: 2 } }],
    });
  });

  it('is refused when the last place went to another home since the verdict was shown', async () => {
    const { region, hold } = await office();
    await region.norms(maximum({ warnAt: 5, limit: 1 }));
    const shownVerdict = (await region.check(2)).verdict;
    expect(shownVerdict).toBe('ruimte');
    expect((await hold(1, { shownVerdict })).status).toBe(201);
    const second = await hold(2, { shownVerdict });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ code: 'verdict-changed', verdict: { verdict: 'boven-norm' } });
    // Without the word that was shown, the set norm itself asks why.
    expect((await hold(2)).body.code).toBe('deviation-needed');
  });

  it('asks to confirm which home it is when that is not sure', async () => {
    const { hold } = await office();
    const { status, body } = await hold(99);
    expect(status).toBe(400);
    expect(body.detail).toContain('niet gevonden');
  });

  it('shows the free home as gereserveerd, and offers it nowhere', async () => {
    const { region, hold, ask } = await office();
    await region.norms(maximum({ areas: ['BU99010101'], limit: 0, warnAt: 0 }));
    await region.vacancies('v;Corporatie Een;Kerkstraat;2;;;9901AB;Meerwijk;600;;');
    const list = async () =>
      (await ask('/vacancies')).body as unknown as { items: { id: string; status: string }[] };
    expect((await list()).items[0]?.status).toBe('vrij');
    const vacancy = (await list()).items[0]?.id;
    const held = await hold(1, {
      vacancy,
      readings: null,
      deviation: { ground: 'netwerk', text: 'Familie woont om de hoek.' },
    });
    expect(held.status).toBe(201);
    expect(held.body.corporation).toBe('Corporatie Een');
    expect((await list()).items[0]?.status).toBe('gereserveerd');
    expect((await hold(2)).body.code).toBe('taken');
  });

  it('does with one key one thing, and with another request nothing', async () => {
    const { hold } = await office();
    const first = await hold(1, {}, { key: 'k' });
    const again = await hold(1, {}, { key: 'k' });
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect((await hold(2, {}, { key: 'k' })).status).toBe(422);
    expect((await hold(2, {}, { key: 'l' })).status).toBe(201);
  });
});

describe('what becomes of a hold', () => {
  it('is over for the map too on the day it ends, without anybody checking a home', async () => {
    const { region, hold, ask, later } = await office();
    await region.norms(maximum());
    await hold(1);
    const held = async () => {
      const { body } = await ask('/areas/BU99010101?rung=opstapwoning');
      return (body as unknown as { norms: { places: { held: number } }[] }).norms[0]?.places.held;
    };
    later(13);
    expect(await held()).toBe(1);
    later(1);
    expect(await held()).toBe(0);
  });

  it('brings the home in use from the start of the lease, and till then its room stays taken', async () => {
    const { region, hold, ask, later } = await office();
    await region.norms(maximum());
    const { body } = await hold(1);
    const given = await ask(`/placements/${body.id}/confirm`, LEASE);
    expect(given.body).toMatchObject({ state: 'confirmed', startsOn: '2026-12-01', lease: 'huurcontract' });
    expect((await region.check(2)).reasons[0]?.places).toMatchObject({ inUse: 0, held: 1 });
    later(20);
    const after = await region.check(2, { date: '2026-12-12' });
    expect(after.reasons[0]?.places).toMatchObject({ inUse: 1, held: 0 });
    expect((await hold(1)).body.code).toBe('taken');
  });

  it('ends what stood there on another rung on the day the lease begins', async () => {
    const { region, hold, ask } = await office();
    await region.norms(maximum({ rungs: ['opstapwoning'], id: 'opstap' }));
    await region.units(unit('a', 1, { rung: 'kamertraining', status: 'vrij' }));
    const { body } = await hold(1);
    await ask(`/placements/${body.id}/confirm`, LEASE);
    const on = async (date: string) =>
      (
        await region.registry.db
          .selectFrom('units')
          .select('rung')
          .where((eb) => eb.or([eb('from_date', 'is', null), eb('from_date', '<=', date)]))
          .where((eb) => eb.or([eb('until_date', 'is', null), eb('until_date', '>', date)]))
          .execute()
      ).map(({ rung }) => rung);
    expect(await on('2026-11-30')).toEqual(['kamertraining']);
    expect(await on('2026-12-01')).toEqual(['opstapwoning']);
  });

  it.each(['cancel', 'refuse', 'expire'] as const)('forgets the address after %s', async (move) => {
    const { region, hold, ask, later } = await office();
    const { body } = await hold(1, {}, { key: 'k' });
    if (move === 'cancel') await ask(`/placements/${body.id}/cancel`, {});
    if (move === 'refuse')
      await ask(`/placements/${body.id}/refuse`, { by: 'corporatie', reason: 'woning-niet-vrij' });
    if (move === 'expire') {
      later(14);
      await ask('/checks', {
        rung: 'opstapwoning',
        addresses: [{ readings: [{ postcode: '9901AB', huisnummer: 2 }] }],
      });
    }
    const over = (await ask(`/placements/${body.id}`)).body;
    expect(over).toMatchObject({ label: 'De Haven', address: null, unit: null, buurt: 'BU99010101' });
    expect(over.state).toBe({ cancel: 'cancelled', refuse: 'refused', expire: 'expired' }[move]);
    const { db } = region.registry;
    for (const table of ['placements', 'receipts', 'answers_given', 'units', 'audit'] as const) {
      const text = JSON.stringify(await db.selectFrom(table).selectAll().execute());
      expect(text, table).not.toMatch(/Kerkstraat|9901AB/);
    }
  });

  it('gives a home that was there its status back', async () => {
    const { region, hold, ask } = await office();
    await region.units(unit('a', 1, { status: 'vrij' }));
    const { body } = await hold(1);
    const status = async () =>
      (await region.registry.db.selectFrom('units').select('status').executeTakeFirstOrThrow()).status;
    expect(await status()).toBe('gereserveerd');
    await ask(`/placements/${body.id}/cancel`, {});
    expect(await status()).toBe('vrij');
  });

  it('can be made longer twice, to six weeks in all', async () => {
    const { hold, ask } = await office();
    const { body } = await hold(1);
    const extend = (until?: string) => ask(`/placements/${body.id}/extend`, { until });
    expect((await extend()).body.heldUntil).toBe('2026-12-20');
    expect((await extend('2027-01-04')).status).toBe(400);
    expect((await extend('2027-01-03')).body.heldUntil).toBe('2027-01-03');
    expect((await extend()).status).toBe(400);
  });

  it('fills a location place by place', async () => {
    const { region, hold, ask } = await office();
    await region.units(unit('huis', 1, { rung: 'beschermd-wonen', places: 3, status: 'vrij' }));
    const rung = 'beschermd-wonen';
    const two = await hold(1, { rung, places: 2 });
    expect(two.status).toBe(201);
    expect((await hold(1, { rung, places: 2 })).body.code).toBe('taken');
    expect((await hold(1, { rung })).status).toBe(201);
    expect((await hold(1, { rung })).body.code).toBe('taken');
    await ask(`/placements/${two.body.id}/confirm`, LEASE);
    expect((await hold(1, { rung })).body.code).toBe('taken');
  });
});

it('a hold whose last day has passed is told as expired at once, also when nobody counted since', async () => {
  const at = await office();
  const { body } = await at.hold(1);
  at.later(13);
  expect((await at.ask(`/placements/${body.id}`)).body.state).toBe('held');
  at.later(1);
  expect((await at.ask(`/placements/${body.id}`)).body.state).toBe('expired');
});
