import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../shared/rights.ts';
import { agreement } from '../../shared/agreements/build.ts';
import { perThousand, radius, stop } from '../../shared/norms/build.ts';
import { home, REGIO, smallRegion, unit } from './region.ts';

// Kerkstraat 1 in the middle of De Haven; 3 at 100 m, 5 at 200 m, 7 at 400 m from it; 9 in De Kade; 11 in Molenveld.
const STREET = [
  home(1, 500, 500),
  home(3, 600, 500),
  home(5, 700, 500),
  home(7, 900, 500),
  home(9, 1500, 500),
  home(11, 2500, 500),
];

const reasonOf = (verdict: { reasons: { norm: string | null }[] }, norm: string) =>
  verdict.reasons.find((reason) => reason.norm === norm);

describe('the straight line from address to verdict', () => {
  it('counts in use and planned in the buurt, and nothing that has ended or is far off', async () => {
    const region = await smallRegion(STREET);
    await region.norms(perThousand());
    await region.units(
      unit('a', 3),
      unit('b', 5, { status: 'vrij' }),
      unit('c', 'BU99010101', { rung: 'beschermd-wonen', places: 3 }),
      // Opens within twelve months of 22 November 2026, and after.
      unit('d', 7, { status: 'gepland', from: '2027-11-21' }),
      unit('e', 'BU99010101', { status: 'gepland', from: '2027-11-22' }),
      // Ended today, ended by status, and not yet begun.
      unit('f', 'BU99010101', { until: '2026-11-22' }),
      unit('g', 'BU99010101', { status: 'beeindigd' }),
      unit('h', 'BU99010101', { from: '2026-11-23' }),
    );
    const verdict = await region.check(1);
    expect(verdict).toMatchObject({ match: 'exact', verdict: 'let-op' });
    // 1 + 1 + 3 in use, 1 planned, 1 asked: 7 on 1,000 households, warning from 6, limit 8.
    expect(verdict.reasons[0]?.places).toEqual({ inUse: 5, held: 0, planned: 1, asked: 1, after: 7 });
    expect(verdict.reasons[0]?.rate).toEqual({ now: 6, after: 7 });
    expect(verdict.areas.map(({ code }) => code)).toEqual(['BU99010101', 'WK990101', 'GM9901']);
  });

  it('asks on another day what counts then', async () => {
    const region = await smallRegion(STREET);
    await region.norms(perThousand());
    await region.units(unit('a', 3, { until: '2026-12-31' }), unit('b', 5, { from: '2027-01-01' }));
    expect((await region.check(1)).reasons[0]?.places).toMatchObject({ inUse: 1 });
    expect((await region.check(1)).reasons[0]?.text).toContain(
      'Vanaf december 2026 komt hier naar verwachting 1 plek vrij.',
    );
    expect((await region.check(1, { date: '2026-12-31' })).reasons[0]?.places).toMatchObject({ inUse: 0 });
    expect((await region.check(1, { date: '2027-01-01' })).reasons[0]?.places).toMatchObject({ inUse: 1 });
  });

  it('re-lets an opstapwoning as +0, and shows the unit', async () => {
    const region = await smallRegion(STREET);
    await region.norms(perThousand());
    await region.units(unit('a', 1), unit('b', 3));
    const verdict = await region.check(1);
    expect(verdict.reasons[0]?.places).toEqual({ inUse: 2, held: 0, planned: 0, asked: 0, after: 2 });
    expect(verdict.unit).toMatchObject({ rung: 'opstapwoning', status: 'bezet' });
  });

  it('counts points within the radius, and buurten without a point as possible', async () => {
    const region = await smallRegion(STREET);
    await region.norms(radius());
    await region.units(unit('a', 3, { places: 2 }), unit('b', 5, { places: 2 }), unit('c', 7, { places: 9 }));
    // 3 at 100 m and 5 at 200 m lie within 250 m, 7 at 400 m does not: 4 + 1 asked, warning from 5.
    expect(reasonOf(await region.check(1), 'straal-250')).toMatchObject({
      result: 'let-op',
      places: { inUse: 4, after: 5 },
    });
    // From 7: 5 at 200 m (3 at 300 m not) and its own 9; asked 1 is within what stands there.
    expect(reasonOf(await region.check(7), 'straal-250')).toMatchObject({
      result: 'boven-norm',
      places: { inUse: 11, asked: 0 },
    });
    await region.units(unit('d', 'BU99010101', { places: 3 }));
    expect(reasonOf(await region.check(1), 'straal-250')).toMatchObject({
      result: 'onbekend',
      code: 'straal.mogelijk',
    });
  });

  it('judges the wijk for a small buurt, and nothing without figures', async () => {
    const region = await smallRegion(STREET);
    await region.norms(perThousand());
    await region.units(unit('a', 3), unit('b', 9));
    // De Kade has 150 households, fewer than 200; Centrum has 1,150 and both units.
    expect((await region.check(9, { places: 2 })).reasons[0]).toMatchObject({
      area: { level: 'wijk', name: 'Centrum' },
      base: { value: 1150 },
      places: { inUse: 2, asked: 1, after: 3 },
    });
    expect(await region.check(11)).toMatchObject({
      verdict: 'onbekend',
      reasons: [{ code: 'cijfers.geen' }],
    });
  });

  it('stops in the area of the stop only', async () => {
    const region = await smallRegion(STREET);
    await region.norms(perThousand(), stop());
    expect(await region.check(1)).toMatchObject({ verdict: 'boven-norm' });
    expect((await region.check(11)).reasons.map(({ norm }) => norm)).toEqual(['buurt-8']);
  });

  it('without a norm gives the facts and the rank', async () => {
    const region = await smallRegion(STREET);
    await region.units(unit('a', 3), unit('b', 5), unit('c', 9));
    const verdict = await region.check(1);
    expect(verdict).toMatchObject({ verdict: 'onbekend', headline: 'Geen norm voor deze trede.' });
    // De Haven 2 on 1,000, De Kade 1 on 150: second of the two buurten with figures.
    expect(verdict.reasons[0]?.text).toBe(
      'Voor deze trede is hier geen norm. In De Haven: 2 plekken op deze trede, 2,0 per 1.000 huishoudens, plaats 2 van 2 buurten in de gemeente.',
    );
  });

  it('never fails on a rung that the region lacks', async () => {
    const region = await smallRegion(STREET);
    await region.norms(perThousand());
    expect(await region.check(1, { rung: 'woonboot' })).toMatchObject({
      match: 'exact',
      verdict: 'onbekend',
      reasons: [{ code: 'trede.onbekend' }],
    });
  });

  it('keeps 200 answers in the order of the questions', async () => {
    const region = await smallRegion(STREET);
    const numbers = Array.from({ length: 200 }, (_, i) => [1, 3, 99, 11][i % 4] ?? 1);
    const request = {
      rung: 'opstapwoning',
      places: 1,
      date: null,
      origin: null,
      gemeenten: null,
      addresses: numbers.map((huisnummer, i) => ({
        id: String(i),
        bagId: null,
        readings: [
          {
            straat: null,
            huisnummer,
            huisletter: null,
            huisnummertoevoeging: null,
            postcode: '9901AB',
            woonplaats: null,
          },
        ],
      })),
    };
    const { results } = await region.checks.run(REGIO, request, 'nl');
    expect(results.map(({ id, address }) => [id, address?.huisnummer ?? null])).toEqual(
      numbers.map((n, i) => [String(i), n === 99 ? null : n]),
    );
  });
});

