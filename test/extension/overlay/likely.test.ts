import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLikely } from '../../../extension/overlay/likely.ts';

const FILE = join(import.meta.dirname, '../../../../shared/address-cases.tsv');

it.each([
  'Kerkstraat 12',
  'kerkstraat 12',
  'Laan 1945 3',
  'Kerkstraat\n      12',
  '9901 ABMeerwijk',
  '9901ab meerwijk',
  '1234567890123456',
  '12, Kerkstraat',
  'Huisnummer: 12',
])('takes "%s" for what may be an address', (text) => {
  expect(isLikely(text)).toBe(true);
});

it.each([
  'Wij schrijven elke week over wonen',
  'op 12 maart 2024 om 19.30 uur',
  'van 3 tot en met 6 maanden',
  '© 2024 Corporatie',
  'ruim 25% minder',
  '085 0123456',
  'bel 0800 0199',
])('leaves "%s" alone', (text) => {
  expect(isLikely(text)).toBe(false);
});

describe.skipIf(!existsSync(FILE))(
  'real strings with an address (skipped where their file is missing)',
  () => {
    const cases = existsSync(FILE) ? readFileSync(FILE, 'utf8').split('\n') : [];
    const inputs = cases
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split('\t'))
      .filter(([, , number]) => /^\d+$/.test(number ?? ''))
      .map(([input = '']) => input.replaceAll('\\n', '\n'));

    it('takes each for what may be an address', () => {
      expect(inputs.length).toBeGreaterThan(50);
      expect(inputs.filter((input) => !isLikely(input))).toEqual([]);
    });
  },
);
