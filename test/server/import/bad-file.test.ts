import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../server/commands/index.ts';
import { runCommand } from '../../../server/commands/run.ts';
import { home, smallRegion } from '../checks/region.ts';
import { workbook } from './workbook.ts';
import { file, lineOn } from './world.ts';

const IMPORTS = [
  'areas',
  'addresses',
  'figures',
  'units',
  'vacancies',
  'stock',
  'groups',
  'seekers',
  'waiting',
  'rules',
];
const UNITS = 'id;trede;plekken;buurtcode;aanbieder';
const UNIT = 'a;opstapwoning;1;BU99010101;Zorg é';
const TABLE = 'PC6,Huisnummer,Buurt2024,Wijk2024,Gemeente2024';
const NUMBER = '9901AB,1,99010101,990101,9901';

async function world() {
  const { folder, registry } = await smallRegion([home(1, 500, 500)]);
  const run = async (...words: string[]) => {
    const line = lineOn(folder);
    const code = await runCommand(COMMANDS, words, line.io);
    return { code, out: line.told.join('\n'), err: line.complained.join('\n') };
  };
  /** Imports a file with this content. */
  const take = (what: string, name: string, content: string | Uint8Array) =>
    run('import', what, file(folder, name, content), ...(what === 'areas' ? ['--year', '2024'] : []));
  return { folder, registry, run, take };
}

/** What no import can read, whatever it is about. */
const NO_FILE: [string, (folder: string) => string, RegExp][] = [
  ['is not there', (folder) => join(folder, 'nergens.csv'), /nergens\.csv is er niet; controleer de naam/],
  ['is a folder', (folder) => join(folder, 'map'), /map is een map; kies een bestand daarin/],
  ['is empty', (folder) => file(folder, 'leeg.csv', ''), /leeg\.csv is leeg|Hier staan geen regels/],
  [
    'is a zip of something',
    (folder) => file(folder, 'iets.zip', zipSync({ 'iets.csv': new Uint8Array(9) })),
    /iets\.zip is (?:een zip-bestand; pak het uit|geen tekst die Trede kan lezen;|geen werkblad van Excel;)/,
  ],
];

describe('what is no file for any import', () => {
  it.each(NO_FILE)('%s: each says so, and nothing is written', async (_what, make, sentence) => {
    const { folder, registry, run } = await world();
    mkdirSync(join(folder, 'map'));
    const path = make(folder);
    const before = registry.state();
    for (const what of IMPORTS) {
      const said = await run('import', what, path, ...(what === 'areas' ? ['--year', '2024'] : []));
      expect([what, said.code, said.out]).toEqual([what, 1, '']);
      expect(said.err).toMatch(sentence);
      expect(said.err).not.toContain('technische melding');
    }
    const measured = await run('measure', path);
    expect([measured.code, measured.err]).toEqual([1, expect.not.stringContaining('technische')]);
    expect(registry.state()).toEqual(before);
  });
});

/** The import, the content, and the sentence. */
const BAD: [string, string, string, string | Uint8Array, string][] = [
  [
    'a column twice',
    'addresses',
    't.csv',
    `${TABLE},huisnummer\n${NUMBER},2`,
    't.csv heeft de kolom "huisnummer" twee keer',
  ],
  [
    'two years',
    'addresses',
    't.csv',
    `${TABLE},Buurt2023\n${NUMBER},99010101`,
    't.csv heeft buurten van 2024 en 2023; laat die van één jaar staan.',
  ],
  [
    'zeros',
    'addresses',
    't.csv',
    `${TABLE}\n${NUMBER}\n99\0`,
    't.csv heeft op regel 3 tekens die geen tekst zijn (nulbytes)',
  ],
  [
    'two bytes a letter',
    'addresses',
    't.csv',
    Buffer.from(`\ufeff${TABLE}`, 'utf16le'),
    'sla het opnieuw op als CSV (UTF-8)',
  ],
  [
    'a formula for a street',
    'addresses',
    'a.csv',
    'straat;huisnummer;postcode\n=A1;1;9901AB',
    'kolom straat, waarde "=A1": Hier staat een formule; zet de uitkomst zelf in dit veld.',
  ],
  [
    'a formula for a name',
    'units',
    'u.csv',
    `${UNITS}\na;opstapwoning;1;BU99010101;=1+1`,
    'kolom aanbieder, waarde "=1+1": Hier staat een formule',
  ],
  [
    'a formula for a number',
    'units',
    'u.csv',
    `${UNITS}\n=1;opstapwoning;1;BU99010101;Zorg`,
    'kolom id, waarde "=1": Hier staat een formule',
  ],
  [
    'rows for areas',
    'areas',
    'g.csv',
    `${UNITS}\n${UNIT}`,
    'g.csv is geen GeoPackage en geen GeoJSON in UTF-8; kies het GeoPackage',
  ],
  ['a list for rules', 'rules', 'r.yaml', '- a\n- b', 'Hier staan geen regels; begin met "region:"'],
  ['no sheet', 'units', 'u.xlsx', workbook({}), 'u.xlsx heeft geen enkel blad'],
];

describe('a file with', () => {
  it.each(BAD)('%s is refused in a sentence', async (_what, kind, name, content, sentence) => {
    const { take } = await world();
    const { code, err } = await take(kind, name, content);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });
});

/** What programs write, and is no mistake. */
const GOOD: [string, string, string, string | Uint8Array][] = [
  ['the separator on a line of its own', 'units', 'u.csv', `sep=;\r\n${UNITS}\r\n${UNIT}`],
  ['the large byte first', 'units', 'u.csv', Buffer.from(`\ufeff${UNITS}\n${UNIT}`, 'utf16le').swap16()],
  ['a workbook called .csv', 'units', 'u.csv', workbook({ Blad: [UNITS.split(';'), UNIT.split(';')] })],
  ['a text called .xlsx', 'units', 'u.xlsx', `${UNITS}\n${UNIT}`],
  ['tabs', 'addresses', 't.csv', `${TABLE}\n${NUMBER}`.replaceAll(',', '\t')],
];

describe('a file that is read as well:', () => {
  it.each(GOOD)('%s', async (_what, kind, name, content) => {
    const { take } = await world();
    expect(await take(kind, name, content)).toMatchObject({ code: 0, err: '' });
  });
});
