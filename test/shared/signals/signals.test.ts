import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, holds } from '../../../shared/dates.ts';
import { consentSignal } from '../../../shared/signals/consent.ts';
import { holdSignal, type PlacementSeen } from '../../../shared/signals/hold.ts';
import { inOrder, SIGNAL_FILES } from '../../../shared/signals/index.ts';
import { type CountedUnit, crossing } from '../../../shared/signals/norm-crossed.ts';
import { oldFiguresSignal } from '../../../shared/signals/old-data.ts';
import { omklapSignal } from '../../../shared/signals/omklap.ts';
import { type PaceSeen, paceSignal } from '../../../shared/signals/pace.ts';
import { SIGNAL_KINDS, type SignalUnit } from '../../../shared/signals/signal.ts';
import { stopSignal } from '../../../shared/signals/stop-ends.ts';
import { twoSourcesSignal } from '../../../shared/signals/two-sources.ts';
import { unitNumber } from '../../../shared/signals/unit-number.ts';
import { stop } from '../norms/build.ts';

const unit: SignalUnit = {
  id: 'a1',
  number: 'DR0012',
  rung: 'Opstapwoning',
  gemeente: 'GM9901',
  buurt: 'BU99010101',
  corporation: 'Corporatie Twee',
  provider: 'Aanbieder 01',
};

describe('kinds of signals', () => {
  it('are all listed, each once', () => {
    expect(SIGNAL_FILES.map(({ kind }) => kind).toSorted()).toEqual(SIGNAL_KINDS.toSorted());
  });
});

describe('an omklap', () => {
  it.each([
    ['2026-11-21', null],
    ['2026-11-22', 'later'],
    ['2027-01-21', 'later'],
    ['2027-01-22', 'gauw'],
    ['2027-02-21', 'gauw'],
    ['2027-02-22', 'nu'],
    ['2027-06-01', 'nu'],
  ])('of 22 February 2027 on %s: %s', (today, urgency) => {
    expect(omklapSignal(unit, '2027-02-22', today)?.urgency ?? null).toBe(urgency);
  });

  it('is one matter, before its day and after it', () => {
    const [before, after] = ['2027-02-21', '2027-02-22'].map((today) =>
      omklapSignal(unit, '2027-02-22', today),
    );
    expect(before?.key).toBe(after?.key);
    expect([before?.told.code, after?.told.code]).toEqual(['omklap.nadert', 'omklap.voorbij']);
    expect(before?.owner).toBe('aanbieder');
  });
});

describe('a hold', () => {
  const placement: PlacementSeen = { id: 'p1', unit, places: 1, role: 'coordinator' };

  it.each([
    ['2026-11-26', null],
    ['2026-11-27', 'gauw'],
    ['2026-11-28', 'gauw'],
    ['2026-11-29', 'nu'],
  ])('until 30 November on %s: %s', (today, urgency) => {
    expect(holdSignal(placement, '2026-11-30', today)?.urgency ?? null).toBe(urgency);
  });

  it('is the turn of who holds it; consent that of the owner of the norm, late from its day on', () => {
    expect(holdSignal(placement, '2026-11-23', '2026-11-22')?.owner).toBe('coordinator');
    const asked = { placement, owner: 'gemeente', due: '2026-12-01' } as const;
    expect(consentSignal(asked, '2026-11-30')).toMatchObject({
      owner: 'gemeente',
      urgency: 'gauw',
      told: { late: false },
    });
    expect(consentSignal(asked, '2026-12-01')).toMatchObject({ urgency: 'nu', told: { late: true } });
  });
});

describe('since when a norm is crossed', () => {
  const over = (most: number) => (sum: number) => sum > most;
  const one = (id: string, from: string | null, until: string | null = null, weight = 1): CountedUnit => ({
    id,
    from,
    until,
    weight,
  });

  it('is the day and the unit with which it went over', () => {
    const units = [one('a', '2025-01-01'), one('b', '2025-06-01'), one('c', '2026-03-01')];
    expect(crossing(units, over(1), '2026-11-22')).toEqual({ since: '2025-06-01', unit: 'b' });
    expect(crossing(units, over(2), '2026-11-22')).toEqual({ since: '2026-03-01', unit: 'c' });
    expect(crossing(units, over(3), '2026-11-22')).toBeNull();
  });

  it('begins again after it was within the norm for a while', () => {
    const units = [one('a', '2025-01-01'), one('b', '2025-02-01', '2025-09-01'), one('c', '2026-02-01')];
    expect(crossing(units, over(1), '2026-11-22')).toEqual({ since: '2026-02-01', unit: 'c' });
  });

  it('does not begin on the day on which one follows another', () => {
    const units = [one('a', '2025-01-01'), one('b', '2025-02-01', '2025-09-01'), one('c', '2025-09-01')];
    expect(crossing(units, over(2), '2026-11-22')).toBeNull();
  });

  it('is not known where no unit says since when, and tells nothing of what is to come', () => {
    expect(crossing([one('a', null), one('b', null)], over(1), '2026-11-22')).toEqual({
      since: null,
      unit: null,
    });
    expect(crossing([one('a', '2026-01-01'), one('b', '2026-12-01')], over(1), '2026-11-22')).toBeNull();
  });

  it('agrees with counting day by day', () => {
    const day = fc.integer({ min: 0, max: 30 });
    const units = fc
      .array(
        fc.record({
          from: day,
          length: fc.option(fc.integer({ min: 1, max: 30 })),
          weight: fc.integer({ min: 1, max: 3 }),
        }),
        {
          maxLength: 8,
        },
      )
      .map((list) =>
        list.map(({ from, length, weight }, index) =>
          one(
            String(index),
            addDays('2026-01-01', from),
            length === null ? null : addDays('2026-01-01', from + length),
            weight,
          ),
        ),
      );
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 8 }), (list, most) => {
        const today = '2026-01-31';
        const isOver = (on: string) =>
          list.reduce((sum, { from, until, weight }) => sum + (holds(from, until, on) ? weight : 0), 0) >
          most;
        let since: string | null = null;
        for (let on = '2025-12-31'; on <= today; on = addDays(on, 1))
          since = isOver(on) ? (since ?? on) : null;
        expect(crossing(list, over(most), today)?.since ?? null).toBe(since);
      }),
    );
  });
});

