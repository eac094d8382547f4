import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importAddresses } from '../../../server/commands/import-addresses.ts';
import { toWgs } from '../../../server/geo/rd.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { BY, buurt, file, fill, lineOn, newFolder, newRegistry, reference, SOUTH, WEST } from './world.ts';

const HEADER = 'PC6,Huisnummer,Buurt2024,Wijk2024,Gemeente2024';
const LIST = 'straat;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;lon;lat;buurtcode;bag_id';

/** Three buurten without addresses, and a way to import files there. */
async function world() {
  const { registry, folder } = await newRegistry();
  await fill(registry, folder);
  const run = async (content: string | Uint8Array, signal?: AbortSignal) => {
    const { io, told, complained } = lineOn(folder, signal);
    const code = await importAddresses.run([file(folder, 'adressen.csv', content), '--json'], io);
    return { code, report: JSON.parse(told[0] ?? 'null'), complained };
  };
  const found = (huisnummer: number, postcode = '7311AA', huisletter: string | null = null) => {
    const reading = {
      straat: null,
      huisnummer,
      huisletter,
      huisnummertoevoeging: null,
      postcode,
      woonplaats: null,
    };
    const [result] = reference(registry, folder).match([
      { readings: [reading], bagId: null, gemeenten: null },
    ]);
    return [result?.match, result?.address?.buurt ?? null];
  };
  return { registry, folder, run, found };
}

describe('the postcode table', () => {
  test.each([
    ['commas', [HEADER, '7311AA,1,90010001,900100,9001', '7311AA,2,90010002,900100,9001'], '\n'],
    ['semicolons and CRLF', ['PC6;Huisnummer;Buurt2024', '7311AA;1;90010001', '7311AA;2;90010002'], '\r\n'],
    [
      'quotes and prefixes',
      ['"PC6";"Huisnummer";"Buurt2024"', '"7311 aa";"1";"BU90010001"', '"7311AA";"2";"BU90010002"'],
      '\n',
    ],
    [
      'columns in another order',
      ['buurt2024,PC6,huisnummer', '90010001,7311AA,1', '90010002,7311AA,2', ''],
      '\n',
    ],
    ['a mark at the start', [`\uFEFF${HEADER}`, '7311AA,1,90010001,,', '7311AA,2,90010002,,'], '\n'],
  ])('with %s', async (_name, lines, newline) => {
    const { run, found } = await world();
    const { code, report } = await run(lines.join(newline));
    expect(code).toBe(0);
    expect(report).toMatchObject({ kind: 'postcodetabel', rows: 2, taken: 2, leftOut: 0, addresses: 2 });
    expect([found(1), found(2), found(3)]).toEqual([
      ['number', 'BU90010001'],
      ['number', 'BU90010002'],
      ['none', null],
    ]);
  });

  test('codes without leading zeros', async () => {
    const { registry, folder } = await newRegistry();
    const rows = [buurt('BU00030000', 0)];
    await importAreaRows(registry, folder, BY, { file: 'proef', rows, year: 2024, activate: false });
    const { io } = lineOn(folder);
    const path = file(
      folder,
      'tabel.csv',
      'PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n9901AA;1;30000;300;3\n',
    );
    expect(await importAddresses.run([path], io)).toBe(0);
    expect(reference(registry, folder).counts().addresses).toBe(1);
  });

  test('rows outside the areas are left out and told; the next table replaces this one', async () => {
    const { run, found } = await world();
    const first = await run([HEADER, '7311AA,1,90010001,,', '1011AA,1,03630000,,'].join('\n'));
    expect(first.report).toMatchObject({ rows: 2, taken: 1, leftOut: 1, replaced: 0 });
    const second = await run([HEADER, '7311AB,1,90020001,,'].join('\n'));
    expect(second.report).toMatchObject({ taken: 1, replaced: 1, addresses: 1 });
    expect([found(1), found(1, '7311AB')]).toEqual([
      ['none', null],
      ['number', 'BU90020001'],
    ]);
  });

  test('more rows than one block come in, each once', async () => {
    const { run, found } = await world();
    const rows = Array.from({ length: 70000 }, (_, i) => {
      const letters = `A${String.fromCharCode(65 + Math.floor(i / 7000))}`;
      return `7311${letters},${(i % 7000) + 1},90010001,,`;
    });
    const { report } = await run([HEADER, ...rows, ...rows.slice(0, 10)].join('\n'));
    expect(report).toMatchObject({ rows: 70010, taken: 70010, addresses: 70000 });
    expect([found(7000, '7311AJ'), found(7001, '7311AJ')]).toEqual([
      ['number', 'BU90010001'],
      ['none', null],
    ]);
  });

  test('wrong values are all told with line and column, the first twenty in full; nothing is taken', async () => {
    const { run, registry } = await world();
    const before = registry.state();
    const wrong = [
      '1234SS,1,90010001,,',
      '7311AA,0,90010001,,',
      '7311AA,1a,90010001,,',
      '7311AA,1,BU9001,,',
      '7311AA,1',
    ];
    const many = Array.from({ length: 30 }, () => '0311AA,1,90010001,,');
    const { code, report, complained } = await run(
      [HEADER, '7311AA,1,90010001,,', ...wrong, ...many].join('\n'),
    );
    expect(code).toBe(1);
    expect(report).toMatchObject({ file: 'adressen.csv', refused: 35 });
    expect(report.cells).toHaveLength(20);
    expect(report.cells.slice(0, 5)).toMatchObject([
      { line: 3, column: 'PC6', value: '1234SS', why: expect.stringContaining('nooit SA, SD of SS') },
      { line: 4, column: 'Huisnummer', value: '0' },
      { line: 5, column: 'Huisnummer', value: '1a' },
      { line: 6, column: 'Buurt2024', value: 'BU9001' },
      { line: 7, column: 'alle', why: 'Deze regel heeft 2 kolommen, de kopregel 5.' },
    ]);
    expect(complained.join()).toContain('35 regels kloppen niet');
    expect(registry.state()).toEqual(before);
  });
});

