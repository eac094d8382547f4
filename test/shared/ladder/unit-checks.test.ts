import { describe, expect, it } from 'vitest';
import { centraalGelderland } from '../../../shared/ladder/presets/centraal-gelderland.ts';
import { ijsselVecht } from '../../../shared/ladder/presets/ijssel-vecht.ts';
import { oostVeluwe } from '../../../shared/ladder/presets/oost-veluwe.ts';
import {
  checkProviders,
  checkRents,
  checkSeekers,
  checkStays,
  clientsPerProvider,
} from '../../../shared/ladder/unit-checks.ts';
import { UNIT_CHECK_TEXTS } from '../../../shared/text/unit-checks.ts';

const { nl, en } = UNIT_CHECK_TEXTS;

describe('a stay against the longest of its rung', () => {
  const stay = (rung: string, since: string | null, today: string, rungs = oostVeluwe.rungs) =>
    checkStays([{ unit: 'a', rung, since }], rungs, today).map((one) => one.code);

  it.each([
    // Two years from 1 February 2025 end on 1 February 2027; three months before is 1 November 2026.
    ['long before its end', '2025-02-01', '2026-10-31', []],
    ['three months before its end', '2025-02-01', '2026-11-01', ['verblijf.nadert']],
    ['on its last day', '2025-02-01', '2027-01-31', ['verblijf.nadert']],
    ['on the day it has to be over', '2025-02-01', '2027-02-01', ['verblijf.voorbij']],
    // Its end is 31 August 2026; three months before is 31 May.
    ['from the last day of a month', '2024-08-31', '2026-05-31', ['verblijf.nadert']],
    ['from an unknown day', null, '2026-11-22', ['verblijf.onbekend']],
  ])('%s', (_what, since, today, expected) => {
    expect(stay('opstapwoning', since, today)).toEqual(expected);
  });

  it.each([
    // Eight weeks from 1 June 2026 end on 27 July; a quarter of them before is 13 July.
    ['2026-07-12', []],
    ['2026-07-13', ['verblijf.nadert']],
    ['2026-07-27', ['verblijf.voorbij']],
  ])('of eight weeks is near its end in the last two: %s', (today, expected) => {
    expect(stay('nachtopvang', '2026-06-01', today, ijsselVecht.rungs)).toEqual(expected);
  });

  it('has no end where the region names none, or has no such rung', () => {
    expect(stay('beschermd-wonen', '2001-01-01', '2026-11-22')).toEqual([]);
    expect(stay('villa', '2001-01-01', '2026-11-22')).toEqual([]);
  });

  it('is told with its date', () => {
    const row = { unit: 'a', rung: 'opstapwoning', since: '2025-02-01' };
    const [near] = checkStays([row], oostVeluwe.rungs, '2026-11-22');
    if (!near) throw new Error('found nothing');
    expect(nl(near)).toBe(
      'Het verblijf duurt hier hoogstens 24 maanden: nog tot 1 februari 2027. Zoek op tijd een vervolg.',
    );
    expect(en(near)).toBe(
      'A stay here lasts 24 months at most: until 1 February 2027. Look for what follows in time.',
    );
  });
});

describe('a rent against the limit of its rung (Centraal Gelderland, 300 euro for shared rooms since 2018)', () => {
  const rent = (
    euro: number | null,
    home: 'eigen' | 'gedeeld' | null,
    year = 2026,
    rung = 'zelfstandig-intensief',
  ) =>
    checkRents([{ unit: 'a', rung, rent: euro, home }], centraalGelderland.rungs, year).map(
      ({ code }) => code,
    );

  it.each([
    ['300 euro for a room', 300, 'gedeeld', []],
    ['300.01 euro for a room', 300.01, 'gedeeld', ['huur.boven']],
    ['600 euro for a home of one’s own', 600, 'eigen', []],
    ['301 euro for nobody knows what', 301, null, ['huur.soort-onbekend']],
    ['299 euro for nobody knows what', 299, null, []],
    ['an unknown rent for a room', null, 'gedeeld', ['huur.onbekend']],
    ['an unknown rent for a home of one’s own', null, 'eigen', []],
  ] as const)('%s', (_what, euro, home, expected) => {
    expect(rent(euro, home)).toEqual(expected);
  });

  it('has no limit in a year before the first, or on a rung without one', () => {
    expect(rent(900, 'gedeeld', 2017)).toEqual([]);
    expect(rent(900, 'gedeeld', 2018)).toEqual(['huur.boven']);
    expect(rent(900, 'gedeeld', 2026, 'beschermd-wonen')).toEqual([]);
  });

  it('takes the newest limit at or before the year', () => {
    const rungs = centraalGelderland.rungs.map((rung) => {
      const [first] = rung.rentLimits;
      return first ? { ...rung, rentLimits: [first, { ...first, year: 2025, euro: 350 }] } : rung;
    });
    const found = (year: number) =>
      checkRents([{ unit: 'a', rung: 'groepswonen', rent: 340, home: 'gedeeld' }], rungs, year);
    expect(found(2024)).toMatchObject([{ code: 'huur.boven', limit: { year: 2018, euro: 300 } }]);
    expect(found(2025)).toEqual([]);
  });

  it('is told with both amounts', () => {
    const [over] = checkRents(
      [{ unit: 'a', rung: 'groepswonen', rent: 312.5, home: 'gedeeld' }],
      centraalGelderland.rungs,
      2026,
    );
    if (!over) throw new Error('found nothing');
    expect(nl(over)).toBe('De huur van € 312,50 ligt boven het hoogste bedrag van € 300 per maand (2018).');
    expect(en(over)).toBe('The rent of € 312.50 is over the highest amount of € 300 a month (2018).');
  });
});

