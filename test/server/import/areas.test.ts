import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importAreas } from '../../../server/commands/import-areas.ts';
import { toWgs } from '../../../server/geo/rd.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { drawnBuurt, writeGpkg } from './gpkg.ts';
import {
  address,
  BY,
  buurt,
  file,
  fill,
  lineOn,
  newFolder,
  newRegistry,
  reference,
  SOUTH,
  THREE,
  WEST,
} from './world.ts';

/** A square kilometre of the world as GeoJSON. */
function square(column: number) {
  const at = (x: number, y: number) => {
    const { lon, lat } = toWgs({ x: WEST + (column + x) * 1000, y: SOUTH + y * 1000 });
    return [lon, lat];
  };
  return { type: 'Polygon', coordinates: [[at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)]] };
}

const feature = (properties: object, column = 0, geometry: object = square(column)) => ({
  type: 'Feature',
  properties,
  geometry,
});
const geojson = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });

/** Imports a file in a new folder, and gives the open reference. */
async function read(name: string, content: string | Uint8Array, year = '2024') {
  const folder = newFolder();
  const { io, told } = lineOn(folder);
  expect(await importAreas.run([file(folder, name, content), '--year', year, '--json'], io)).toBe(0);
  const { registry } = await newRegistry(folder);
  return { known: reference(registry, folder), report: JSON.parse(told[0] ?? '') };
}

describe('a GeoPackage', () => {
  test('gives three levels; water is left out, missing figures stay missing, codes may hold letters', async () => {
    const folder = newFolder();
    const path = join(folder, 'wijkenbuurten.gpkg');
    writeGpkg(path, {
      buurten: [
        drawnBuurt('BU9001AF09', 0, { aantal_huishoudens: -99997 }),
        drawnBuurt('BU90010002', 1),
        drawnBuurt('BU90019999', 2, { water: 'JA' }),
      ],
      wijken: [
        {
          columns: {
            wijkcode: 'WK9001AF',
            wijknaam: 'Oost',
            gemeentecode: 'GM9001',
            water: 'NEE',
            aantal_huishoudens: 7,
          },
          square: 0,
        },
      ],
      gemeenten: [{ columns: { gemeentecode: 'GM9001', gemeentenaam: 'Aardstad', water: 'NEE' }, square: 0 }],
    });
    const { io, told } = lineOn(folder);
    expect(await importAreas.run([path, '--year', '2024', '--json'], io)).toBe(0);
    expect(JSON.parse(told[0] ?? '')).toMatchObject({
      read: { buurten: 2, wijken: 1, gemeenten: 1 },
      // WK900100 stands in no layer, and is made from its buurt.
      total: 5,
      derived: 1,
      active: true,
    });
    const { registry } = await newRegistry(folder);
    const known = reference(registry, folder);
    expect(known.area('BU9001AF09')).toMatchObject({
      name: 'Buurt BU9001AF09',
      wijk: 'WK9001AF',
      gemeente: 'GM9001',
      figures: { huishoudens: null, woningen: null, inwoners: 900 },
    });
    expect(known.area('WK9001AF')).toMatchObject({ name: 'Oost', figures: { huishoudens: 7 } });
    expect(known.area('BU90019999')).toBeNull();
    expect(known.buurtAt(toWgs({ x: WEST + 1500, y: SOUTH + 500 }))).toBe('BU90010002');
  });

  test('half of one, a text with that name, another grid and other layers are each told in one sentence', async () => {
    const folder = newFolder();
    const { io } = lineOn(folder);
    const whole = join(folder, 'heel.gpkg');
    writeGpkg(whole, { buurten: [drawnBuurt('BU90010001', 0)] });
    const bytes = readFileSync(whole);
    const half = file(folder, 'half.gpkg', bytes.subarray(0, bytes.length / 2));
    const hurt = file(
      folder,
      'stuk.gpkg',
      Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 7)]),
    );
    const text = file(folder, 'tekst.gpkg', 'dit is geen kaart');
    const other = join(folder, 'wereld.gpkg');
    writeGpkg(other, { buurten: [drawnBuurt('BU90010001', 0)] }, 4326);
    const roads = join(folder, 'wegen.gpkg');
    writeGpkg(roads, { wegen: [drawnBuurt('BU90010001', 0)] });
    const cases: [string, string, RegExp][] = [
      [half, '2024', /niet heel: er zijn \d+ bytes, er horen er \d+ te zijn/],
      [hurt, '2024', /beschadigd/],
      [text, '2024', /geen GeoPackage, al heet het wel zo/],
      [other, '2024', /EPSG:4326; kies het bestand in EPSG:28992/],
      [roads, '2024', /gevonden lagen: wegen/],
      [whole, '2023', /is van 2024, gevraagd is 2023/],
      [join(folder, 'nergens.gpkg'), '2024', /is er niet/],
    ];
    for (const [path, year, sentence] of cases) {
      const refused = await importAreas.run([path, '--year', year], io).catch((error) => error);
      expect(refused).toBeInstanceOf(Refusal);
      expect(refused.message).toMatch(sentence);
    }
    expect(readdirSync(folder).filter((name) => /^re/.test(name))).toEqual([]);
  });
});

