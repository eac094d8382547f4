import { describe, expect, it } from 'vitest';
import { importGroups } from '../../../server/commands/import-groups.ts';
import { importStock } from '../../../server/commands/import-stock.ts';
import { importUnits } from '../../../server/commands/import-units.ts';
import { listStock } from '../../../server/store/stock.ts';
import { StockQuery } from '../../../shared/api/stock.ts';
import { corporationShare, freed, maximum, mixed } from '../../shared/norms/build.ts';
import { file, lineOn } from '../import/world.ts';
import { home, smallRegion, unit } from './region.ts';

const HOMES = [home(1, 500, 500), home(3, 600, 500), home(5, 3500, 500)];
const STOCK = [
  'id;complex;corporatie;buurtcode;woningen;huurklasse;mutaties;jaar',
  // Centrum 2026: 60 + 40 homes of De Brug and 100 of Ons Huis; De Brug had more in 2025, which is over.
  'b25;Havenhof;De Brug;BU99010101;500;laag;30;2025',
  'b1;Havenhof;De Brug;BU99010101;60;laag;4;2026',
  'b2;;De Brug;9901 0102;40;midden;2;2026',
  'o1;Kadehuis;Ons Huis;BU99010102;100;laag;6;2026',
];

async function region(...files: [typeof importStock, string, string[]][]) {
  const made = await smallRegion(HOMES);
  for (const [command, name, lines] of files) {
    const line = lineOn(made.folder);
    const text = lines.join('\n').replaceAll('9901 0102', 'BU99010102');
    expect(await command.run([file(made.folder, name, text)], line.io), line.complained.join('\n')).toBe(0);
  }
  return made;
}

const reasonFor = async (made: Awaited<ReturnType<typeof region>>, huisnummer: number, norm: string) =>
  (await made.check(huisnummer)).reasons.find((reason) => reason.norm === norm);

