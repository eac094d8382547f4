import { describe, expect, it } from 'vitest';
import { checkUnits } from '../../../server/commands/check-units.ts';
import { importSeekers } from '../../../server/commands/import-seekers.ts';
import { saveLadderChange } from '../../../server/store/ladder-changes.ts';
import { createUnit } from '../../../server/store/units.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import type { FindingList } from '../../../shared/api/unit-findings.ts';
import type { LadderChange } from '../../../shared/ladder/changes.ts';
import type { Role, Viewer } from '../../../shared/rights.ts';
import { unit } from '../checks/region.ts';
import { BY, file, lineOn } from '../import/world.ts';
import { unitIn } from '../store/rows.ts';
import { type World, world } from './world.ts';

const REGIO: Viewer = { role: 'regio', organisation: null };
const source = { document: 'Besluit van de regio', paragraph: '3', year: 2026 };

async function change(server: World, rung: string, from: string, set: LadderChange['set']): Promise<void> {
  await writeRegistry(server.region.registry, BY, (trx, audit) =>
    saveLadderChange(trx, audit, 'demo', { rung, set, source, from }),
  );
}

async function read(server: World, query = '', role: Role = 'regio', organisation: string | null = null) {
  const token = await server.token(role, organisation);
  const response = await server.ask(`/v1/units/findings${query}`, { token });
  expect(response.status).toBe(200);
  return (await response.json()) as FindingList;
}

/** Without what is said of providers as a whole: that is of no unit. */
const ofUnits = ({ items }: FindingList) => items.filter(({ unit }) => unit !== null);

const codes = ({ items }: FindingList) => items.map(({ code }) => code);

describe('stays', () => {
  it('are told before and after their end, with the unit and its source, and without an address', async () => {
    const server = await world();
    // An opstapwoning is for 24 months: from 22 November 2024 that is over today; from 1 February 2025 it is near.
    await server.region.units(
      unit('over', 1, { from: '2024-11-22' }),
      unit('bijna', 3, { from: '2025-02-01' }),
      unit('ruim', 'BU99010102', { from: '2026-01-01' }),
    );
    const told = await read(server);
    expect(codes(told).sort()).toEqual(['verblijf.nadert', 'verblijf.voorbij']);
    expect(told).toMatchObject({ date: '2026-11-22', next: null });
    const near = told.items.find(({ code }) => code === 'verblijf.nadert');
    expect(near).toMatchObject({
      region: 'demo',
      rung: 'opstapwoning',
      provider: null,
      text: 'Het verblijf duurt hier hoogstens 24 maanden: nog tot 1 februari 2027. Zoek op tijd een vervolg.',
      source: { document: 'Voorbeeldregio van Trede' },
    });
    const known = await server.ask(`/v1/units/${near?.unit}`, { token: await server.token('regio') });
    expect((await known.json()).from).toBe('2025-02-01');
    expect(JSON.stringify(told)).not.toMatch(/Kerkstraat|9901AB/);
  });

  it('follow the longest stay that holds on the day', async () => {
    const server = await world();
    await server.region.units(unit('a', 1, { from: '2025-06-01' }));
    await change(server, 'opstapwoning', '2027-01-01', { maxStay: { count: 18, unit: 'months', source } });
    // 24 months end on 1 June 2027, and 18 on 1 December 2026.
    expect(codes(await read(server, '?date=2026-12-31'))).toEqual([]);
    expect(codes(await read(server, '?date=2027-01-01'))).toEqual(['verblijf.voorbij']);
  });

  it('are not told of what is secret, empty, or for several households together', async () => {
    const server = await world();
    await change(server, 'groepswonen', '2026-01-01', { maxStay: { count: 6, unit: 'months', source } });
    await server.region.units(
      unit('geheim', 1, { from: '2020-01-01', secrecy: 'geheim' }),
      unit('vrij', 3, { from: '2020-01-01', status: 'vrij' }),
      unit('groep', 'BU99010101', { rung: 'groepswonen', places: 7, from: '2020-01-01' }),
    );
    expect((await read(server)).items).toEqual([]);
  });
});