describe('providers against the sizes that Oost Veluwe wants (6-8 of 25-100, 4-6 of 10-25)', () => {
  const sizes = (...clients: number[]) =>
    clients.map((count, at) => ({ provider: `Aanbieder ${at + 1}`, clients: count }));
  const right = [25, 30, 40, 60, 80, 100, 10, 12, 20, 24];

  it('finds nothing with six and four of the right size, both ends included', () => {
    expect(checkProviders(sizes(...right), oostVeluwe.providerBands)).toEqual([]);
  });

  it.each([
    [
      9,
      'Aanbieder 11 heeft 9 cliënten; de regio wil aanbieders van 25 tot en met 100 of 10 tot en met 25 cliënten.',
    ],
    [
      101,
      'Aanbieder 11 heeft 101 cliënten; de regio wil aanbieders van 25 tot en met 100 of 10 tot en met 25 cliënten.',
    ],
  ])('names one of %i clients', (clients, told) => {
    const found = checkProviders(sizes(...right, clients), oostVeluwe.providerBands);
    expect(found.map(nl)).toEqual([told]);
  });

  it('says of which size there are too few or too many', () => {
    const found = checkProviders(
      sizes(30, 30, 30, 30, 30, 10, 11, 12, 13, 14, 15, 16),
      oostVeluwe.providerBands,
    );
    expect(found.map(nl)).toEqual([
      'De regio heeft 5 aanbieders van 25 tot en met 100 cliënten en wil er 6 tot en met 8.',
      'De regio heeft 7 aanbieders van 10 tot en met 25 cliënten en wil er 4 tot en met 6.',
    ]);
  });

  it('has nothing to say where a region wants no sizes', () => {
    expect(checkProviders(sizes(1), [])).toEqual([]);
  });

  it('counts the places that are taken, per provider', () => {
    const unit = (provider: string | null, places: number, status = 'bezet') => ({
      provider,
      places,
      status,
    });
    expect(
      clientsPerProvider([unit('B', 7), unit('A', 1), unit('B', 4), unit('B', 9, 'vrij'), unit(null, 3)]),
    ).toEqual([
      { provider: 'A', clients: 1 },
      { provider: 'B', clients: 11 },
    ]);
  });
});

describe('house-seekers as a provider reports them', () => {
  const within = { months: 1, source: centraalGelderland.source };
  const check = (entered: number, registered: number) =>
    checkSeekers([{ provider: 'Aanbieder 1', entered, registered }], within);

  it('all in time, and nobody came: nothing to find', () => {
    expect(check(8, 8)).toEqual([]);
    expect(check(0, 0)).toEqual([]);
  });

  it('tells the share of those in time', () => {
    expect(check(8, 5).map(nl)).toEqual([
      'Aanbieder 1 meldt dat 5 van de 8 bewoners (62,5 %) zich binnen een maand inschreven als woningzoekende; dat hoort iedereen te doen.',
    ]);
    expect(check(8, 5).map(en)).toEqual([
      'Aanbieder 1 reports that 5 of 8 residents (62.5 %) registered as house-seekers within a month; everyone should.',
    ]);
  });

  it('asks back where more registered than came', () => {
    expect(check(3, 4).map(nl)).toEqual([
      'Aanbieder 1 meldt 4 inschrijvingen als woningzoekende bij 3 nieuwe bewoners. Vraag de aanbieder welk getal klopt.',
    ]);
  });
});
