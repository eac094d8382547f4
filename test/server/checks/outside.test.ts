import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createChecks } from '../../../server/checks/service.ts';
import { referenceHolder } from '../../../server/geo/holder.ts';
import { outsideAddresses } from '../../../server/geo/pdok/addresses.ts';
import { KEPT_FILE } from '../../../server/geo/pdok/kept.ts';
import { toWgs } from '../../../server/geo/rd.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import { CheckRequest, type Verdict } from '../../../shared/api/checks.ts';
import { doc, docs, FAILURES, type Reply, type StandIn, standIn } from '../geo/pdok/stand-in.ts';
import { BY, SOUTH, WEST } from '../import/world.ts';
import { home, REGIO, type Region, smallRegion, unit } from './region.ts';

const DAY = 24 * 3600 * 1000;

interface Reading {
  postcode?: string;
  huisnummer: number;
  huisletter?: string;
  straat?: string;
}

interface World {
  region: Region;
  pdok: StandIn;
  /** Moves the clock on. */
  wait(milliseconds: number): void;
  /** Checks addresses of one reading each. */
  check(...readings: Reading[]): Promise<Verdict[]>;
}

/** A region that knows Kerkstraat 1 and nothing else, and a PDOK that may know more. */
async function world(reply: (url: URL) => Reply): Promise<World> {
  const region = await smallRegion([home(1, 500, 500)]);
  const pdok = await standIn(reply);
  const { registry, folder } = region;
  const references = referenceHolder(folder, registry);
  let now = Date.parse('2026-11-22T11:00:00Z');
  const clock = { now: () => now, today: () => '2026-11-22' };
  const outside = outsideAddresses(pdok.client, folder, clock);
  onTestFinished(() => {
    outside?.close();
    references.close();
  });
  const checks = createChecks({ registry, references, clock, outside });
  return {
    region,
    pdok,
    wait: (milliseconds) => {
      now += milliseconds;
    },
    async check(...readings) {
      const addresses = readings.map((reading) => ({ readings: [reading] }));
      const request = CheckRequest.parse({ rung: 'opstapwoning', gemeenten: ['GM9901'], addresses });
      return (await checks.run(REGIO, request, 'nl')).results;
    },
  };
}

const NEW = { postcode: '9901ZZ', huisnummer: 7 };
/** A point in the middle of the first buurt, as PDOK writes it. */
const point = (east: number) => {
  const { lon, lat } = toWgs({ x: WEST + east, y: SOUTH + 500 });
  return { centroide_ll: `POINT(${lon} ${lat})` };
};