it('rents over the limit of the year are told', async () => {
  const server = await world();
  const limit = { year: 2026, euro: 600, home: null, source };
  await change(server, 'opstapwoning', '2026-01-01', { rentLimits: [limit], maxStay: null });
  const { registry } = server.region;
  const rented = (sourceId: string, rent_cents: number | null) =>
    writeRegistry(registry, BY, (trx, audit) =>
      createUnit(
        trx,
        audit,
        REGIO,
        { source: 'toets', sourceId },
        unitIn({ gemeente: 'GM9901', wijk: 'WK990101', buurt: 'BU99010101', rent_cents }),
      ),
    );
  await rented('op de grens', 60000);
  expect(ofUnits(await read(server))).toEqual([]);
  const over = await rented('erboven', 60001);
  const unknown = await rented('onbekend', null);
  const told = await read(server);
  expect(Object.fromEntries(ofUnits(told).map(({ unit: id, text }) => [id, text]))).toEqual({
    [over.id]: 'De huur van € 600,01 ligt boven het hoogste bedrag van € 600 per maand (2026).',
    [unknown.id]: 'De huur ontbreekt. Het hoogste bedrag is € 600 per maand (2026). Vul de huur in.',
  });
  expect(ofUnits(await read(server, '?date=2025-12-31'))).toEqual([]);
});