describe('GeoJSON', () => {
  test('as CBS exports it, and with plain names', async () => {
    const cbs = {
      buurtcode: 'BU90010001',
      buurtnaam: 'Markt',
      aantal_huishoudens: 410,
      woningvoorraad: -99995,
      water: 'NEE',
    };
    const plain = {
      code: 'BU90020001',
      naam: 'Dijk',
      wijknaam: 'Noord',
      gemeentenaam: 'Beekdorp',
      huishoudens: null,
      inwoners: 55,
    };
    const sea = { buurtcode: 'BU90010009', water: 'JA' };
    const { known, report } = await read(
      'gebieden.geojson',
      geojson(feature(cbs), feature(plain, 1), feature(sea, 2)),
    );
    expect(report).toMatchObject({ read: { buurten: 2, wijken: 0, gemeenten: 0 }, total: 6, derived: 4 });
    expect(known.area('BU90010001')).toMatchObject({
      name: 'Markt',
      figures: { huishoudens: 410, woningen: null },
    });
    expect(known.area('BU90020001')?.figures).toEqual({ huishoudens: null, woningen: null, inwoners: 55 });
    expect(known.area('WK900200')?.name).toBe('Noord');
    expect(known.area('GM9002')?.name).toBe('Beekdorp');
    expect(known.area('WK900100')?.name).toBe('WK900100');
  });

  test.each<[string, string, RegExp]>([
    ['cut short', geojson(feature({ code: 'BU90010001' })).slice(0, 90), /geen hele GeoJSON/],
    ['no collection', '{"type":"Topology"}', /zonder FeatureCollection/],
    ['nothing in it', geojson(), /bevat geen gebieden/],
    ['no code', geojson(feature({ naam: 'Markt' })), /gebied 1: er is geen gebiedscode/],
    [
      'a code that lacks a sign, with that of its wijk',
      geojson(feature({ code: 'BU9001000', wijkcode: 'WK900100' })),
      /gebied 1: "BU9001000" is geen gebiedscode/,
    ],
    [
      'a point',
      geojson(feature({ code: 'BU90010001' }, 0, { type: 'Point', coordinates: [5, 52] })),
      /gebied 1: eigenschappen of omtrek/,
    ],
    [
      'metres for degrees',
      geojson(
        feature({ code: 'BU90010001' }, 0, {
          type: 'Polygon',
          coordinates: [
            [
              [194000, 469000],
              [194001, 469000],
              [194001, 469001],
              [194000, 469000],
            ],
          ],
        }),
      ),
      /gebied 1: de omtrek klopt niet/,
    ],
  ])('%s is told in one sentence', async (_name, content, sentence) => {
    const folder = newFolder();
    const refused = await importAreas
      .run([file(folder, 'x.geojson', content), '--year', '2024'], lineOn(folder).io)
      .catch((error) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused.message).toMatch(sentence);
  });
});

