import { describe, expect, it } from 'vitest';
import {
  blankNorm,
  NEW_KINDS,
  type NormDraft,
  normOf,
  type StopArea,
} from '../../../server/web/parts/norm-new.ts';
import { NormSchema } from '../../../shared/norms/index.ts';

const WIJK: StopArea = { level: 'wijk', code: 'WK990101', name: 'Binnenstad' };
const filled = (change: Partial<NormDraft> = {}): NormDraft => ({
  ...blankNorm('', '2026-11-22'),
  title: 'Samen in de straat',
  rungs: ['opstapwoning'],
  limit: '20',
  warnAt: '12,5',
  reason: 'de wijk ving veel op',
  document: 'Besluit',
  paragraph: 'punt 1',
  ...change,
});
const made = (change: Partial<NormDraft> = {}) =>
  normOf(filled(change), 'demo', 'Regio Voorbeeldland', [WIJK]);

describe('a norm that someone fills in', () => {
  it.each(NEW_KINDS)('of the kind %s is a norm that can be kept', (kind) => {
    expect(NormSchema.safeParse(made({ kind, warnAt: '25' })).error).toBeUndefined();
  });

  it('says shares in per cent, and numbers with a comma', () => {
    expect(made({ kind: 'gemengd', of: 'straat' })).toMatchObject({
      limit: 0.2,
      warnAt: 0.125,
      of: 'straat',
    });
    expect(made({ kind: 'straal' })).toMatchObject({ limit: 20, warnAt: 12.5, metres: 250 });
  });

  it('is of the region, or of the gemeente that sets it', () => {
    expect(made({ mayLoosen: true })).toMatchObject({
      localMayLoosen: true,
      id: 'samen-in-de-straat-2026-11-22',
    });
    const local = made({ gemeente: 'GM9901', mayLoosen: true });
    expect(local).toMatchObject({ gemeente: 'GM9901', id: 'samen-in-de-straat-gm9901-2026-11-22' });
    expect(local).not.toHaveProperty('localMayLoosen');
  });

  it('that stops says where and why, and asks no numbers', () => {
    expect(made({ kind: 'stop', limit: '', warnAt: '' })).toMatchObject({
      area: WIJK,
      reason: 'de wijk ving veel op',
    });
  });

  it.each<[string, Partial<NormDraft>]>([
    ['rungs', { rungs: [] }],
    ['amounts', { limit: 'veel' }],
    ['counts', { kind: 'straal', metres: '' }],
    ['counts', { minBase: '1,5' }],
    ['counts', { kind: 'afstand', warnAt: '12,5' }],
    ['year', { year: 'vorig jaar' }],
  ])('is not sent while its %s cannot be read', (problem, change) => {
    expect(made(change)).toBe(problem);
  });
});