describe('whose findings', () => {
  it('each sees those of its own units, and a gemeente asked for gives that alone', async () => {
    const server = await world();
    await server.region.units(
      unit('a', 'BU99010101', { from: '2020-01-01', provider: 'Aanbieder 01' }),
      unit('b', 'BU99020101', { from: '2020-01-01', provider: 'Aanbieder 02' }),
    );
    const seen = async (role: Role, organisation: string | null, query = '') =>
      ofUnits(await read(server, query, role, organisation)).length;
    expect(await seen('coordinator', null)).toBe(2);
    expect(await seen('gemeente', 'GM9901')).toBe(1);
    expect(await seen('gemeente', 'GM9901', '?gemeente=GM9902')).toBe(0);
    expect(await seen('aanbieder', 'Aanbieder 02')).toBe(1);
    expect(await seen('corporatie', 'Corporatie Een')).toBe(0);
    expect(await seen('regio', null, '?gemeente=GM9902')).toBe(1);
    expect(await seen('regio', null, '?region=amersfoort')).toBe(0);
  });

  it('are told page by page, each once', async () => {
    const server = await world();
    await server.region.units(...['a', 'b', 'c'].map((id) => unit(id, 'BU99010101', { from: '2020-01-01' })));
    const first = await read(server, '?limit=2');
    const second = await read(server, `?limit=2&cursor=${first.next}`);
    expect(second.next).toBeNull();
    const ids = [...first.items, ...second.items].map(({ unit: id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('refuses a region that is not there, and a cursor of another list', async () => {
    const server = await world();
    const token = await server.token('regio');
    expect((await server.ask('/v1/units/findings?region=geen', { token })).status).toBe(404);
    expect((await server.ask('/v1/units/findings?cursor=hier', { token })).status).toBe(400);
  });
});

it('tells providers of another size than Oost Veluwe wants, and how many there are to who sees them all', async () => {
  const server = await world();
  const place = (sourceId: string, provider: string, places: number, secrecy: 'open' | 'geheim' = 'open') =>
    writeRegistry(server.region.registry, BY, (trx, audit) =>
      createUnit(
        trx,
        audit,
        REGIO,
        { source: 'toets', sourceId },
        unitIn({ rung: 'beschermd-wonen', provider, places, secrecy }),
      ),
    );
  await place('a', 'Aanbieder 01', 9);
  await place('b', 'Aanbieder 02', 20);
  await place('c', 'Aanbieder 02', 10, 'geheim');
  const size = (items: FindingList['items']) => items.map(({ text }) => text);
  const path = '?region=oost-veluwe';
  expect(size((await read(server, path)).items)).toEqual([
    'Aanbieder 01 heeft 9 cliënten; de regio wil aanbieders van 25 tot en met 100 of 10 tot en met 25 cliënten.',
    // 20 and 10 are 30: one of 25 to 100, and none of 10 to 25.
    'De regio heeft 1 aanbieder van 25 tot en met 100 cliënten en wil er 6 tot en met 8.',
    'De regio heeft 0 aanbieders van 10 tot en met 25 cliënten en wil er 4 tot en met 6.',
  ]);
  expect(codes(await read(server, path, 'aanbieder', 'Aanbieder 01'))).toEqual(['aanbieder.maat']);
  expect(codes(await read(server, path, 'aanbieder', 'Aanbieder 02'))).toEqual([]);
  expect(codes(await read(server, path, 'gemeente', 'GM0200'))).toEqual([]);
  expect(codes(await read(server, `${path}&gemeente=GM0200`))).toEqual([]);
});

describe('house-seekers', () => {
  const HEADER = 'aanbieder;maand;ingestroomd;ingeschreven_binnen_maand';

  async function take(server: World, ...rows: string[]) {
    const { folder } = server.region;
    const line = lineOn(folder);
    const path = file(folder, 'opgave.csv', [HEADER, ...rows].join('\n'));
    return { code: await importSeekers.run([path], line.io), ...line };
  }

  it('are taken in per provider and month, and the same file again changes nothing', async () => {
    const server = await world();
    const rows = ['Aanbieder 01;2026-09;8;5', 'Aanbieder 01;2026-10-01;3;3'];
    expect((await take(server, ...rows)).told.join()).toMatch(/2 opgaven van woningzoekenden/);
    const before = server.region.registry.state().dataVersion;
    expect((await take(server, ...rows)).code).toBe(0);
    expect(server.region.registry.state().dataVersion).toBe(before);
    await take(server, 'Aanbieder 01;2026-09;8;6');
    expect(
      await server.region.registry.db
        .selectFrom('seeker_reports')
        .select(['month', 'entered', 'registered', 'version'])
        .orderBy('month')
        .execute(),
    ).toEqual([
      { month: '2026-09', entered: 8, registered: 6, version: 2 },
      { month: '2026-10', entered: 3, registered: 3, version: 1 },
    ]);
  });

  it.each([
    ['a month of words', 'Aanbieder 01;september;8;5', /Schrijf de maand als 2026-09/],
    ['a month to come', 'Aanbieder 01;2026-12;8;5', /moet nog komen/],
    ['no number', 'Aanbieder 01;2026-09;8;', /leeg is geen nul/],
    ['no provider', ';2026-09;8;5', /Vul in welke aanbieder/],
    ['a person', 'j.jansen@voorbeeld.nl;2026-09;8;5', /geen gegevens over personen/],
    ['a month twice', 'Aanbieder 01;2026-09;8;5\nAanbieder 01;2026-09;8;6', /staat ook op regel 2/],
  ])('with %s are refused', async (_what, row, why) => {
    const server = await world();
    const { code, complained } = await take(server, row);
    expect(code).toBe(1);
    expect(complained.join('\n')).toMatch(why);
  });

  it('are told of the last twelve months, to who may see them, once the region asks for it', async () => {
    const server = await world();
    await take(
      server,
      'Aanbieder 01;2026-09;8;5',
      'Aanbieder 01;2026-10;3;3',
      'Aanbieder 02;2025-12;3;4',
      'Aanbieder 02;2025-11;3;1',
    );
    expect(codes(await read(server))).toEqual([]);
    await change(server, 'opstapwoning', '2026-11-01', { seekerWithin: { months: 1, source } });
    const told = await read(server);
    expect(told.items.map(({ provider, month, text }) => [provider, month, text])).toEqual([
      [
        'Aanbieder 01',
        '2026-09',
        'Aanbieder 01 meldt over september 2026 dat 5 van de 8 bewoners (62,5 %) zich binnen een maand inschreven als woningzoekende; dat hoort iedereen te doen.',
      ],
      [
        'Aanbieder 02',
        '2025-12',
        'Aanbieder 02 meldt over december 2025 4 inschrijvingen als woningzoekende bij 3 nieuwe bewoners. Vraag de aanbieder welk getal klopt.',
      ],
    ]);
    expect(told.items.map(({ source: said }) => said)).toEqual([source, source]);
    expect(codes(await read(server, '', 'aanbieder', 'Aanbieder 02'))).toEqual(['inschrijving.telling']);
    expect(codes(await read(server, '', 'gemeente', 'GM9901'))).toEqual([]);
    expect(codes(await read(server, '?date=2026-10-31'))).toEqual([]);
  });
});

it('the command line tells the same', async () => {
  const server = await world();
  const { folder } = server.region;
  const say = async (...args: string[]) => {
    const line = lineOn(folder);
    expect(await checkUnits.run(args, line.io)).toBe(0);
    return line.told.join('\n');
  };
  expect(await say()).toBe('Er valt niets op.');
  await server.region.units(unit('a', 1, { from: '2024-11-22' }));
  expect(await say()).toMatch(/^- a \(opstapwoning\): .* dat was tot 22 november 2026\.$/);
  expect(JSON.parse(await say('--json')).items).toEqual((await read(server)).items);
  expect(await say('--gemeente', 'GM9902')).toBe('Er valt niets op.');
});
