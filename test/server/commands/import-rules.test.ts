import { describe, expect, it } from 'vitest';
import { importRules } from '../../../server/commands/import-rules.ts';
import { ladderChangesFor } from '../../../server/store/ladder-changes.ts';
import { normPeriods, normsFor } from '../../../server/store/norms.ts';
import { home, type Region, smallRegion, unit } from '../checks/region.ts';
import { file, lineOn } from '../import/world.ts';

const SOURCE = 'source: {document: Nota Voorbeeldland, paragraph: "3", year: 2026}';

/** A norm of so many places per buurt. */
const maximum = (limit: number, more = '') => `
  - id: hoogstens
    kind: maximum
    title: Hoogstens zoveel
    level: buurt
    rungs: [opstapwoning]
    warnAt: ${limit}
    limit: ${limit}
    status: voorbeeld
    owner: Regio Voorbeeldland
    ${SOURCE}${more}`;

async function run(region: Region, text: string, ...options: string[]) {
  const line = lineOn(region.folder);
  const path = file(region.folder, 'regels.yaml', text);
  const error = await importRules.run([path, ...options], line.io).then(
    () => null,
    (thrown: Error) => thrown.message,
  );
  return { error, told: line.told.join('\n') };
}

it('starts a new period from a day, and keeps the old one for days before it', async () => {
  const region = await smallRegion([home(1, 500, 500)]);
  expect((await run(region, `region: demo\nfrom: 2025-01-01\nnorms:${maximum(4)}`)).error).toBeNull();
  const again = await run(region, `region: demo\nfrom: 2027-01-01\nnorms:${maximum(6)}`);
  expect(again.told).toContain('0 nieuw, 1 met een nieuwe periode');
  const limits = async (date: string) =>
    (await normsFor(region.registry.db, date)).map((norm) => norm.kind === 'maximum' && norm.limit);
  expect(await limits('2026-12-31')).toEqual([4]);
  expect(await limits('2027-01-01')).toEqual([6]);
  expect(await limits('2024-12-31')).toEqual([]);
  expect(
    (await normPeriods(region.registry.db, 'hoogstens')).map(({ from, until }) => [from, until]),
  ).toEqual([
    ['2025-01-01', '2027-01-01'],
    ['2027-01-01', null],
  ]);
});

it('changes nothing when read twice', async () => {
  const region = await smallRegion([home(1, 500, 500)]);
  const text = `region: demo\nfrom: 2025-01-01\nnorms:${maximum(4)}`;
  await run(region, text);
  const { dataVersion } = region.registry.state();
  expect((await run(region, text)).told).toContain('1 gelijk gebleven');
  expect(region.registry.state().dataVersion).toBe(dataVersion);
});

it('reads JSON as well, and changes of the ladder before the norms that count them', async () => {
  const region = await smallRegion([home(1, 500, 500)]);
  const source = { document: 'Nota', paragraph: '1', year: 2026 };
  const text = JSON.stringify({
    region: 'demo',
    from: '2026-01-01',
    ladder: [{ rung: 'hofje', set: { label: 'Hofje', kind: 'tussenvorm', weight: 0.5 }, source }],
    norms: [
      {
        id: 'hofjes',
        kind: 'maximum',
        title: 'Hofjes',
        level: 'wijk',
        rungs: ['hofje'],
        warnAt: 2,
        limit: 3,
        status: 'voorstel',
        owner: 'Regio',
        source,
      },
    ],
  });
  expect(await run(region, text)).toMatchObject({ error: null });
  expect((await ladderChangesFor(region.registry.db, 'demo')).map(({ rung }) => rung)).toEqual(['hofje']);
  // Half a place is asked: a rung that the region added is judged by its weight.
  const verdict = await region.check(1, { rung: 'hofje' });
  expect(verdict.reasons[0]?.places).toMatchObject({ asked: 0.5, after: 0.5 });
});

it('names line and column of each mistake, and takes nothing', async () => {
  const region = await smallRegion([home(1, 500, 500)]);
  const text = [
    'region: demo', // 1
    'norms:', // 2
    '  - id: een', // 3
    '    kind: straal', // 4
    '    metres: 200', // 5
    '    colour: rood', // 6
    '    title: Een', // 7
    '    rungs: [opstapwoning, woonboot]', // 8
    '    warnAt: 2', // 9
    '    limit: 3', // 10
    '    status: voorbeeld', // 11
    '    owner: Regio', // 12
    `    ${SOURCE}`, // 13
    '  - kind: sprong', // 14
    '  - id: drie', // 15
    '    kind: maximum', // 16
    '    limit: veel', // 17
  ].join('\n');
  const { error } = await run(region, text);
  expect(error).toContain('regel 6, kolom 13 (norms.0.colour): Het veld colour hoort niet bij');
  expect(error).toContain(
    'regel 8, kolom 27 (norms.0.rungs.1): De ladder van Voorbeeldland heeft geen trede',
  );
  expect(error).toContain('regel 14, kolom 11 (norms.1.kind): Kies bij kind een soort norm');
  expect(error).toContain('regel 15, kolom 5 (norms.2.title): Het veld title ontbreekt.');
  expect(error).toContain('regel 17, kolom 12 (norms.2.limit): Hier hoort een getal.');
  expect(await normsFor(region.registry.db, '2026-11-22')).toEqual([]);
});

