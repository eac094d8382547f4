import { describe, expect, test } from 'vitest';
import { foldBuurt, numberKey } from '../../../server/geo/keys.ts';

describe('a buurt code', () => {
  test.each([
    ['BU02001203', 'BU02001203'],
    ['02001203', 'BU02001203'],
    ['2001203', 'BU02001203'],
    [' bu0363af09 ', 'BU0363AF09'],
    ['363AF09', 'BU0363AF09'],
    ['', null],
    ['BU020012033', null],
    ['WK020012', null],
  ])('%j -> %j', (text, code) => {
    expect(foldBuurt(text)).toBe(code);
  });
});

test('a postcode and number have one key, in the order of the postcodes', () => {
  // 1000AA is 1000 * 676 = 676000; AB one more; BA 26 more.
  expect(numberKey('1000AA', 7)).toBe(67600000007);
  expect(numberKey('1000AB', 7)).toBe(67600100007);
  expect(numberKey('1000BA', 99999)).toBe(67602699999);
  expect(Number.isSafeInteger(numberKey('9999ZZ', 99999))).toBe(true);
});