describe('importing again', () => {
  test('a file with wijken adds to the buurten, and a gemeente is replaced whole; the rest stays', async () => {
    const { registry, folder } = await newRegistry();
    await fill(registry, folder, [
      address({ huisnummer: 1, postcode: '7311AA' }),
      address({ huisnummer: 2, postcode: '7311AA', buurt: 'BU90010002' }),
      address({ huisnummer: 3, postcode: '7311AA', buurt: 'BU90020001' }),
    ]);
    const wijk = {
      ...buurt('BU90010001', 0),
      code: 'WK900100',
      level: 'wijk' as const,
      name: 'Oost',
      wijk: null,
    };
    const year = { file: 'proef', year: 2024, activate: false };
    const added = await importAreaRows(registry, folder, BY, { ...year, rows: [wijk] });
    expect(added).toMatchObject({ total: 7, derived: 3, lostAddresses: 0, addresses: 3 });
    // GM9001 now has one buurt, further to the east; BU90010002 is no more.
    const moved = buurt('BU90010001', 5, { name: 'Nieuw' });
    const again = await importAreaRows(registry, folder, BY, { ...year, rows: [moved] });
    expect(again).toMatchObject({ total: 6, lostAddresses: 1, addresses: 2 });
    const known = reference(registry, folder);
    expect(known.areas('buurt', null).map(({ code, name }) => [code, name])).toEqual([
      ['BU90010001', 'Nieuw'],
      ['BU90020001', 'Buurt 0001'],
    ]);
    expect(known.area('WK900100')).toMatchObject({ name: 'Oost', figures: { huishoudens: 400 } });
    expect(known.buurtAt(toWgs({ x: WEST + 5500, y: SOUTH + 500 }))).toBe('BU90010001');
    const asked = [1, 2, 3].map((huisnummer) => ({
      readings: [
        {
          straat: null,
          huisnummer,
          huisletter: null,
          huisnummertoevoeging: null,
          postcode: '7311AA',
          woonplaats: null,
        },
      ],
      bagId: null,
      gemeenten: null,
    }));
    expect(known.match(asked).map((found) => found.address?.buurt ?? null)).toEqual([
      'BU90010001',
      null,
      'BU90020001',
    ]);
  });

  test('each import is one audit row and raises the data version by one', async () => {
    const { registry, folder } = await newRegistry();
    const before = registry.state().dataVersion;
    await fill(registry, folder);
    expect(registry.state()).toMatchObject({ dataVersion: before + 1, referenceFile: 'reference-2024-1.db' });
    const rows = await registry.db.selectFrom('audit').select(['actor', 'action', 'subject_id']).execute();
    expect(rows).toEqual([{ actor: 'proef', action: 'import.areas', subject_id: 'reference-2024-1.db' }]);
  });

  test('a half-built file of a killed import goes at the next one', async () => {
    const { registry, folder } = await newRegistry();
    // No process has this number: it is above the highest that Linux, macOS and Windows give out.
    file(folder, 'reference-2024-1.4194305-1.bouw', 'half');
    await importAreaRows(registry, folder, BY, { file: 'proef', rows: THREE, year: 2024, activate: false });
    expect(readdirSync(folder).filter((name) => name.startsWith('reference'))).toEqual([
      'reference-2024-1.db',
    ]);
  });

  test('two imports at once: the second that ends is refused, and nothing of it stays', async () => {
    const { registry, folder } = await newRegistry();
    const input = { file: 'proef', rows: THREE, year: 2024, activate: false };
    const both = await Promise.allSettled([
      importAreaRows(registry, folder, BY, { ...input, year: 2023 }),
      importAreaRows(registry, folder, BY, input),
    ]);
    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused.map((one) => one.reason.message)).toEqual([expect.stringContaining('Intussen')]);
    expect(readdirSync(folder).filter((name) => name.startsWith('reference'))).toHaveLength(1);
  });
});