describe('a list of addresses', () => {
  const inThird = toWgs({ x: WEST + 2500, y: SOUTH + 500 });
  const comma = (degrees: number) => degrees.toFixed(6).replace('.', ',');

  test('finds the buurt by its code, its point, or the postcode table; others are left out', async () => {
    const { run, found, registry, folder } = await world();
    await run([HEADER, '7311AA,3,90010002,,', '7311AA,9,90010002,,'].join('\n'));
    const { code, report } = await run(
      [
        LIST,
        'Kerkstraat;1;;;7311 aa;Aardstad;;;90010001;0200010000000001',
        `Kerkstraat;2;A;;7311AA;Aardstad;${comma(inThird.lon)};${comma(inThird.lat)};;`,
        'Kerkstraat;3;;hs;7311AA;Aardstad;;;;',
        'Kerkstraat;4;;;7311AA;Aardstad;;;;',
        'Kerkstraat;5;;;7311AA;Aardstad;;;BU99990001;',
      ].join('\n'),
    );
    expect(code).toBe(0);
    // The table has 3 and 9; 3 is lettered now too.
    expect(report).toMatchObject({ kind: 'adressen', rows: 5, taken: 3, leftOut: 2, addresses: 4 });
    expect([found(1), found(2, '7311AA', 'a'), found(3), found(4), found(9)]).toEqual([
      ['exact', 'BU90010001'],
      ['exact', 'BU90020001'],
      ['ambiguous', null],
      ['none', null],
      ['number', 'BU90010002'],
    ]);
    const [byBag] = reference(registry, folder).match([
      { readings: [], bagId: '0200010000000001', gemeenten: null },
    ]);
    expect(byBag).toMatchObject({ match: 'exact', address: { straat: 'Kerkstraat', postcode: '7311AA' } });
  });

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text, 'utf8')],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])('in %s, with commas and quotes', async (_name, encode) => {
    const { run, registry, folder } = await world();
    const text =
      'Straat,Huisnummer,Postcode,Woonplaats,Buurtcode\n"Oranjeëind, Zuid",7,7311AA,Geldróp,90010001\n';
    expect((await run(encode(text))).code).toBe(0);
    const reading = {
      straat: null,
      huisnummer: 7,
      huisletter: null,
      huisnummertoevoeging: null,
      postcode: '7311AA',
      woonplaats: null,
    };
    const [found] = reference(registry, folder).match([
      { readings: [reading], bagId: null, gemeenten: null },
    ]);
    expect(found?.address).toMatchObject({ straat: 'Oranjeëind, Zuid', woonplaats: 'Geldróp' });
  });

  test('wrong values are told with line, column and what would be right', async () => {
    const { run } = await world();
    const { code, report } = await run(
      [
        LIST,
        'Kerkstraat;1;;;1234SS;Aardstad;;;90010001;',
        'Kerkstraat;;;;7311AA;Aardstad;;;90010001;',
        'Kerkstraat;1;;;7311AA;Aardstad;52,2;5,97;;',
        'Kerkstraat;1;;;7311AA;Aardstad;5,97;;;',
        'Kerkstraat;1;;;7311AA;Aardstad;;;9001;',
        'Kerkstraat;1;;;7311AA;Aardstad;;;90010001;123',
        ';1;;;;Aardstad;;;90010001;',
        'Kerkstraat;1;appartement 12;;7311AA;Aardstad;;;90010001;',
        'Kerkstraat;1;;;7311AA',
      ].join('\n'),
    );
    expect(code).toBe(1);
    expect(report.refused).toBe(9);
    expect(report.cells.map((cell: { line: number; column: string }) => [cell.line, cell.column])).toEqual([
      [2, 'postcode'],
      [3, 'huisnummer'],
      [4, 'lon'],
      [5, 'lat'],
      [6, 'buurtcode'],
      [7, 'bag_id'],
      [8, 'straat'],
      [9, 'huisletter'],
      [10, 'alle'],
    ]);
  });
});

