import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../../shared/address/read.ts';
import { corpusOf, saysSo } from './corpus.ts';

/** The share of texts with an address whose reading must be found. */
const AIM = 0.98;

describe.each([
  ['addresses.txt', 450],
  ['addresses-apart.txt', 140],
  ['addresses-later.txt', 170],
  ['addresses-varied.txt', 600],
  ['addresses-streets.txt', 550],
])('the texts of %s', (file, atLeast) => {
  const all = corpusOf(file);
  const addresses = all.filter(({ wanted }) => wanted !== null);

  it('are many, and many of them hold no address', () => {
    expect(all.length).toBeGreaterThanOrEqual(atLeast);
    expect(all.length - addresses.length).toBeGreaterThan(atLeast / 3);
  });

  it('have their reading among those found, in 98 of 100', () => {
    const missed = addresses
      .filter((one) => !readAddresses(one.text).some((reading) => saysSo(reading, one)))
      .map(({ text }) => text);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.floor(addresses.length * (1 - AIM)));
  });

  it('are never read where they hold no address', () => {
    const read = all
      .filter(({ wanted, text }) => wanted === null && readAddresses(text).length > 0)
      .map(({ text }) => text);
    expect(read).toEqual([]);
  });
});