describe('fair share beside the verdict', () => {
  it('counts homes begun this year, and this one on top unless it counts already', async () => {
    const region = await smallRegion(STREET);
    await region.norms(perThousand());
    await region.agreement(agreement());
    await region.units(
      unit('a', 3, { from: '2026-03-01' }),
      unit('b', 5, { from: '2025-12-31' }),
      unit('c', 7, { from: '2026-06-01', status: 'gepland' }),
      unit('d', 'BU99020101', { from: '2026-02-01' }),
    );
    const shares = (await region.check(1, { origin: 'GM9902' })).fairShare;
    expect(
      shares.map(({ gemeente, target, delivered, after }) => [gemeente, target, delivered, after]),
    ).toEqual([
      ['GM9901', 5, 1, 2],
      ['GM9902', 2, 1, 1],
    ]);
    expect((await region.check(3)).fairShare[0]).toMatchObject({ delivered: 1, after: 1 });
    // Whether this home counts already would tell a reader that something stands there.
    const reader = { role: 'lezer', organisation: null } as const;
    expect((await region.check(1, {}, reader)).fairShare[0]).toMatchObject({ delivered: 1, after: 1 });
  });

  it('brings over what earlier periods left, and says what it cannot work out', async () => {
    const region = await smallRegion(STREET);
    const volumes = ['2025', '2026'].map((period) => ({ period, total: null, homes: { GM9901: 5 } }));
    await region.agreement(agreement({ volumes }));
    await region.agreement(agreement({ id: 'herkomst', counts: { ...agreement().counts, by: 'origin' } }));
    // The home in Broekhoven began this year, and nobody told where who lives there came from.
    await region.units(unit('b', 5, { from: '2025-12-31' }), unit('d', 'BU99020101', { from: '2026-02-01' }));
    const texts = (await region.check(1)).fairShare.map(({ text }) => text);
    // 5 - 1 of 2025 come on top of 5.
    expect(texts).toContain('Meerwijk: afgesproken 5 + 4 van eerder = 9, geleverd 0, met deze woning 1.');
    expect(texts).toContain(
      'Meerwijk, Woonafspraak: telt naar herkomst, en van de woningen is nog geen herkomst bekend.',
    );
  });

  it('counts a home for where its resident comes from, where the agreement counts by origin', async () => {
    const region = await smallRegion(STREET);
    await region.agreement(agreement({ counts: { ...agreement().counts, by: 'origin' } }));
    const shares = (await region.check(1, { origin: 'GM9902' })).fairShare;
    expect(shares.map(({ gemeente, delivered, after }) => [gemeente, delivered, after])).toEqual([
      ['GM9901', 0, 0],
      ['GM9902', 0, 1],
    ]);
  });

  it('makes room a let-op once the part is delivered, only where the agreement wants that said', async () => {
    const region = await smallRegion(STREET);
    await region.norms(perThousand());
    const volumes = [{ period: '2026', total: null, homes: { GM9901: 1 } }];
    await region.agreement(agreement({ volumes, warns: true }));
    expect(await region.check(1)).toMatchObject({ verdict: 'ruimte' });
    await region.units(unit('a', 3, { from: '2026-03-01' }));
    expect(await region.check(1)).toMatchObject({
      verdict: 'let-op',
      headline: 'De gemeente heeft haar afgesproken deel al geleverd.',
    });
    expect((await region.check(1)).reasons.at(-1)).toMatchObject({
      code: 'verdeling.vol',
      text: 'Meerwijk leverde al 1 van de 1 uit Woonafspraak: het afgesproken deel is vol.',
      source: { document: 'Woonafspraak', status: 'vastgesteld' },
    });
    // Its own home counts already; a norm that says more is never softened.
    expect(await region.check(3)).toMatchObject({ verdict: 'ruimte' });
    expect(await region.check(1, { places: 9 })).toMatchObject({ verdict: 'boven-norm' });
    await region.agreement(agreement({ volumes }));
    expect(await region.check(1)).toMatchObject({ verdict: 'ruimte' });
  });
});

