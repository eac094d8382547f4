import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldAddition, foldPlace, foldStreet } from '../../../shared/address/fold.ts';
import type { Reading } from '../../../shared/address/reading.ts';

/** A text and the reading that a person gives it; null where it holds no address of one home. */
export interface Written {
  text: string;
  wanted: { straat: string; huisnummer: number; suffix: string; postcode: string; woonplaats: string } | null;
}

/** The texts of a file in test/fixtures, in the form that its head describes. */
export function corpusOf(file: string): Written[] {
  return readFileSync(join(import.meta.dirname, '../../fixtures', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', reading] = line.split(' => ');
      return { text: unescaped(text), wanted: reading === undefined ? null : wantedOf(reading) };
    });
}

const unescaped = (text: string) =>
  text
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\([nrt])/g, (_, letter: string) => ({ n: '\n', r: '\r', t: '\t' })[letter] ?? '');

function wantedOf(reading: string): Written['wanted'] {
  const [straat = '', number = '', suffix = '', postcode = '', woonplaats = ''] = reading
    .split(';')
    .map((part) => (part.trim() === '-' ? '' : part.trim()));
  return { straat, huisnummer: Number(number), suffix, postcode, woonplaats };
}

/** Whether a reading says what a person reads, however letter and addition are split. */
export function saysSo(reading: Reading, { wanted }: Written): boolean {
  if (wanted === null) return false;
  const suffix = foldAddition(reading.huisletter) + foldAddition(reading.huisnummertoevoeging);
  return (
    foldStreet(reading.straat ?? '') === foldStreet(wanted.straat) &&
    reading.huisnummer === wanted.huisnummer &&
    suffix === foldAddition(wanted.suffix) &&
    (reading.postcode ?? '') === wanted.postcode &&
    foldPlace(reading.woonplaats ?? '') === foldPlace(wanted.woonplaats)
  );
}
