import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importAddresses } from '../../../server/commands/import-addresses.ts';
import { importAreas } from '../../../server/commands/import-areas.ts';
import { importBagFile } from '../../../server/import/addresses.ts';
import type { Reading } from '../../../shared/address/reading.ts';
import { type BagObject, drawnBuurt, geometry, writeBag, writeGpkg } from './gpkg.ts';
import { pointGeometry } from './point-geometry.ts';
import { BY, file, fill, lineOn, NO_STOP, newRegistry, reference, SOUTH, WEST } from './world.ts';

const IN_USE = 'Verblijfsobject in gebruik';

/** A home in the first square unless told, `east` metres from its western edge. */
function object(huisnummer: number, more: Partial<BagObject> = {}, east = 500): BagObject {
  return {
    geom: pointGeometry(WEST + east, SOUTH + 500),
    identificatie: `90010100000${String(huisnummer).padStart(5, '0')}`,
    nummeraanduiding_hoofdadres_identificatie: `90012000000${String(huisnummer).padStart(5, '0')}`,
    openbare_ruimte_naam: 'Annelien Kappeyne van de Coppellostraat',
    openbare_ruimte_naam_kort: 'A K vd Coppellostr',
    huisnummer,
    postcode: '7311AA',
    woonplaats_naam: 'Aardstad',
    status: IN_USE,
    gebruiksdoel: 'woonfunctie',
    ...more,
  };
}

const HOMES = [
  object(1),
  object(2, { huisletter: 'A', toevoeging: '3' }, 1500),
  object(3, { gebruiksdoel: 'winkelfunctie', postcode: '' }),
  object(4, { gebruiksdoel: 'kantoorfunctie,woonfunctie' }),
  object(5, { status: 'Verblijfsobject ingetrokken' }),
  object(6, { status: 'Niet gerealiseerd verblijfsobject' }),
  object(7, { status: 'Verblijfsobject ten onrechte opgevoerd' }),
  object(8, { status: 'Verblijfsobject in gebruik (niet ingemeten)' }),
  // Far away, in no buurt that is read in.
  object(9, {}, 50_000),
];

async function world(layers: Record<string, BagObject[]> = { verblijfsobject: HOMES }, srs = 28992) {
  const { registry, folder } = await newRegistry();
  await fill(registry, folder);
  const path = join(folder, 'bag-light.gpkg');
  writeBag(path, layers, srs);
  const { io, told } = lineOn(folder);
  const run = async (...words: string[]) => {
    const code = await importAddresses.run([...words, '--json'], io);
    return { code, report: JSON.parse(told.at(-1) ?? 'null') };
  };
  return { registry, folder, path, run };
}

function read(huisnummer: number, parts: Partial<Reading> = {}): Reading {
  const nothing = { straat: null, huisletter: null, huisnummertoevoeging: null, woonplaats: null };
  return { ...nothing, postcode: '7311AA', huisnummer, ...parts };
}

describe('the BAG GeoPackage of PDOK', () => {
  test('takes what is in use, each in the buurt of its point, under the id of its address', async () => {
    const { registry, folder, path, run } = await world();
    // Three are gone or never were: they are no addresses. One lies elsewhere.
    expect((await run(path)).report).toMatchObject({ kind: 'bag', rows: 6, taken: 5, leftOut: 1 });
    const known = reference(registry, folder);
    const ask = (reading: Reading, bagId: string | null = null, gemeenten: string[] | null = null) =>
      known.match([{ readings: [reading], bagId, gemeenten }])[0];
    expect(ask(read(1))).toMatchObject({
      match: 'exact',
      address: {
        bagId: '9001200000000001',
        straat: 'Annelien Kappeyne van de Coppellostraat',
        woonplaats: 'Aardstad',
        buurt: 'BU90010001',
      },
    });
    expect(ask(read(2, { huisletter: 'A', huisnummertoevoeging: '3' }))).toMatchObject({
      match: 'exact',
      address: { buurt: 'BU90010002' },
    });
    expect(ask(read(2))?.match).toBe('ambiguous');
    for (const gone of [5, 6, 7, 9]) expect(ask(read(gone))?.match).toBe('none');
    expect(ask(read(8))?.match).toBe('exact');
    // By its street, as the register of persons shortens it, in the gemeente; the shop without postcode too.
    const short = read(3, { postcode: null, straat: 'A K vd Coppellostr' });
    expect(ask(short, null, ['GM9001'])?.match).toBe('street');
    expect(ask(short, null, ['GM9002'])?.match).toBe('none');
    expect(ask(read(99), '9001200000000004')?.match).toBe('exact');
  });

  test('homes of a street are those with a home in them, not its shops', async () => {
    const { registry, folder, path, run } = await world();
    await run(path);
    const straat = 'Annelien Kappeyne van de Coppellostraat';
    const asked = { straat, woonplaats: 'AARDSTAD', gemeente: 'GM9001' };
    // 1, 2 A3, 4 and 8; not the shop at 3. 2 A3 stands in the second square.
    expect(reference(registry, folder).homesInStreets([asked])).toEqual([
      { homes: 4, buurten: ['BU90010001', 'BU90010002'] },
    ]);
  });

  test('a berth is an area: the home is in the middle of it', async () => {
    const berth = object(1, { geom: geometry(1), status: 'Plaats aangewezen', gebruiksdoel: '' });
    const { registry, folder, path, run } = await world({
      verblijfsobject: [],
      ligplaats: [berth, object(2, { status: 'Plaats ingetrokken' })],
    });
    expect((await run(path)).report).toMatchObject({ rows: 1, taken: 1 });
    const [found] = reference(registry, folder).match([
      { readings: [read(1)], bagId: null, gemeenten: null },
    ]);
    expect(found?.address?.buurt).toBe('BU90010002');
  });

  test('tells how far it is while it reads', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => object(i + 1));
    const { registry, folder, path } = await world({ verblijfsobject: many });
    const shares: number[] = [];
    const course = { ...NO_STOP, progress: (share: number) => shares.push(share) };
    await importBagFile(registry, folder, BY, path, course);
    expect(shares).toEqual([0.4, 0.8, 1]);
  });

  test('keeps its streets when areas are read in again', async () => {
    const { registry, folder, path, run } = await world();
    await run(path);
    await fill(registry, folder);
    const reading = read(1, { postcode: null, straat: 'ANNELIEN KAPPEYNE V.D. COPPELLOSTR.' });
    const [found] = reference(registry, folder).match([
      { readings: [reading], bagId: null, gemeenten: ['GM9001'] },
    ]);
    expect(found?.match).toBe('street');
  });

  test('refuses what is no BAG, is cut short or lies on another grid', async () => {
    const { folder, path, run } = await world(undefined, 4326);
    await expect(run(path)).rejects.toThrow('het stelsel is EPSG:4326');
    const areas = join(folder, 'gebieden.gpkg');
    writeGpkg(areas, { buurten: [drawnBuurt('BU90010001', 0)] });
    await expect(run(areas)).rejects.toThrow('geen laag met verblijfsobjecten');
    const bytes = readFileSync(path);
    const half = file(folder, 'half.gpkg', bytes.subarray(0, bytes.length / 2));
    await expect(run(half)).rejects.toThrow('niet heel');
    const { io } = lineOn(folder);
    await expect(importAreas.run([path, '--year', '2024'], io)).rejects.toThrow('geen gebieden');
  });
});