describe('what would work nearby', () => {
  it('names free homes with room, nearest first, and never one where a secret unit stands', async () => {
    const region = await smallRegion(STREET);
    await region.norms(radius({ limit: 2, warnAt: 2 }));
    await region.units(unit('a', 3, { places: 2 }), unit('s', 9, { rung: 'safehouse', secrecy: 'geheim' }));
    const free = (id: string, number: number) =>
      `${id};Corporatie Een;Kerkstraat;${number};;;9901AB;Meerwijk;600;;`;
    await region.vacancies(free('v1', 1), free('v7', 7), free('v9', 9), free('v11', 11));
    const verdict = await region.check(1);
    expect(verdict.verdict).toBe('boven-norm');
    // 7 stands 300 m from the two places at 3, so has room; at 9 a secret unit stands.
    expect(
      verdict.alternatives.map(({ address, distance, verdict: word }) => [
        address.huisnummer,
        distance,
        word,
      ]),
    ).toEqual([
      [7, 400, 'ruimte'],
      [11, 2000, 'ruimte'],
    ]);
    expect(verdict.alternatives[0]?.text).toBe('Ruimte, op 400 m');
  });
});

describe('secrecy and small numbers', () => {
  it('checking the address of a secret unit answers as if nothing stood there', async () => {
    const region = await smallRegion(STREET);
    await region.norms(
      perThousand(),
      radius(),
      perThousand({ id: 'wijk', level: 'wijk', rungs: ['opstapwoning', 'safehouse'] }),
    );
    const before = await region.check(1);
    await region.units(unit('s', 1, { rung: 'safehouse', places: 7, secrecy: 'geheim' }));
    const after = await region.check(1);
    expect(after.unit).toBeNull();
    expect(reasonOf(after, 'buurt-8')).toEqual(reasonOf(before, 'buurt-8'));
    expect(reasonOf(after, 'straal-250')).toEqual(reasonOf(before, 'straal-250'));
    // Only the wijk, over several rungs together, knows of seven places more.
    expect(reasonOf(after, 'wijk')).toMatchObject({ places: { inUse: 7, asked: 1 } });
    expect(
      (await region.areas.detail(REGIO, 'GM9901', {}, 'nl')).rungs.every(({ places }) => places === 0),
    ).toBe(true);
  });

  const reader: Viewer = { role: 'lezer', organisation: null };
  it('a reader gets the word alone', async () => {
    const region = await smallRegion(STREET);
    await region.norms(perThousand());
    await region.units(unit('a', 1), unit('b', 3));
    const verdict = await region.check(1, {}, reader);
    expect(verdict).toMatchObject({
      verdict: 'ruimte',
      headline: 'Hier is ruimte.',
      reasons: [],
      unit: null,
      alternatives: [],
    });
  });

  it.each([{ places: 2 }, { date: '2026-12-01' }])('a reader may not ask what if: %o', async (more) => {
    const region = await smallRegion(STREET);
    await expect(region.check(1, more, reader)).rejects.toMatchObject({ status: 403 });
  });

  it('a reader may ask 250 different addresses a day', async () => {
    const region = await smallRegion(Array.from({ length: 251 }, (_, i) => home(2 * i + 1, 500, 500)));
    const ask = (from: number, to: number) =>
      region.check(
        1,
        {
          addresses: Array.from({ length: to - from }, (_, i) => ({
            readings: [{ postcode: '9901AB', huisnummer: 2 * (from + i) + 1 }],
          })),
        },
        reader,
      );
    await ask(0, 200);
    await ask(100, 250);
    await expect(ask(250, 251)).rejects.toMatchObject({ status: 429 });
    await ask(0, 1);
  });

  it('a gemeente sees the numbers of its own area only', async () => {
    const region = await smallRegion(STREET);
    await region.norms(perThousand(), radius());
    await region.units(unit('a', 3));
    const own = await region.check(1, {}, { role: 'gemeente', organisation: 'GM9901' });
    expect(reasonOf(own, 'buurt-8')).toMatchObject({ places: { inUse: 1 } });
    // A circle may reach into another gemeente.
    expect(reasonOf(own, 'straal-250')).toMatchObject({ places: null });
    expect((await region.check(1, {}, { role: 'gemeente', organisation: 'GM9902' })).reasons).toEqual([]);
  });

  it('a reader sees small numbers of areas hidden, and no room', async () => {
    const region = await smallRegion(STREET);
    await region.norms(perThousand());
    await region.units(unit('a', 3), unit('b', 9), unit('c', 'BU99010101'));
    const { items } = await region.areas.list(reader, { level: 'buurt', rung: 'opstapwoning', limit: 100 });
    expect(items.map(({ code, places, room, class: band }) => [code, places, room, band])).toEqual([
      ['BU99010101', { below: 5 }, null, 'ruimte'],
      ['BU99010102', { below: 5 }, null, 'ruimte'],
      ['BU99010201', 0, null, 'geen-cijfers'],
      ['BU99020101', 0, null, 'ruimte'],
    ]);
  });
});

