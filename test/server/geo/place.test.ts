import { describe, expect, test } from 'vitest';
import { place, type Where } from '../../../server/geo/place.ts';
import { toRd, toWgs } from '../../../server/geo/rd.ts';
import { address, fill, newRegistry, reference, SOUTH, WEST } from '../import/world.ts';

/** The middle of the second buurt. */
const SECOND = toWgs({ x: WEST + 1500, y: SOUTH + 500 });
const FAR = toWgs({ x: WEST - 5000, y: SOUTH });
const NOTHING: Where = { reading: null, bagId: null, point: null, buurt: null };
const reading = (
  huisnummer: number,
  postcode: string | null = '7311AA',
  huisletter: string | null = null,
) => ({
  straat: 'Kerkstraat',
  huisnummer,
  huisletter,
  huisnummertoevoeging: null,
  postcode,
  woonplaats: null,
});

async function world() {
  const { registry, folder } = await newRegistry();
  const bagId = '0200010000000001';
  await fill(registry, folder, [
    address({ straat: 'Kerkstraat', huisnummer: 1, postcode: '7311AA', woonplaats: 'Aardstad', bagId }),
    address({ huisnummer: 2, postcode: '7311AA', huisletter: 'A' }),
  ]);
  return reference(registry, folder);
}

describe('placing', () => {
  test('by address, before the point; a point beside it is kept', async () => {
    const placed = place(await world(), { ...NOTHING, reading: reading(1), point: SECOND });
    expect(placed).toMatchObject({
      ok: true,
      place: {
        straat: 'Kerkstraat',
        huisnummer: 1,
        postcode: '7311AA',
        woonplaats: 'Aardstad',
        bag_id: '0200010000000001',
        home_key: '0200010000000001',
        area_year: 2024,
        buurt: 'BU90010001',
        wijk: 'WK900100',
        gemeente: 'GM9001',
        rd_x: WEST + 1500,
        rd_y: SOUTH + 500,
      },
    });
  });

  test('an address that is not known stays as text, and the point places it', async () => {
    const placed = place(await world(), { ...NOTHING, reading: reading(9, '7311 ab', 'c'), point: SECOND });
    expect(placed).toMatchObject({
      ok: true,
      place: {
        straat: 'Kerkstraat',
        huisnummer: 9,
        huisletter: 'c',
        postcode: '7311AB',
        home_key: '7311AB|9|C|',
        buurt: 'BU90010002',
      },
    });
  });

  test('a letter that the source lacks is not placed on its neighbour', async () => {
    const placed = place(await world(), { ...NOTHING, reading: reading(2, '7311AA', 'B') });
    expect(placed).toMatchObject({ ok: false, why: expect.stringContaining('niet bekend') });
  });

  test('by buurt code without prefix: no home key, no point', async () => {
    const placed = place(await world(), { ...NOTHING, buurt: '90020001' });
    expect(placed).toMatchObject({
      ok: true,
      place: { buurt: 'BU90020001', gemeente: 'GM9002', home_key: null, lon: null, rd_x: null },
    });
  });

  test('a point outside all areas gives way to the buurt code', async () => {
    const placed = place(await world(), { ...NOTHING, point: FAR, buurt: 'BU90010001' });
    expect(placed).toMatchObject({ ok: true, place: { buurt: 'BU90010001' } });
  });

  test.each<[string, Where, string]>([
    ['a point outside all areas', { ...NOTHING, point: FAR }, 'ligt in geen buurt van 2024'],
    ['a point outside the country', { ...NOTHING, point: { lon: 52, lat: 6 } }, 'ligt buiten Nederland'],
    ['an unknown buurt', { ...NOTHING, buurt: 'BU99990001' }, '"BU99990001" staat niet in de gebieden'],
    ['nothing at all', NOTHING, 'Er staat geen plek bij'],
  ])('%s is told in one sentence', async (_name, where, part) => {
    const placed = place(await world(), where);
    expect(placed).toMatchObject({ ok: false, why: expect.stringContaining(part) });
  });
});

describe('the reference', () => {
  test('gives areas, shapes, the buurt at a point and the buurten near it', async () => {
    const known = await world();
    expect(known.areas('buurt', 'GM9001').map((area) => area.code)).toEqual(['BU90010001', 'BU90010002']);
    expect(known.area('BU90010001')).toMatchObject({
      level: 'buurt',
      year: 2024,
      wijk: 'WK900100',
      figures: { huishoudens: 400, woningen: 420, inwoners: 900 },
      centre: { x: WEST + 500, y: SOUTH + 500 },
    });
    expect(known.area('WK900100')?.figures).toEqual({ huishoudens: null, woningen: null, inwoners: null });
    expect(known.buurtAt(SECOND)).toBe('BU90010002');
    expect(known.buurtAt(FAR)).toBeNull();
    const middle = { x: WEST + 500, y: SOUTH + 500 };
    // The corners of the first are at 707 metres; the second begins at 500 and the third at 1,500.
    expect(known.buurtenNear(middle, 499)).toEqual([{ code: 'BU90010001', wholly: false }]);
    expect(known.buurtenNear(middle, 708)).toEqual([
      { code: 'BU90010001', wholly: true },
      { code: 'BU90010002', wholly: false },
    ]);
    const [first] = known.shapes('buurt', 'GM9002').features;
    expect(first).toMatchObject({
      id: 'BU90020001',
      properties: { name: 'Buurt 0001' },
      geometry: { type: 'Polygon' },
    });
    const [lon = 0, lat = 0] = (first?.geometry.coordinates ?? []).flat(2) as number[];
    const corner = toRd({ lon, lat });
    expect(Math.hypot(corner.x - (WEST + 2000), corner.y - SOUTH)).toBeLessThan(0.2);
  });
});