describe('an address that the tables lack', () => {
  it('is found at PDOK, in its buurt and by its point', async () => {
    const { check, pdok } = await world(() => docs(doc(point(500))));
    const [verdict] = await check(NEW);
    expect(verdict).toMatchObject({
      match: 'exact',
      address: { label: 'Nieuwstraat 7, 9901 ZZ Meerwijk', homeKey: '9901010000000007' },
      areas: [
        { level: 'buurt', code: 'BU99010101', year: 2024 },
        { level: 'wijk', code: 'WK990101' },
        { level: 'gemeente', code: 'GM9901' },
      ],
    });
    expect(pdok.asked).toHaveLength(1);
  });

  it('is asked only when the tables do not know it, and not without a postcode', async () => {
    const { check, pdok, region } = await world(() => docs(doc()));
    const verdicts = await check(
      { postcode: '9901AB', huisnummer: 1 },
      { straat: 'Nieuwstraat', huisnummer: 7 },
    );
    expect(verdicts.map(({ match }) => match)).toEqual(['exact', 'none']);
    expect(pdok.asked).toEqual([]);
    expect(existsSync(join(region.folder, KEPT_FILE))).toBe(false);
  });

  it('is never taken for its neighbour: letters are compared', async () => {
    const { check } = await world(() => docs(doc({ huisletter: 'A' }), doc({ huisletter: 'B' })));
    const [plain, a, c] = await check(NEW, { ...NEW, huisletter: 'a' }, { ...NEW, huisletter: 'C' });
    expect(plain).toMatchObject({ match: 'ambiguous', address: null });
    expect(plain?.candidates?.map(({ huisletter }) => huisletter)).toEqual(['A', 'B']);
    expect(a).toMatchObject({ match: 'exact', address: { huisletter: 'A' } });
    expect(c).toMatchObject({ match: 'none', address: null });
  });

  it.each([
    ['a buurt that was not read in', { buurtcode: 'BU99010999' }],
    ['a buurt of another gemeente than PDOK says', { gemeentecode: '9902' }],
    ['a code that is used again: the point lies two buurten away', point(2500)],
  ])('is not found in %s', async (_, more) => {
    const { check } = await world(() => docs(doc(more)));
    const [verdict] = await check(NEW);
    expect(verdict).toMatchObject({ match: 'none', verdict: 'onbekend', areas: [] });
  });

  it('is told to stand outside where PDOK knows it in a gemeente that was not read in, and only there', async () => {
    const far = await world(() => docs(doc({ buurtcode: 'BU03630001', gemeentecode: '0363' })));
    const [there] = await far.check(NEW);
    expect(there?.reasons.map(({ code }) => code)).toEqual(['adres.buiten-gebieden']);
    const near = await world(() => docs(doc({ buurtcode: 'BU99010999' })));
    const [here] = await near.check(NEW);
    expect(here?.reasons.map(({ code }) => code)).toEqual(['adres.niet-gevonden']);
    const unknown = await world(() => docs());
    const [nowhere] = await unknown.check(NEW);
    expect(nowhere?.reasons.map(({ code }) => code)).toEqual(['adres.niet-gevonden']);
  });

  it('may lie just over the border that was drawn', async () => {
    const { check } = await world(() => docs(doc(point(1100))));
    expect((await check(NEW))[0]?.areas[0]?.code).toBe('BU99010101');
  });

  it('goes by the key of the unit that was taken in before its address was known', async () => {
    const { check, region } = await world(() => docs(doc()));
    // Known by its point alone; the address stays as text.
    await region.registry.db
      .insertInto('units')
      .values(await storedUnit(region, { home_key: '9901ZZ|7||', secrecy: 'gebied' }))
      .execute();
    expect((await check(NEW))[0]?.address?.homeKey).toBe('9901ZZ|7||');
  });
});

/** A row of an existing unit at another address. */
async function storedUnit(region: Region, more: { home_key: string; secrecy: 'gebied' | 'geheim' }) {
  await region.units(unit('een', 1));
  const row = await region.registry.db.selectFrom('units').selectAll().executeTakeFirstOrThrow();
  return { ...row, id: 'elders', source_id: 'twee', postcode: '9901ZZ', huisnummer: 7, ...more };
}

describe('a secret unit', () => {
  it('is never sent, nor is any letter of its number', async () => {
    const { check, pdok, region } = await world(() => docs(doc()));
    await region.registry.db
      .insertInto('units')
      .values(await storedUnit(region, { home_key: '9901ZZ|7|A|', secrecy: 'geheim' }))
      .execute();
    const verdicts = await check(NEW, { ...NEW, huisletter: 'A' });
    expect(verdicts.map(({ match, unit }) => [match, unit])).toEqual([
      ['none', null],
      ['none', null],
    ]);
    expect(pdok.asked).toEqual([]);
  });

  it('stays unsent when it became secret after another check', async () => {
    const { check, pdok, region } = await world(() => docs());
    await check(NEW);
    const row = await storedUnit(region, { home_key: '9901ZZ|9||', secrecy: 'geheim' });
    await writeRegistry(region.registry, BY, async (trx, audit) => {
      await trx
        .insertInto('units')
        .values({ ...row, huisnummer: 9 })
        .execute();
      await audit('units.create', 'unit', row.id, null, {});
    });
    await check({ ...NEW, huisnummer: 9 });
    expect(pdok.asked.map(({ searchParams }) => searchParams.get('q'))).toEqual(['9901ZZ 7']);
  });
});

