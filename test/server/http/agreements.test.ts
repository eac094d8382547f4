import { describe, expect, it } from 'vitest';
import { importFigures } from '../../../server/commands/import-figures.ts';
import { verifyAudit } from '../../../server/store/audit.ts';
import type { Agreement } from '../../../shared/agreements/agreement.ts';
import { agreement } from '../../shared/agreements/build.ts';
import { unit } from '../checks/region.ts';
import { file, lineOn } from '../import/world.ts';
import { kept, ledger, numbers, PATH, TWO_YEARS } from './agreement-world.ts';
import { world } from './world.ts';

describe('an agreement over the API', () => {
  it('is kept, told in words, listed, changed and audited', async () => {
    const { server, regio } = await kept();
    const reader = await server.token('lezer');
    const listed = await (await server.ask('/v1/agreements?gemeente=GM9902', { token: reader })).json();
    expect(listed.items).toHaveLength(1);
    expect(listed.items[0].text).toBe(
      'Eerlijke verdeling tussen Meerwijk en Broekhoven. In 2026 leveren Meerwijk 5 en Broekhoven 2 woningen. ' +
        'Mee tellen opstapwoning, bij het begin van de huur, voor de plek waar de woning staat. ' +
        'Een woning die opnieuw wordt verhuurd, telt niet nog eens. ' +
        'Wat over is of te veel is geleverd, gaat mee naar de volgende periode.',
    );
    const none = await server.ask('/v1/agreements?gemeente=GM0200', { token: reader });
    expect((await none.json()).items).toEqual([]);

    const changed = await server.ask(PATH, { token: regio, method: 'PATCH', body: { carryLimit: 2 } });
    // What is not sent stays.
    expect(await changed.json()).toMatchObject({ carryLimit: 2, title: 'Woonafspraak' });
    const again = await server.ask('/v1/agreements', { token: regio, body: agreement() });
    expect(again.status).toBe(409);
    expect((await verifyAudit(server.region.registry.db)).broken).toBeNull();
    const rows = await server.region.registry.db
      .selectFrom('audit')
      .select('action')
      .where('subject', '=', 'agreement')
      .execute();
    expect(rows.map(({ action }) => action)).toEqual(['agreement.create', 'agreement.change']);
  });

  it.each<[string, Partial<Agreement>, string]>([
    ['a total without a key', { volumes: [{ period: '2026', total: 9, homes: null }] }, 'verdeelsleutel'],
    [
      'a key that is no whole',
      {
        volumes: [{ period: '2026', total: 9, homes: null }],
        keys: [{ from: null, until: null, key: { kind: 'vast', shares: { GM9901: 0.5, GM9902: 0.4 } } }],
      },
      'samen geen 1',
    ],
    [
      'a gap',
      {
        volumes: ['2024', '2026'].map((period) => ({ period, total: null, homes: { GM9901: 1 } })),
      },
      'De periode 2025 ontbreekt',
    ],
    ['half a year in an agreement by year', { length: 'halfjaar' }, '2026-1 of 2026-2'],
    [
      'nobody who delivers',
      { parties: agreement().parties.map((one) => ({ ...one, delivers: false })) },
      'levert',
    ],
    ['nothing that counts', { counts: { ...agreement().counts, rungs: [] } }, 'trede'],
    ['places elsewhere without where', { form: 'plekken-elders' }, 'andere regio'],
    ['a person', { terms: 'Bel mevrouw Jansen hierover.' }, 'de naam van een persoon'],
  ])('refuses %s, in a sentence', async (_name, over, said) => {
    const server = await world();
    const answer = await server.ask('/v1/agreements', {
      token: await server.token('regio'),
      body: agreement(over),
    });
    expect(answer.status).toBe(400);
    expect((await answer.json()).detail).toContain(said);
  });
});

