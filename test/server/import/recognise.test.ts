import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Remembered, recognise } from '../../../server/import/recognise.ts';
import { drawnBuurt, writeBag, writeGpkg } from './gpkg.ts';
import { workbook } from './workbook.ts';
import { newFolder } from './world.ts';

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

/** What a file of this name and content is taken for: its kind, by what, and by which words. */
async function seen(name: string, content: string | Uint8Array, remembered: Remembered = []) {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  const found = await recognise(path, name, remembered);
  return found && [found.kind, found.recognised.by, ...found.recognised.words];
}

describe('a file is recognised', () => {
  it.each([
    ['id;trede;plekken;postcode;huisnummer;corporatie\n1;a;1;;;', 'woningen', ['trede', 'plekken']],
    [
      'ID,Corporatie,Straat,Huisnummer,Postcode\n1,A,B,2,3811AB',
      'vrije-woningen',
      ['Corporatie', 'Huisnummer'],
    ],
    [
      'id;corporatie;buurtcode;woningen;jaar\n1;A;B;2;2025',
      'bezit',
      ['corporatie', 'buurtcode', 'woningen', 'jaar'],
    ],
    ['groep;code;jaar;aantal\na;BU1;2025;3', 'groepen', ['groep', 'code', 'jaar', 'aantal']],
    [
      'lijst;herkomst;trede;maand;aantal\na;b;c;2026-01;3',
      'wachtlijsten',
      ['lijst', 'herkomst', 'trede', 'maand', 'aantal'],
    ],
    [
      'aanbieder;maand;ingestroomd;ingeschreven_binnen_maand\na;2026-01;3;2',
      'woningzoekenden',
      ['aanbieder', 'maand', 'ingestroomd', 'ingeschreven_binnen_maand'],
    ],
    ['code;year;name;value\nBU1;2024;huishoudens;3', 'cijfers', ['code', 'year', 'name', 'value']],
    [
      'Codering_3;AantalInwoners_5;HuishoudensTotaal_29\nBU1;3;2',
      'cijfers',
      ['Codering_3', 'AantalInwoners_5'],
    ],
    [
      'PC6,Huisnummer,Buurt2024,Wijk2024,Gemeente2024\n7311AA,1,2,3,4',
      'adressen',
      ['PC6', 'Huisnummer', 'Buurt2024'],
    ],
    ['postcode;huisnummer;huisletter;lon;lat\n7311AA;1;;5;52', 'adressen', ['postcode', 'huisnummer']],
  ])('by the columns %s', async (content, kind, words) => {
    expect(await seen('x.csv', content)).toEqual([kind, 'kolommen', ...words]);
  });

  it('by most of its columns, where one is called otherwise', async () => {
    expect(await seen('x.csv', 'lijst;herkomst;soort;maand;aantal\na;b;c;d;1')).toEqual([
      'wachtlijsten',
      'kolommen',
      ...['lijst', 'herkomst', 'maand', 'aantal'],
    ]);
  });

  it('by the columns that a source chose before', async () => {
    const remembered = [{ kind: 'units', columns: { trede: 'Soort', plekken: 'Aantal plaatsen' } }];
    const content = 'nr;soort;aantal plaatsen\n1;opstapwoning;1';
    expect(await seen('x.csv', content)).toBeNull();
    expect(await seen('x.csv', content, remembered)).toEqual([
      'woningen',
      'kolommen',
      ...['soort', 'aantal plaatsen'],
    ]);
  });

  it('by the first sheet of a workbook that tells', async () => {
    const sheets = {
      Uitleg: [['Lees dit eerst'], ['x']],
      Bezit: [
        ['id', 'corporatie', 'buurtcode', 'woningen', 'jaar'],
        ['1', 'A', 'BU02000101', 4, 2025],
      ],
    };
    expect(await seen('x.xlsx', workbook(sheets))).toEqual([
      'bezit',
      'kolommen',
      ...['corporatie', 'buurtcode', 'woningen', 'jaar'],
    ]);
  });

  it.each([
    ['x.json', '{"type":"FeatureCollection","features":[]}', ['gebieden', 'vorm', 'GeoJSON']],
    ['x.json', '{"region":"a","norms":[]}', ['regels', 'vorm', 'JSON']],
    ['x.json', '[{"idExtern":"1","adres":{}}]', ['woningen', 'vorm', 'VERA']],
    ['x.json', '{"publicaties":[{"eenheden":[]}]}', ['vrije-woningen', 'vorm', 'VERA']],
    ['x.yaml', 'region: a\nnorms: []\n', ['regels', 'vorm', 'YAML']],
    ['Vrije woningen mei.csv', 'a;b\n1;2', ['vrije-woningen', 'naam', 'Vrije woningen mei.csv']],
    ['woningen.csv', 'nummer;soort\n1;2', ['woningen', 'naam', 'woningen.csv']],
  ])('%s by its form or name', async (name, content, expected) => {
    expect(await seen(name, content)).toEqual(expected);
  });

  it('by the layers of a GeoPackage', async () => {
    const folder = newFolder();
    const [areas, bag] = [join(folder, 'a.gpkg'), join(folder, 'b.gpkg')];
    writeGpkg(areas, { buurten: [drawnBuurt('BU90010001', 0)] });
    writeBag(bag, { verblijfsobject: [] });
    expect((await recognise(areas, 'a.gpkg', []))?.kind).toBe('gebieden');
    expect((await recognise(bag, 'b.gpkg', []))?.kind).toBe('adressen');
  });

  it('by nothing, where nothing tells', async () => {
    expect(await seen('x.csv', 'a;b\n1;2')).toBeNull();
    expect(await seen('x.csv', '')).toBeNull();
    expect(await seen('x.txt', Uint8Array.of(0, 1, 2))).toBeNull();
    expect(await seen('x.json', '{"a":1}')).toBeNull();
  });
});

describe.skipIf(!existsSync(DATA))('the files in ../shared/data (where they are)', () => {
  it.each([
    ['wijkenbuurten-regios.gpkg', 'gebieden'],
    ['gebieden-buurt.geojson', 'gebieden'],
    ['pc6hnr20240801_gwb-scholen.csv', 'adressen'],
    ['adressen-basisscholen.csv', 'adressen'],
    ['eenheden-fictief-oost-veluwe.csv', 'woningen'],
  ])('%s', async (name, kind) => {
    expect((await recognise(`${DATA}${name}`, name, []))?.kind).toBe(kind);
  });
});