describe('stock', () => {
  it('is the base of a share of what corporations have, each by its newest year', async () => {
    const made = await region([importStock, 'bezit.csv', STOCK]);
    await made.norms(corporationShare({ minBase: 100 }));
    await made.units(unit('a', 'BU99010101', { places: 7 }));
    // The wijk has 60 + 40 + 100 = 200 homes; 7 in use and 1 asked is 4 %, where the warning begins.
    expect(await reasonFor(made, 1, 'corporatie-5')).toMatchObject({
      places: { inUse: 7, asked: 1, after: 8 },
      base: { kind: 'corporatiewoningen', value: 200, date: '2026' },
      result: 'let-op',
    });
  });

  it('knows nothing where nobody told, and takes the year that a date can know', async () => {
    const made = await region([importStock, 'bezit.csv', STOCK]);
    await made.norms(corporationShare({ level: 'gemeente', minBase: 1 }));
    // Nobody told of the next gemeente, and in 2025 only De Brug had.
    expect(await reasonFor(made, 5, 'corporatie-5')).toMatchObject({ base: null, result: 'onbekend' });
    const [then] = (await made.check(1, { date: '2025-12-31' })).reasons;
    expect(then?.base).toMatchObject({ value: 500, date: '2025' });
  });

  it('tells how many homes a complex has, and counts what stands in it', async () => {
    const made = await region(
      [importStock, 'bezit.csv', STOCK],
      [
        importUnits,
        'eenheden.csv',
        [
          'id;trede;plekken;complex;postcode;huisnummer;straat;geheimhouding;buurtcode',
          'a;opstapwoning;1;havenhof;9901AB;1;Kerkstraat;;',
          'b;opstapwoning;4;Havenhof;;;;;BU99010101',
          'c;opstapwoning;2;Kadehuis;;;;;BU99010102',
          'd;safehouse;7;Havenhof;;;;geheim;BU99010101',
        ],
      ],
    );
    await made.norms(mixed({ of: 'complex', id: 'complex', warnAt: 0.05, limit: 0.1, minBase: 10 }));
    // 1 + 4 places of 60 homes; the home itself counts already, so nothing is added. The secret ones stay out.
    expect(await reasonFor(made, 1, 'complex')).toMatchObject({
      places: { inUse: 5, asked: 0, after: 5 },
      base: { kind: 'woningen-complex', value: 60, date: '2026' },
    });
  });

  it('holds possible in a complex what is known by one of its buurten alone, and by no other complex', async () => {
    const units = (...more: string[]): [typeof importStock, string, string[]] => [
      importUnits,
      'eenheden.csv',
      [
        'id;trede;plekken;complex;postcode;huisnummer;straat;geheimhouding;buurtcode',
        'a;opstapwoning;1;Havenhof;9901AB;1;Kerkstraat;;',
        ...more,
      ],
    ];
    const judged = async (...more: string[]) => {
      const made = await region([importStock, 'bezit.csv', STOCK], units(...more));
      await made.norms(mixed({ of: 'complex', id: 'complex', warnAt: 0.1, limit: 0.1, minBase: 10 }));
      return await reasonFor(made, 1, 'complex');
    };
    // A tenth of 60 homes is 6, and 1 is there. Five more fit, six do not.
    expect((await judged('b;opstapwoning;4;;;;;;BU99010101'))?.result).toBe('ruimte');
    expect(await judged('b;opstapwoning;6;;;;;;BU99010101')).toMatchObject({
      places: { inUse: 1, after: 1 },
      result: 'onbekend',
      code: 'gemengd.mogelijk',
    });
    // In another complex, at an address of its own, in another buurt or secret: no part of this one.
    for (const elsewhere of [
      'b;opstapwoning;6;Kadehuis;;;;;BU99010101',
      'b;opstapwoning;6;;9901AB;3;Kerkstraat;;',
      'b;opstapwoning;6;;;;;;BU99010102',
      'b;opstapwoning;6;;;;;geheim;BU99010101',
    ])
      expect((await judged(elsewhere))?.result, elsewhere).toBe('ruimte');
  });

  it('tells how many homes came free in a year', async () => {
    const made = await region([importStock, 'bezit.csv', STOCK]);
    await made.norms(freed({ level: 'wijk', id: 'vrij', window: 'kalenderjaar', minBase: 1 }));
    // 4 + 2 + 6 mutations in the wijk.
    expect((await reasonFor(made, 1, 'vrij'))?.base).toMatchObject({ value: 12, date: '2026' });
    const partly = await region([
      importStock,
      'bezit.csv',
      STOCK.map((row) => row.replace(';6;2026', ';;2026')),
    ]);
    await partly.norms(freed({ level: 'wijk', id: 'vrij', window: 'kalenderjaar', minBase: 1 }));
    // One row does not say, so the sum is not known.
    expect(await reasonFor(partly, 1, 'vrij')).toMatchObject({ base: null, result: 'onbekend' });
  });

  it('is listed by name, page by page, to each what is its own', async () => {
    const { registry } = await region([importStock, 'bezit.csv', STOCK]);
    const list = async (
      role: 'regio' | 'corporatie' | 'gemeente' | 'aanbieder' | 'lezer',
      organisation: string | null,
      more = {},
    ) => {
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listStock(
          registry.db,
          { role, organisation },
          StockQuery.parse({ limit: 2, cursor, ...more }),
        );
        names.push(
          ...page.items.map(({ corporation, complex, year }) => `${corporation} ${complex ?? '-'} ${year}`),
        );
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return names;
    };
    const all = await list('regio', null);
    expect(all[0]).toBe('De Brug - 2026');
    expect(all.slice(1, 3).sort()).toEqual(['De Brug Havenhof 2025', 'De Brug Havenhof 2026']);
    expect(all[3]).toBe('Ons Huis Kadehuis 2026');
    expect(await list('corporatie', 'Ons Huis')).toEqual(['Ons Huis Kadehuis 2026']);
    expect(await list('gemeente', 'GM9902')).toEqual([]);
    expect(await list('gemeente', 'GM9901', { year: 2025 })).toEqual(['De Brug Havenhof 2025']);
    expect([await list('aanbieder', null), await list('lezer', null)]).toEqual([[], []]);
  });

  it('changes nothing when it comes twice', async () => {
    const made = await region([importStock, 'bezit.csv', STOCK]);
    const before = made.registry.state().dataVersion;
    const line = lineOn(made.folder);
    const text = STOCK.join('\n').replaceAll('9901 0102', 'BU99010102');
    await importStock.run([file(made.folder, 'bezit.csv', text)], line.io);
    expect(line.told.join()).toContain('0 rijen met bezit nieuw, 0 gewijzigd, 4 gelijk gebleven');
    expect(made.registry.state().dataVersion).toBe(before);
  });
});

describe('other groups with attention', () => {
  const GROUPS = ['groep;code;jaar;aantal', 'statushouders;WK990101;2025;9', 'statushouders;WK990101;2026;3'];

  it('count in a norm that names them, by their newest year, and are missed where nobody told', async () => {
    const made = await region([importGroups, 'groepen.csv', GROUPS]);
    await made.norms(
      maximum({ level: 'wijk', id: 'samen', warnAt: 8, limit: 10, groups: ['statushouders'] }),
    );
    await made.units(unit('a', 'BU99010101', { places: 4 }));
    // 4 in use and 3 of the other group, and 1 asked: 8.
    expect(await reasonFor(made, 1, 'samen')).toMatchObject({
      places: { inUse: 7, after: 8 },
      result: 'let-op',
    });
    await made.norms(maximum({ level: 'wijk', id: 'ook', groups: ['dak- en thuislozen'] }));
    expect(await reasonFor(made, 1, 'ook')).toMatchObject({ result: 'onbekend' });
  });

  it('take the place of an earlier number, and are refused twice in one file', async () => {
    const made = await region([importGroups, 'groepen.csv', GROUPS]);
    const again = lineOn(made.folder);
    const mended = file(made.folder, 'g.csv', 'groep;code;jaar;aantal\nstatushouders;WK990101;2026;5');
    await importGroups.run([mended], again.io);
    expect(again.told.join()).toContain('0 aantallen van aandachtsgroepen nieuw, 1 gewijzigd');
    const twice = lineOn(made.folder);
    const double = file(made.folder, 'g.csv', [...GROUPS, GROUPS[1]].join('\n'));
    expect(await importGroups.run([double], twice.io)).toBe(1);
    expect(twice.complained.join()).toContain('Dit nummer staat ook op regel 2');
  });
});
