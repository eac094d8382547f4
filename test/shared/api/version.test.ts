import { expect, it } from 'vitest';
import { compareVersions, otherVersion } from '../../../shared/api/version.ts';

it.each([
  ['1.4.2', 'zelfde'],
  ['2.0.0', 'nieuwer'],
  ['later', null],
  ['', null],
])('takes %s beside 1.0.0 as %s', (theirs, stands) => {
  expect(otherVersion(theirs, '1.0.0')).toBe(stands);
});

it('knows an older one', () => {
  expect(otherVersion('1.9.0', '2.0.0')).toBe('ouder');
});

it('tells which of two is the newer by number and not by letter', () => {
  expect(compareVersions('1.10.0', '1.9.5')).toBeGreaterThan(0);
  expect(compareVersions('1.2.0', '1.2.1')).toBeLessThan(0);
  expect(compareVersions('1.2', '1.2.0')).toBe(0);
});
