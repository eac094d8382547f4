import { describe, expect, it } from 'vitest';
import { may, mayGrant, owns, type Role, seesExactArea } from '../../shared/rights.ts';

const viewer = (role: Role, organisation: string | null = null) => ({ role, organisation });

describe('who may see exact numbers', () => {
  it.each([
    ['regio', null, true],
    ['coordinator', null, true],
    ['gemeente', 'GM9901', true],
    ['gemeente', 'GM9902', false],
    ['gemeente', null, true],
    ['corporatie', 'Corporatie Een', false],
    ['aanbieder', 'Aanbieder Twee', false],
    ['lezer', null, false],
  ] as const)('%s of %s in GM9901: %s', (role, organisation, exact) => {
    expect(seesExactArea(viewer(role, organisation), 'GM9901')).toBe(exact);
  });

  it('a corporation owns its own homes only', () => {
    expect(owns(viewer('corporatie', 'Corporatie Een'), { corporation: 'Corporatie Een' })).toBe(true);
    expect(owns(viewer('corporatie', 'Corporatie Een'), { corporation: 'Corporatie Twee' })).toBe(false);
  });
});

describe('who may hand out which role', () => {
  it.each([
    ['regio', null, 'coordinator', null, true],
    ['coordinator', null, 'regio', null, false],
    ['coordinator', null, 'corporatie', 'Corporatie Een', true],
    ['corporatie', 'Corporatie Een', 'corporatie', 'Corporatie Twee', false],
    ['corporatie', 'Corporatie Een', 'corporatie', null, false],
    ['corporatie', 'Corporatie Een', 'lezer', null, true],
    ['gemeente', 'GM9901', 'coordinator', null, false],
    ['lezer', null, 'lezer', null, true],
  ] as const)('%s of %s may make %s of %s: %s', (role, own, asked, organisation, allowed) => {
    expect(mayGrant(viewer(role, own), asked, organisation)).toBe(allowed);
  });

  it('a reader writes nothing', () => {
    expect(may(viewer('lezer'), 'units.write')).toBe(false);
    expect(may(viewer('lezer'), 'checks.create')).toBe(true);
  });
});