describe('areas', () => {
  it('give the same arithmetic as a check on one place', async () => {
    const region = await smallRegion(STREET);
    await region.norms(perThousand());
    await region.units(unit('a', 3), unit('b', 5, { from: '2026-06-01' }), unit('c', 7, { places: 2 }));
    const detail = await region.areas.detail(REGIO, 'BU99010101', { rung: 'opstapwoning' }, 'nl');
    const { text } = (await region.check(1)).reasons[0] ?? {};
    expect(detail.norms[0]).toMatchObject({ text, places: { inUse: 4, asked: 1, after: 5 }, room: 4 });
    // 8 per 1,000 on 1,000 households leaves 4 beside the 4 in use.
    expect(detail).toMatchObject({ places: 4, room: 4, class: 'ruimte-3' });
    expect(detail.rungs.find(({ rung }) => rung === 'opstapwoning')).toMatchObject({
      places: 4,
      units: 3,
      yearChange: 1,
    });
  });

  it('have no room under a norm that one more place would break', async () => {
    const region = await smallRegion(STREET);
    await region.norms(perThousand());
    await region.units(unit('a', 3, { places: 8 }));
    const detail = await region.areas.detail(REGIO, 'BU99010101', { rung: 'opstapwoning' }, 'nl');
    expect(detail).toMatchObject({
      room: 0,
      class: 'boven-norm',
      norms: [{ result: 'boven-norm', room: 0 }],
    });
  });

  it('come a page at a time', async () => {
    const region = await smallRegion(STREET);
    const first = await region.areas.list(REGIO, { level: 'buurt', limit: 3 });
    const rest = await region.areas.list(REGIO, { level: 'buurt', limit: 3, cursor: first.next ?? '' });
    expect([...first.items, ...rest.items].map(({ code }) => code)).toEqual([
      'BU99010101',
      'BU99010102',
      'BU99010201',
      'BU99020101',
    ]);
    expect(rest.next).toBeNull();
  });

  it('sees a change at once', async () => {
    const region = await smallRegion(STREET);
    const places = async () => (await region.areas.detail(REGIO, 'BU99010101', {}, 'nl')).places;
    expect(await places()).toBe(0);
    await region.units(unit('a', 3));
    expect(await places()).toBe(1);
  });
});
