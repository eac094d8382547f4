import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../server/store/audit.ts';
import { Folder } from './folder.ts';

const HEAD =
  'id;trede;plekken;huisnummer;postcode;buurtcode;lon;lat;huur;vanaf;tot;aanbieder;status;geheimhouding';
const GOOD = [
  HEAD,
  'a;opstapwoning;1;1;7311 ab;;;;577,91;2025-01-01;;Aanbieder 01;;',
  'b;beschermd-wonen;12;;;BU02000102;;;;1-2-2024;;Aanbieder 02;;',
  'c;safehouse;7;;;;5,97;52,205;;;;;gepland;geheim',
].join('\n');

let filled: Folder;
let folder: Folder;
beforeAll(async () => {
  filled = new Folder();
  await filled.fill();
});
afterAll(() => filled.remove());
beforeEach(() => {
  folder = new Folder();
  cpSync(filled.data, folder.data, { recursive: true });
});
afterEach(() => folder.remove());

const units = (content: string | Uint8Array, ...options: string[]) =>
  folder.run(['import', 'units', folder.file('eenheden.csv', content), ...options]);
const rows = () =>
  folder.withRegistry(({ db }) => db.selectFrom('units').selectAll().orderBy('source_id').execute());
const state = () =>
  folder.withRegistry(async (registry) => ({ ...registry.state(), ...(await verifyAudit(registry.db)) }));

