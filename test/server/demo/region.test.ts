import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocations } from '../../../server/demo/allocations.ts';
import { makeRegion } from '../../../server/demo/region.ts';
import { seeded } from '../../../server/demo/seed.ts';
import { holdsPoint } from '../../../server/geo/within.ts';
import { homeKey } from '../../../shared/address/key.ts';
import { addDays, addMonths } from '../../../shared/dates.ts';

const TODAY = '2026-11-22';
const region = makeRegion(TODAY);
const { units, vacancies, addresses, buurten } = region;

const places = (rung: string, gemeente?: string) =>
  units
    .map(({ fields }) => fields)
    .filter((unit) => unit.rung === rung && unit.status !== 'gepland')
    .filter((unit) => gemeente === undefined || unit.gemeente === gemeente)
    .reduce((sum, unit) => sum + unit.places, 0);

describe('the addresses of the made-up region', () => {
  it('are 5,000, each once, some with letters and some with additions', () => {
    expect(addresses).toHaveLength(5_000);
    expect(new Set(addresses.map(homeKey)).size).toBe(5_000);
    expect(addresses.filter(({ huisletter }) => huisletter !== null).length).toBeGreaterThan(200);
    expect(
      addresses.filter(({ huisnummertoevoeging }) => huisnummertoevoeging !== null).length,
    ).toBeGreaterThan(200);
  });

  it('have postcodes of a valid form, each in one street', () => {
    const streets = new Map<string, string>();
    for (const { postcode, straat, woonplaats } of addresses) {
      expect(postcode).toMatch(/^[1-9]\d{3}[QUY][A-Z]$/);
      expect(streets.get(postcode) ?? `${straat}, ${woonplaats}`).toBe(`${straat}, ${woonplaats}`);
      streets.set(postcode, `${straat}, ${woonplaats}`);
    }
  });

  it('stand inside their buurt', () => {
    const outlines = new Map(
      buurten.map(({ code, rings }) => [code, [rings.map((ring) => Float64Array.from(ring.flat()))]]),
    );
    const outside = addresses.filter(({ buurt, grid }) => !holdsPoint(outlines.get(buurt) ?? [], grid));
    expect(outside).toEqual([]);
  });
});

describe('the units of the made-up region', () => {
  it('follow the totals of Oost Veluwe', () => {
    expect(places('beschermd-wonen')).toBe(800);
    expect(places('beschermd-wonen', 'GM9901')).toBe(600);
    expect(places('opstapwoning')).toBe(222);
    expect(places('geclusterd-wonen')).toBe(32);
    expect(places('begeleid-wonen')).toBe(32);
    expect(places('groepswonen')).toBe(30);
    expect(places('kamertraining')).toBe(46);
  });

  it('have one secret facility of seven places', () => {
    const secret = units.filter(({ fields }) => fields.secrecy === 'geheim');
    expect(secret.map(({ fields }) => [fields.rung, fields.places])).toEqual([['safehouse', 7]]);
  });

  it('are opstapwoningen of one place, 87 of them of last year', () => {
    const homes = units.filter(({ fields }) => fields.rung === 'opstapwoning').map(({ fields }) => fields);
    expect(homes.every((home) => home.places === 1 && home.secrecy === 'gebied')).toBe(true);
    expect(homes.filter(({ from_date }) => from_date?.startsWith('2025')).length).toBe(87);
  });

  it('hold each address at most once', () => {
    const keys = units.flatMap(({ fields }) => fields.home_key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are partly planned within the year, free, spoken for, leaving, and known by buurt alone', () => {
    const fields = units.map((unit) => unit.fields);
    const planned = fields.filter(({ status }) => status === 'gepland');
    expect(planned).toHaveLength(5);
    for (const { from_date } of planned)
      expect(from_date && from_date > TODAY && from_date < addMonths(TODAY, 12)).toBe(true);
    expect(fields.filter(({ status }) => status === 'vrij').length).toBeGreaterThan(1);
    expect(fields.filter(({ status }) => status === 'gereserveerd').length).toBeGreaterThan(1);
    const leaving = fields.filter(({ until_date }) => until_date !== null);
    expect(leaving.length).toBeGreaterThan(2);
    for (const { until_date } of leaving) expect(until_date && until_date < addMonths(TODAY, 12)).toBe(true);
    expect(fields.filter(({ home_key }) => home_key === null).length).toBeGreaterThan(3);
  });
});

describe('the free homes of the made-up region', () => {
  it('are 60 of three corporations, two of them opstapwoningen that are let again', () => {
    expect(vacancies).toHaveLength(60);
    expect(new Set(vacancies.map(({ fields }) => fields.corporation)).size).toBe(3);
    const held = new Map(units.map(({ fields }) => [fields.home_key, fields]));
    const relets = vacancies.flatMap(({ fields }) => held.get(fields.home_key) ?? []);
    expect(relets.map(({ rung, status }) => [rung, status])).toEqual([
      ['opstapwoning', 'vrij'],
      ['opstapwoning', 'vrij'],
    ]);
  });
});

describe('dates of the made-up region', () => {
  const date = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2024-01-01', days));

  it('put 222 homes within 36 months and 87 in the year before, whatever the day', () => {
    fc.assert(
      fc.property(date, (today) => {
        const found = allocations(today, seeded(1));
        expect(found).toHaveLength(222);
        expect(found.every((from) => from > addMonths(today, -36) && from <= today)).toBe(true);
        const last = String(Number(today.slice(0, 4)) - 1);
        expect(found.filter((from) => from.startsWith(last))).toHaveLength(87);
      }),
    );
  });

  it('give the same region for the same day', () => {
    expect(makeRegion(TODAY)).toEqual(region);
  });
});