describe('refused as a whole', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /is leeg/],
    ['only a header', `${HEADER}\n`, /geen regels onder de kopregel/],
    ['only a header of a list', `${LIST}\n`, /geen regels onder de kopregel/],
    [
      'a table of another year',
      'PC6,Huisnummer,Buurt2023\n7311AA,1,90010001\n',
      /van 2023 en de gebieden zijn van 2024/,
    ],
    ['a table of elsewhere', `${HEADER}\n1011AA,1,03630000,,\n`, /Geen enkele regel .* buurt van 2024/],
    ['a zip', Buffer.from('PK\u0003\u0004'), /pak een zip-bestand eerst uit/],
    [
      'other columns',
      'naam;leeftijd\nx;3\n',
      /ontbreekt postcode \(of PC6\) en huisnummer; gevonden: naam, leeftijd/,
    ],
    [
      'a quote that does not end',
      `${LIST}\n"Kerkstraat;1;;;7311AA;Aardstad;;;90010001;\n`,
      /aanhalingsteken/,
    ],
  ])('%s', async (_name, content, sentence) => {
    const { run, registry, folder } = await world();
    const before = registry.state();
    const refused = await run(content).catch((error) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused.message).toMatch(sentence);
    expect(registry.state()).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('reference'))).toEqual([
      'reference-2024-1.db',
    ]);
  });

  test('addresses before areas', async () => {
    const folder = newFolder();
    const path = file(folder, 'tabel.csv', `${HEADER}\n7311AA,1,90010001,,\n`);
    await expect(importAddresses.run([path], lineOn(folder).io)).rejects.toThrow(/lees eerst de gebieden in/);
  });

  test.each([
    ['the table', `${HEADER}\n7311AA,1,90010001,,\n`],
    ['a list', `${LIST}\nKerkstraat;1;;;7311AA;Aardstad;;;90010001;\n`],
  ])('stopped while reading %s', async (_name, content) => {
    const { run, registry, folder } = await world();
    const before = registry.state();
    await expect(run(content, AbortSignal.abort())).rejects.toThrow(
      /afgebroken; de gegevens zijn zoals ze waren/,
    );
    expect(registry.state()).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('reference'))).toEqual([
      'reference-2024-1.db',
    ]);
  });
});