describe('import units', () => {
  it('places a unit by address, by buurt and by point, with the defaults of its rung', async () => {
    expect(await units(GOOD)).toMatchObject({
      code: 0,
      out: expect.stringContaining('3 woningen en locaties nieuw'),
    });
    expect(await rows()).toMatchObject([
      {
        source_id: 'a',
        buurt: 'BU02000101',
        postcode: '7311AB',
        status: 'bezet',
        secrecy: 'gebied',
        rent_cents: 57791,
      },
      {
        source_id: 'b',
        buurt: 'BU02000102',
        home_key: null,
        status: 'bezet',
        secrecy: 'open',
        from_date: '2024-02-01',
      },
      { source_id: 'c', buurt: 'BU02000101', lon: 5.97, lat: 52.205, status: 'gepland', secrecy: 'geheim' },
    ]);
  });

  it('changes nothing when the same file comes twice', async () => {
    await units(GOOD);
    const [before, was] = [await rows(), await state()];
    expect((await units(GOOD)).out).toContain('0 woningen en locaties nieuw, 0 gewijzigd, 3 gelijk gebleven');
    expect(await rows()).toEqual(before);
    expect(await state()).toEqual(was);
  });

  it('makes a changed row a new version with one audit row, and keeps what the file does not say', async () => {
    await units(GOOD.replace('Aanbieder 02;;', 'Aanbieder 02;vrij;gebied'));
    const was = await state();
    const { out } = await units(GOOD.replace('beschermd-wonen;12', 'beschermd-wonen;14'));
    expect(out).toContain('0 woningen en locaties nieuw, 1 gewijzigd, 2 gelijk gebleven');
    const now = await state();
    expect([now.rows, now.dataVersion, now.broken]).toEqual([was.rows + 1, was.dataVersion + 1, null]);
    // Its status is kept; its secrecy is that of the changed unit, for which the file gives none.
    expect((await rows())[1]).toMatchObject({ version: 2, places: 14, status: 'vrij', secrecy: 'open' });
  });

  it('keeps sources apart', async () => {
    await units(GOOD);
    await units(GOOD, '--source', 'corporatie');
    expect((await rows()).map(({ source, source_id }) => `${source}:${source_id}`).sort()).toEqual([
      'bestand:a',
      'bestand:b',
      'bestand:c',
      'corporatie:a',
      'corporatie:b',
      'corporatie:c',
    ]);
  });

  it('ends absent rows only with --complete, on its date', async () => {
    await units(GOOD);
    const less = GOOD.split('\n').slice(0, 2).join('\n');
    await units(less);
    expect((await rows()).map(({ until_date }) => until_date)).toEqual([null, null, null]);
    expect((await units(less, '--complete', '--date', '2026-06-01')).out).toContain(
      '2 beëindigd op 2026-06-01',
    );
    expect((await rows()).map(({ until_date }) => until_date)).toEqual([null, '2026-06-01', '2026-06-01']);
    expect((await units(less, '--complete', '--date', '2026-06-01')).out).toContain('0 beëindigd');
    expect(await units(less, '--complete')).toMatchObject({ code: 2 });
  });

  it.each([
    [
      'x;villa;1;;;BU02000101',
      'trede',
      '"villa": De ladder van Oost Veluwe heeft deze trede niet; kies uit: maatschappelijke-opvang',
    ],
    [
      'x;beschermd-thuis;1;1;7311AB;',
      'trede',
      'Beschermd thuis is iemands eigen huis en telt alleen per gebied',
    ],
    ['x;opstapwoning;1;1;1234SS;', 'postcode', '"1234SS": Een postcode heeft vier cijfers en twee letters'],
    ['x;opstapwoning;nul;;;BU02000101', 'plekken', '"nul": Het aantal plekken is een heel getal'],
    ['x;opstapwoning;1;12a;7311AB;', 'huisnummer', '"12a": Een huisnummer is een getal'],
    ['x;opstapwoning;1;99;7311AB;', 'postcode', '"7311AB": Het adres is niet bekend'],
    ['x;opstapwoning;1;;;BU99990101', 'buurtcode', '"BU99990101": Buurtcode "BU99990101" staat niet in'],
    ['x;opstapwoning;1;;;BU02000101;;;;2025-02-30', 'vanaf', '"2025-02-30": Dit is geen bestaande datum'],
    ['x;opstapwoning;1;;;BU02000101;;;;2025-02-01;2025-01-01', 'tot', 'De einddatum ligt voor de begindatum'],
    [
      'x;opstapwoning;1;;;BU02000101;;;;;;111222333',
      'aanbieder',
      '(weggelaten): Hier lijkt een burgerservicenummer',
    ],
    ['x;opstapwoning;1;;;BU02000101;;;veel', 'huur', '"veel": Schrijf de huur per maand in euro'],
    ['a;opstapwoning;1;;;BU02000101', 'id', '"a": Dit nummer staat ook op regel 2'],
    ['111222333;opstapwoning;1;;;BU02000101', 'id', '(weggelaten): Dit lijkt een persoon aan te wijzen'],
    ['x;opstapwoning;1;;;BU02000101;5,97;', 'lat', 'leeg: Bij lon hoort lat'],
  ])('refuses %s and writes nothing', async (row, column, why) => {
    const { code, err } = await units(`${GOOD}\n${row}`);
    expect(code).toBe(1);
    expect(err).toContain('Eén rij is geweigerd; er is niets gewijzigd.');
    expect(err).toContain(`regel 5, kolom ${column}, `);
    expect(err).toContain(why);
    expect(err).not.toContain('111222333');
    expect(await rows()).toEqual([]);
  });

  it('tells the report as one JSON document', async () => {
    const { code, out } = await units(`${GOOD}\nx;villa;1;;;BU02000101`, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      written: false,
      created: 0,
      refused: [{ line: 5, column: 'trede', value: 'villa' }],
    });
  });

  it('writes the good rows with --skip-refused, and the others to be mended beside the file', async () => {
    const { code, err } = await units(`${GOOD}\nx;villa;1;;;BU02000101;;;;;;dhr. Jansen`, '--skip-refused');
    expect(code).toBe(0);
    expect(await rows()).toHaveLength(3);
    const beside = join(folder.root, 'eenheden.geweigerd.csv');
    expect(err).toContain(beside);
    const [head, row] = readFileSync(beside, 'utf8').split('\r\n');
    expect(head).toBe(`\ufeff${HEAD};reden`);
    expect(row).toContain('x;villa;1;;;BU02000101;;;;;;(weggelaten);;;"regel 5, aanbieder: ');
    // Mended, it is read as it is.
    const mended = readFileSync(beside, 'utf8').replace('villa', 'safehouse').replace('(weggelaten)', '');
    expect(await units(mended)).toMatchObject({ code: 0 });
    expect(await rows()).toHaveLength(4);
  });

  it('refuses a gemeente that is not that of the place', async () => {
    const file =
      'id;trede;plekken;buurtcode;gemeentecode\n1;opstapwoning;1;BU02000101;GM0213\n2;opstapwoning;1;2130101;213';
    const { err } = await units(file);
    expect(err).toContain('Eén rij is geweigerd');
    expect(err).toContain('regel 2, kolom gemeentecode, waarde "GM0213": De plek ligt in GM0200');
  });

  it('reads Windows-1252 with commas', async () => {
    const text =
      'Id,TREDE,Plekken,Buurtcode,Aanbieder,Huur\n1,opstapwoning,1,BU02000101,Zorgcoöperatie,"577,91"\n';
    await units(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    expect(await rows()).toMatchObject([{ provider: 'Zorgcoöperatie', rent_cents: 57791 }]);
  });

  it('leaves everything as it was when it is stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    const path = folder.file('e.csv', GOOD);
    expect(await folder.run(['import', 'units', path], stop.signal)).toEqual({
      code: 1,
      out: '',
      err: 'Afgebroken; er is niets veranderd.\n',
    });
    expect(await rows()).toEqual([]);
  });
});

describe('a file that is no list of units', () => {
  it.each([
    ['', 'eenheden.csv is leeg'],
    ['naam;leeftijd\na;3\n', 'ontbreekt op de eerste regel het volgende: id, trede, plekken'],
    ['id;trede;plekken;id\n1;opstapwoning;1;2\n', 'de kolom "id" twee keer'],
  ])('%j is refused in a sentence', async (content, sentence) => {
    const { code, err } = await units(content);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(existsSync(join(folder.root, 'eenheden.geweigerd.csv'))).toBe(false);
  });
});