it.each([
  ['region: demo\nnorms:\n\t- id: x\n', 'regel 3, kolom 1: Spring in met spaties'],
  ['region: demo\nregion: demo\n', 'regel 2, kolom 1: Dit veld staat hier twee keer'],
  ['region: nergens\n', 'regel 1, kolom 9 (region): Deze regio heeft hier geen ladder'],
  ['{"region": "demo", "norms": [}', 'Hier klopt de opmaak niet'],
  ['', 'regel 1, kolom 1'],
])('says where %j is not right', async (text, said) => {
  const region = await smallRegion([home(1, 500, 500)]);
  expect((await run(region, text)).error).toContain(said);
});

it('refuses the same norm twice in one file, naming both lines', async () => {
  const region = await smallRegion([home(1, 500, 500)]);
  const { error } = await run(region, `region: demo\nnorms:${maximum(4)}${maximum(5)}`);
  expect(error).toContain('Deze regel staat al op regel 3');
});

describe('a norm of a gemeente in the place of one of the region', () => {
  const local = (replaces: string, limit: number, more = '') => `
  - id: meerwijk
    kind: maximum
    title: Hoogstens zoveel in Meerwijk
    level: buurt
    rungs: [opstapwoning]
    gemeente: GM9901
    replaces: ${replaces}
    warnAt: ${limit}
    limit: ${limit}
    status: voorbeeld
    owner: Gemeente Meerwijk
    ${SOURCE}${more}`;

  it('names one that is there, in the file or kept before', async () => {
    const region = await smallRegion([home(1, 500, 500)]);
    const unknown = await run(region, `region: demo\nnorms:${local('hoogstens', 3)}`);
    expect(unknown.error).toContain(
      'regel 9, kolom 15 (norms.0.replaces): De regio heeft geen norm hoogstens; laat replaces weg.',
    );
    // The local one stands first in the file, and is kept after the one that it names.
    expect((await run(region, `region: demo\nnorms:${local('hoogstens', 3)}${maximum(4)}`)).error).toBeNull();
    expect((await run(region, `region: demo\nnorms:${local('hoogste', 3)}`)).error).toContain(
      'De regio heeft geen norm hoogste; kies uit: hoogstens.',
    );
    expect((await run(region, `region: demo\nnorms:${local('meerwijk', 3)}`)).error).toContain(
      'Een norm komt niet in plaats van zichzelf',
    );
    expect((await run(region, `region: demo\nnorms:${local('hoogstens', 2)}`)).error).toBeNull();
  });

  it('loosens only one that lets itself be loosened', async () => {
    const region = await smallRegion([home(1, 500, 500)]);
    const refused = await run(region, `region: demo\nnorms:${maximum(4)}${local('hoogstens', 5)}`);
    // The first norm is on lines 3 to 12, and the limit is the ninth field of the second.
    expect(refused.error).toContain(
      'regel 21, kolom 12 (norms.1.limit): De norm "Hoogstens zoveel" van de regio laat niet toe',
    );
    const open = maximum(4, '\n    localMayLoosen: true');
    expect((await run(region, `region: demo\nnorms:${open}${local('hoogstens', 5)}`)).error).toBeNull();
    expect((await region.check(1)).reasons.map(({ limit }) => limit)).toEqual([5]);
  });

  it('is not held against one that is not right itself', async () => {
    const region = await smallRegion([home(1, 500, 500)]);
    const { error } = await run(
      region,
      `region: demo\nnorms:${maximum(4).replace('kind: maximum', 'kind: sprong')}${local('hoogstens', 3)}`,
    );
    expect(error).toContain('staat één ding niet goed');
  });
});

it('with --preview says what would change, and changes nothing', async () => {
  const region = await smallRegion([home(1, 500, 500), home(3, 1500, 500)]);
  // De Haven has two places, De Kade one; Molenveld and Dorp none.
  await region.units(unit('a', 1, { places: 2 }), unit('b', 3));
  await run(region, `region: demo\nfrom: 2025-01-01\nnorms:${maximum(5)}`);
  const { told, error } = await run(
    region,
    `region: demo\nfrom: 2027-01-01\nnorms:${maximum(1)}`,
    '--preview',
  );
  expect(error).toBeNull();
  // One more is over 1 where any stands; where none stands it is at the warning of 1.
  expect(told).toContain(
    'op 2027-01-01: 2 buurten gaan van ruimte naar boven norm. 2 buurten gaan van ruimte naar let op.',
  );
  expect(told).toContain('Dit is een proef');
  expect(await normPeriods(region.registry.db, 'hoogstens')).toHaveLength(1);
});
