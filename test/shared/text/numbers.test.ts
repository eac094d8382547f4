import { expect, it } from 'vitest';
import {
  formatCount,
  formatDate,
  formatDistance,
  formatEuros,
  formatNumber,
  formatPlaces,
  formatRate,
} from '../../../shared/text/numbers.ts';

it('writes numbers the Dutch way', () => {
  expect(formatNumber(1234.5)).toBe('1.234,5');
  expect(formatRate(8)).toBe('8,0');
  expect(formatRate(7.84)).toBe('7,8');
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
});

it('never writes hidden and unknown alike', () => {
  expect(formatCount(0)).toBe('0');
  expect(formatCount({ below: 5 })).toBe('verborgen');
  expect(formatCount(null)).toBe('geen cijfers');
});

it('writes dates in words, whatever the time zone of the machine', () => {
  expect(formatDate('2027-03-12')).toBe('12 maart 2027');
  expect(formatDate('2027-03-01', 'nl', 'month')).toBe('maart 2027');
  expect(formatDate('2027-03-12', 'en')).toBe('12 March 2027');
});

it('writes distances, rents and places as people say them', () => {
  expect(formatDistance(650)).toBe('650 m');
  expect(formatDistance(1240)).toBe('1,2 km');
  expect(formatEuros(607.4)).toBe('€ 607');
  expect(formatPlaces(1)).toBe('1 plek');
  expect(formatPlaces(3)).toBe('3 plekken');
});