describe('the ledger over the API', () => {
  it('counts homes at the start of the lease, once each, and carries on', async () => {
    const { server, regio } = await kept(TWO_YEARS);
    await server.region.units(
      unit('a', 3, { from: '2025-03-01', until: '2026-02-01' }),
      // The same home let again: 0. Not yet begun, planned and secret: 0.
      unit('b', 3, { from: '2026-03-01' }),
      unit('c', 'BU99010101', { from: '2026-04-01' }),
      unit('d', 'BU99010101', { from: '2026-11-23' }),
      unit('e', 'BU99010101', { from: '2026-05-01', status: 'gepland' }),
      unit('f', 'BU99010101', { from: '2026-05-01', secrecy: 'geheim' }),
      unit('g', 'BU99020101', { from: '2026-06-01', status: 'beeindigd' }),
      unit('h', 'BU99020101', { from: '2026-06-01', rung: 'beschermd-wonen' }),
    );
    const told = await ledger(server, regio);
    expect(numbers(told.rows, 'target', 'carriedIn', 'delivered', 'left')).toEqual([
      ['2025', 'GM9901', 3, 0, 1, 2],
      ['2025', 'GM9902', 2, 0, 0, 2],
      ['2026', 'GM9901', 5, 2, 1, 6],
      ['2026', 'GM9902', 2, 2, 1, 3],
    ]);
    const before = await ledger(server, regio, '?date=2026-03-31');
    expect(numbers(before.rows, 'delivered').at(2)).toEqual(['2026', 'GM9901', 0]);
  });

  it('counts placements by their places, also in a home that is let again', async () => {
    const { server, regio } = await kept({ counts: { ...agreement().counts, unit: 'placements' } });
    await server.region.units(
      unit('a', 3, { from: '2026-01-01', until: '2026-02-01' }),
      unit('b', 3, { from: '2026-03-01' }),
      unit('c', 'BU99020101', { from: '2026-06-01', places: 4 }),
    );
    expect(numbers((await ledger(server, regio)).rows, 'delivered')).toEqual([
      ['2026', 'GM9901', 2],
      ['2026', 'GM9902', 4],
    ]);
  });

  it('counts new clients only, from the reference date', async () => {
    const clients = { which: 'nieuw' as const, date: '2026-03-01' };
    const { server, regio } = await kept({ counts: { ...agreement().counts, clients } });
    await server.region.units(unit('a', 1, { from: '2026-02-28' }), unit('b', 3, { from: '2026-03-01' }));
    expect(numbers((await ledger(server, regio)).rows, 'delivered')[0]).toEqual(['2026', 'GM9901', 1]);
  });

  it('counts what a provider delivers in the gemeenten that are party', async () => {
    const { server, regio } = await kept({
      form: 'prestatieafspraak',
      parties: [
        { kind: 'aanbieder', id: 'Aanbieder Een', name: 'Aanbieder Een', delivers: true },
        { kind: 'gemeente', id: 'GM9901', name: 'Meerwijk', delivers: false },
      ],
      volumes: [{ period: '2026', total: null, homes: { 'Aanbieder Een': 120 } }],
      costs: [{ year: 2025, euro: 1000, source: agreement().source }],
    });
    await server.region.units(
      unit('a', 1, { from: '2026-02-01', provider: 'Aanbieder Een' }),
      unit('b', 3, { from: '2026-02-01', provider: 'Aanbieder Twee' }),
      unit('c', 'BU99020101', { from: '2026-02-01', provider: 'Aanbieder Een' }),
    );
    expect((await ledger(server, regio)).rows).toMatchObject([
      { party: 'Aanbieder Een', target: 120, delivered: 1, left: 119, euro: 120_000 },
    ]);
  });

  it('divides by imported figures of the newest year at or before the date, and says which', async () => {
    const { server, regio } = await kept({
      volumes: [{ period: '2026', total: 10, homes: null }],
      keys: [{ from: null, until: null, key: { kind: 'inwoners' } }],
    });
    const { folder } = server.region;
    const figures = [
      'GM9901,2025,inwoners,6000',
      'GM9902,2025,inwoners,4000',
      'GM9901,2026,huishoudens,3000',
      'GM9902,2026,huishoudens,2000',
      // Told in advance of a year to come.
      'GM9901,2027,inwoners,1000',
    ];
    const path = file(folder, 'inwoners.csv', ['code,year,name,value', ...figures].join('\n'));
    expect(await importFigures.run([path], lineOn(folder).io)).toBe(0);
    const told = await ledger(server, regio, '?key=huishoudens,gelijk');
    expect(numbers(told.rows, 'target')).toEqual([
      ['2026', 'GM9901', 6],
      ['2026', 'GM9902', 4],
    ]);
    expect(told.figures).toEqual([{ name: 'inwoners', years: [2025] }]);
    expect(told.underKeys.map(({ figures: used }: { figures: unknown }) => used)).toEqual([
      [{ name: 'huishoudens', years: [2026] }],
      [],
    ]);
    // 1,000 and 4,000 of 5,000.
    const later = await ledger(server, regio, '?date=2027-01-01');
    expect(numbers(later.rows, 'target')[0]).toEqual(['2026', 'GM9901', 2]);
    expect(later.figures).toEqual([{ name: 'inwoners', years: [2025, 2027] }]);
    // What is agreed per gemeente is divided by nothing.
    const fixed = { volumes: [{ period: '2026', total: null, homes: { GM9901: 5, GM9902: 5 } }], keys: [] };
    await server.ask(PATH, { token: regio, method: 'PATCH', body: fixed });
    expect((await ledger(server, regio)).figures).toEqual([]);
  });

  it('says why there is no stand, and lays it under keys that have figures', async () => {
    const { server, regio } = await kept({
      volumes: [{ period: '2026', total: 10, homes: null }],
      keys: [{ from: null, until: null, key: { kind: 'inwoners' } }],
    });
    const told = await ledger(server, regio, '?key=gelijk,corporatiewoningen');
    expect(told).toMatchObject({
      rows: [],
      problem: {
        code: 'geen-cijfers',
        text: 'Geen cijfers over inwoners van Meerwijk, Broekhoven; zonder die cijfers is de verdeling niet te berekenen.',
      },
    });
    expect(
      told.underKeys.map(({ key, rows }: { key: string; rows: { target: number }[] }) => [
        key,
        rows.map(({ target }) => target),
      ]),
    ).toEqual([
      ['gelijk', [5, 5]],
      ['corporatiewoningen', []],
    ]);
    await server.region.units(unit('zonder-herkomst', 1, { from: '2026-02-01' }));
    const byOrigin = { counts: { ...agreement().counts, by: 'origin' } };
    await server.ask(PATH, { token: regio, method: 'PATCH', body: byOrigin });
    expect((await ledger(server, regio)).problem.code).toBe('geen-herkomst');
    expect((await server.ask(`${PATH}/ledger?key=bomen`, { token: regio })).status).toBe(400);
  });
});
