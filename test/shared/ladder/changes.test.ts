import { describe, expect, it } from 'vitest';
import { LadderChangeSchema } from '../../../shared/ladder/change-schema.ts';
import { changeLadder, type LadderChange } from '../../../shared/ladder/changes.ts';
import { amersfoort } from '../../../shared/ladder/presets/amersfoort.ts';

const source = { document: 'Besluit van de regio', paragraph: '3', year: 2026 };
const change = (more: Partial<LadderChange>): LadderChange => ({
  rung: 'begeleid-wonen',
  set: { label: 'Begeleid wonen 18+' },
  source,
  from: '2026-01-01',
  ...more,
});
const own = amersfoort.rungs;
const rungOf = (rungs: typeof own, id: string) => rungs.find((rung) => rung.id === id);

describe('a region changes its preset', () => {
  it('is the preset as long as nothing changed', () => {
    expect(changeLadder(amersfoort, [], '2026-11-22')).toEqual({ rungs: own, changed: [] });
  });

  it('shows each field that differs, with what it was, and keeps all else', () => {
    const maxStay = { count: 18, unit: 'months', source } as const;
    const { rungs, changed } = changeLadder(
      amersfoort,
      [change({ set: { label: 'Begeleid wonen 18+', maxStay, kind: 'tussenvorm' } })],
      '2026-11-22',
    );
    const before = rungOf(own, 'begeleid-wonen');
    expect(rungOf(rungs, 'begeleid-wonen')).toEqual({ ...before, label: 'Begeleid wonen 18+', maxStay });
    expect(rungs.filter(({ id }) => id !== 'begeleid-wonen')).toEqual(
      own.filter(({ id }) => id !== 'begeleid-wonen'),
    );
    const common = { rung: 'begeleid-wonen', source, since: '2026-01-01' };
    // The kind was said again as it was: no difference.
    expect(changed).toEqual([
      { ...common, field: 'label', from: 'Begeleid wonen', to: 'Begeleid wonen 18+' },
      { ...common, field: 'maxStay', from: before?.maxStay, to: maxStay },
    ]);
  });

  it('holds from its day on, and the later of two changes holds, in whatever order they come', () => {
    const later = change({ set: { label: 'Wonen met begeleiding' }, from: '2026-06-01' });
    const label = (date: string) =>
      changeLadder(amersfoort, [later, change({})], date).changed.map(({ to, since }) => [to, since]);
    expect(label('2025-12-31')).toEqual([]);
    expect(label('2026-01-01')).toEqual([['Begeleid wonen 18+', '2026-01-01']]);
    expect(label('2026-05-31')).toEqual([['Begeleid wonen 18+', '2026-01-01']]);
    expect(label('2026-06-01')).toEqual([['Wonen met begeleiding', '2026-06-01']]);
  });

  it('shows nothing once a change is taken back', () => {
    const back = change({ set: { label: 'Begeleid wonen' }, from: '2026-06-01' });
    expect(changeLadder(amersfoort, [change({}), back], '2026-11-22')).toEqual({ rungs: own, changed: [] });
  });

  it('leaves a rung out, also of what may follow others, and can bring it back', () => {
    const out = change({ set: null });
    const { rungs, changed } = changeLadder(amersfoort, [out], '2026-11-22');
    expect(rungOf(rungs, 'begeleid-wonen')).toBeUndefined();
    // Beschermd wonen could be followed by begeleid wonen, beschermd thuis or begeleiding.
    expect(rungOf(rungs, 'beschermd-wonen')?.next).toEqual(['beschermd-thuis', 'begeleiding']);
    expect(changed).toMatchObject([{ field: 'label', from: 'Begeleid wonen', to: null }]);
    const again = change({ set: {}, from: '2026-06-01' });
    expect(changeLadder(amersfoort, [out, again], '2026-11-22')).toEqual({ rungs: own, changed: [] });
  });

  it('adds a rung at its place, with the source of the change', () => {
    const added = change({
      rung: 'housing-first',
      set: { label: 'Housing First', kind: 'tussenvorm', order: 9.5, next: ['eigen-woonruimte'] },
    });
    const { rungs, changed } = changeLadder(amersfoort, [added], '2026-11-22');
    const at = rungs.findIndex(({ id }) => id === 'housing-first');
    expect(rungs[at]).toMatchObject({ label: 'Housing First', source, support: [], secrecy: 'gebied' });
    // The ninth rung of the region is the safehouse, the tenth begeleid wonen.
    expect([rungs[at - 1]?.id, rungs[at + 1]?.id]).toEqual(['safehouse', 'begeleid-wonen']);
    expect(changed).toMatchObject([
      { rung: 'housing-first', field: 'label', from: null, to: 'Housing First' },
    ]);
  });

  it('refuses a new rung without a name or kind, and one followed by what nobody knows', () => {
    const ladder = (more: Partial<LadderChange>) => () =>
      changeLadder(amersfoort, [change(more)], '2026-11-22');
    expect(ladder({ rung: 'housing-first', set: { label: 'Housing First' } })).toThrow(/nieuw/);
    expect(ladder({ set: { next: ['villa'] } })).toThrow(/villa/);
  });
});

describe('a change as a region writes it', () => {
  it('may say any field of a rung, and no other', () => {
    expect(LadderChangeSchema.safeParse(change({ set: { weight: 0.5, next: [] } })).success).toBe(true);
    expect(LadderChangeSchema.safeParse(change({ set: null })).success).toBe(true);
    expect(LadderChangeSchema.safeParse({ ...change({}), set: { gewicht: 2 } }).success).toBe(false);
    expect(LadderChangeSchema.safeParse({ ...change({}), set: { weight: -1 } }).success).toBe(false);
    expect(LadderChangeSchema.safeParse({ ...change({}), source: undefined }).success).toBe(false);
    const unfinished = { ...change({}), set: { countsUntil: { kind: 'months' } } };
    expect(LadderChangeSchema.safeParse(unfinished).success).toBe(false);
  });
});
