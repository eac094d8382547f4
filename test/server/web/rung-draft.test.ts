import { describe, expect, it } from 'vitest';
import { draftOf, idOf, type RungDraft, setOf } from '../../../server/web/parts/rung-draft.ts';
import { oostVeluwe } from '../../../shared/ladder/presets/oost-veluwe.ts';

const { rungs } = oostVeluwe;
const rung = rungs.find(({ id }) => id === 'opstapwoning') ?? null;
const source = { document: 'Besluit', paragraph: '1', year: 2026 };
const start = draftOf(rung, rungs, 'nl', '2026');
const said = (change: Partial<RungDraft>) => setOf({ ...start, ...change }, start, rung, rungs, source);

describe('what a form says of a rung', () => {
  it('is nothing where nothing was changed', () => {
    expect(said({})).toEqual({});
  });

  it('is only the fields that changed, whole, with the decision as their source', () => {
    expect(said({ weight: '0,5', maxStay: '8', maxStayUnit: 'weeks' })).toEqual({
      weight: 0.5,
      maxStay: { count: 8, unit: 'weeks', source },
    });
    expect(said({ maxStay: '' })).toEqual({ maxStay: null });
    expect(said({ counts: 'months', countsMonths: '24' })).toEqual({
      countsUntil: { kind: 'months', months: 24 },
    });
    expect(said({ support: ['nabij'], minutes: { nabij: '30', gepland: '5' } })).toEqual({
      support: [{ kind: 'nabij', responseMinutes: 30 }],
    });
  });

  it('keeps the highest rents of other years, and reads thousands with a point', () => {
    const limit = { year: 2025, euro: 900, home: null, source };
    const before = rung && { ...rung, rentLimits: [limit] };
    const shown = draftOf(before, rungs, 'nl', '2026');
    const set = setOf({ ...shown, rentEuro: '1.032,93', rentYear: '2026' }, shown, before, rungs, source);
    expect(set).toEqual({ rentLimits: [limit, { year: 2026, euro: 1032.93, home: null, source }] });
  });

  it('puts a rung halfway between the two that it comes between', () => {
    const [first, second] = rungs;
    expect(said({ after: first?.id ?? '' })).toEqual({
      order: ((first?.order ?? 0) + (second?.order ?? 0)) / 2,
    });
    const last = rungs.filter(({ id }) => id !== 'opstapwoning').at(-1);
    expect(said({ after: last?.id ?? '' })).toEqual({ order: (last?.order ?? 0) + 1 });
  });

  it('is not sent while a number cannot be read', () => {
    expect(said({ weight: 'licht' })).toBeNull();
    expect(said({ maxStay: 'anderhalf' })).toBeNull();
    expect(said({ counts: 'months', countsMonths: '' })).toBeNull();
  });

  it('gives a new rung its name, kind and place, and an id that a file may hold', () => {
    const blank = draftOf(null, rungs, 'nl', '2026');
    expect(setOf({ ...blank, label: ' Housing First ' }, blank, null, rungs, source)).toEqual({
      label: 'Housing First',
      kind: 'tussenvorm',
      order: (rungs.at(-1)?.order ?? 0) + 1,
    });
    expect(idOf('Café “De 2e kans”')).toBe('cafe-de-2e-kans');
    expect(idOf('2e kans')).toBe('e-kans');
  });
});