describe('the pace of an agreement', () => {
  const seen = (due: number, delivered: number): PaceSeen => ({
    agreement: { id: 'afspraak', title: 'Woonafspraak' },
    party: { id: 'GM9901', name: 'Meerwijk', kind: 'gemeente' },
    period: '2026',
    due,
    delivered,
  });

  // On 1 July 182 of the 365 days have passed: of 40 homes 40 x 182 / 365 = 19.9, so 19 whole ones.
  it.each([
    [40, 19, null],
    [40, 16, null],
    [40, 15, 'later'],
    [40, 9, 'gauw'],
    // 10 x 182 / 365 = 4.98: four, of which two may lack.
    [10, 3, null],
    [10, 2, 'later'],
    [0, 0, null],
  ])('%i promised, %i delivered by half the year: %s', (due, delivered, urgency) => {
    expect(paceSignal(seen(due, delivered), '2026-07-01')?.urgency ?? null).toBe(urgency);
  });

  it('speaks of the period of today alone', () => {
    expect(paceSignal(seen(40, 0), '2027-01-01')).toBeNull();
    expect(paceSignal(seen(40, 0), '2025-12-31')).toBeNull();
  });
});

describe('other matters', () => {
  it('a stop is told of in its last three months, and no longer when it has ended', () => {
    const ending = stop({ until: '2027-02-22', gemeente: 'GM9901' });
    expect(stopSignal(ending, 'GM9901', '2026-11-21')).toBeNull();
    expect(stopSignal(ending, 'GM9901', '2026-11-22')).toMatchObject({
      owner: 'gemeente',
      due: '2027-02-22',
    });
    expect(stopSignal(ending, 'GM9901', '2027-02-22')).toBeNull();
    expect(stopSignal(stop(), null, '2026-11-22')).toBeNull();
  });

  it('figures are old from the third year on', () => {
    const region = { id: 'demo', name: 'Voorbeeldland' };
    expect(oldFiguresSignal(region, 2024, '2026-12-31')).toBeNull();
    expect(oldFiguresSignal(region, 2024, '2027-01-01')?.told).toMatchObject({ year: 2024, years: 3 });
  });

  it('a home is told twice only by two sources', () => {
    const twin = { ...unit, id: 'b2', number: '44' };
    expect(
      twoSourcesSignal([
        { ...unit, source: 'x' },
        { ...twin, source: 'x' },
      ]),
    ).toBeNull();
    expect(
      twoSourcesSignal([
        { ...twin, source: 'y' },
        { ...unit, source: 'x' },
      ]),
    ).toMatchObject({
      key: 'dubbel:a1:b2',
      told: { numbers: ['DR0012', '44'], sources: ['x', 'y'] },
    });
  });

  it.each([
    ['DR0012', 'DR0012'],
    ['12', '12'],
    ['W-12', 'W-12'],
    ['7311AA 12', 'f00ba7f0'],
    ['Kerkstraat 12 in Epe', 'f00ba7f0'],
    ['0200010000130331', 'f00ba7f0'],
  ])('the number %s is shown as %s', (source, shown) => {
    expect(unitNumber('f00ba7f00f', source)).toBe(shown);
  });

  it('one’s own turn comes first, then what presses, then the day', () => {
    const made = [
      omklapSignal({ ...unit, id: 'far' }, '2027-02-01', '2026-11-22'),
      omklapSignal({ ...unit, id: 'past' }, '2026-10-01', '2026-11-22'),
      omklapSignal({ ...unit, id: 'near' }, '2026-12-01', '2026-11-22'),
      holdSignal({ id: 'held', unit, places: 1, role: 'regio' }, '2026-11-24', '2026-11-22'),
    ].filter((signal) => signal !== null);
    const keys = (role: 'regio' | 'aanbieder') => inOrder(made, role).map(({ key }) => key.split(':')[1]);
    expect(keys('regio')).toEqual(['held', 'past', 'near', 'far']);
    expect(keys('aanbieder')).toEqual(['past', 'near', 'far', 'held']);
  });
});