it('asks nothing for the made-up region', async () => {
  const { check, pdok, region } = await world(() => docs(doc()));
  await region.registry.db.updateTable('state').set({ origin: 'demo' }).execute();
  expect((await check(NEW))[0]?.match).toBe('none');
  expect(pdok.asked).toEqual([]);
});

describe('answers that were given before', () => {
  it('are kept, and asked again after a month', async () => {
    const { check, pdok, wait } = await world(() => docs(doc()));
    await check(NEW);
    wait(29 * DAY);
    expect((await check(NEW))[0]?.match).toBe('exact');
    expect(pdok.asked).toHaveLength(1);
    wait(2 * DAY);
    await check(NEW);
    expect(pdok.asked).toHaveLength(2);
  });

  it('serve when PDOK cannot be reached, however old', async () => {
    const { check, pdok, wait } = await world(() => docs(doc()));
    await check(NEW);
    wait(200 * DAY);
    pdok.reply = () => FAILURES.down;
    expect((await check(NEW))[0]?.match).toBe('exact');
    expect(pdok.asked).toHaveLength(2);
  });

  it('are asked again the next day where nothing was: homes are built', async () => {
    const { check, pdok, wait } = await world(() => docs());
    expect((await check(NEW))[0]?.match).toBe('none');
    await check(NEW);
    expect(pdok.asked).toHaveLength(1);
    pdok.reply = () => docs(doc());
    wait(DAY + 1);
    expect((await check(NEW))[0]?.match).toBe('exact');
  });

  it('start afresh when their file is damaged', async () => {
    const { check, region } = await world(() => docs(doc()));
    writeFileSync(join(region.folder, KEPT_FILE), 'dit is geen database, al was het dat misschien ooit wel');
    expect((await check(NEW))[0]?.match).toBe('exact');
  });
});

describe('a PDOK that fails', () => {
  it.each(['busy', 'down', 'page', 'cut', 'torn', 'led', 'shape', 'slow'] as const)(
    'leaves the answer as it was, and is left alone for a while (%s)',
    async (failure) => {
      const { check, pdok, wait } = await world(() => FAILURES[failure]);
      const [known, unknown] = await check({ postcode: '9901AB', huisnummer: 1 }, NEW);
      expect(known?.match).toBe('exact');
      expect(unknown).toMatchObject({ match: 'none', verdict: 'onbekend', address: null });
      await check(NEW);
      expect(pdok.asked).toHaveLength(1);
      pdok.reply = () => docs(doc());
      wait(61_000);
      expect((await check(NEW))[0]?.match).toBe('exact');
    },
  );

  it('holds a check of many addresses up no longer than 1.5 seconds', async () => {
    const { check } = await world(() => FAILURES.slow);
    const many = Array.from({ length: 100 }, (_, i) => ({ postcode: '9901ZZ', huisnummer: i + 1 }));
    const start = performance.now();
    const verdicts = await check(...many);
    expect(verdicts.every(({ match }) => match === 'none')).toBe(true);
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it('is asked a few numbers in one check, and the others in the next', async () => {
    const { check, pdok } = await world((url) =>
      docs(doc({ huisnummer: Number(url.searchParams.get('q')?.split(' ')[1]) })),
    );
    const many = Array.from({ length: 12 }, (_, i) => ({ postcode: '9901ZZ', huisnummer: i + 1 }));
    const found = async () => (await check(...many)).filter(({ match }) => match === 'exact').length;
    expect(await found()).toBe(8);
    expect(pdok.asked).toHaveLength(8);
    expect(await found()).toBe(12);
  });
});
