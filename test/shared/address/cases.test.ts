import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldAddition, foldPlace, foldStreet } from '../../../shared/address/fold.ts';
import { readAddresses } from '../../../shared/address/read.ts';
import type { Reading } from '../../../shared/address/reading.ts';

const FILE = join(import.meta.dirname, '../../../../shared/address-cases.tsv');

/** What the input alone cannot settle, and why. */
const UNDECIDED: Record<string, string> = {
  'De Ruyterstra&#8203;at': 'holds no number, and a reading is of one home',
};
/** The name that only the register knows, beside the short name that stands in the input. */
const AS_WRITTEN: Record<string, string> = {
  'Annelien Kappeyne van de Coppellostraat': 'A K vd Coppellostr',
  'Burgemeester van Nispen van Sevenaerstraat': 'Burg v N v Sevenaerstr',
};

interface Case {
  input: string;
  street: string;
  huisnummer: string;
  suffix: string;
  letter: string;
  toevoeging: string;
  postcode: string;
  woonplaats: string;
  expect: string;
}

function cases(): Case[] {
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => {
      const cell = line.split('\t');
      const at = (index: number) => cell[index] ?? '';
      return {
        input: at(0),
        street: at(1),
        huisnummer: at(2),
        suffix: at(3),
        letter: at(4),
        toevoeging: at(5),
        postcode: at(7),
        woonplaats: at(8),
        expect: at(9),
      };
    });
}

/** Letter and addition as the source splits them, or together as its suffix. */
function sameNumber(reading: Reading, wanted: Case): boolean {
  if (reading.huisnummer !== Number(wanted.huisnummer)) return false;
  const letter = foldAddition(reading.huisletter);
  const addition = foldAddition(reading.huisnummertoevoeging);
  const split = letter === foldAddition(wanted.letter) && addition === foldAddition(wanted.toevoeging);
  return split || (wanted.suffix !== '' && letter + addition === foldAddition(wanted.suffix));
}

/** A postcode or place that does not stand in the input comes from elsewhere and cannot be read. */
function sameRest(reading: Reading, { input, postcode, woonplaats }: Case): boolean {
  const folded = foldStreet(input);
  const seen = (text: string) => text !== '' && folded.includes(foldStreet(text));
  if (seen(postcode) ? reading.postcode !== postcode : reading.postcode !== null) return false;
  return !seen(woonplaats) || foldPlace(reading.woonplaats ?? '') === foldPlace(woonplaats);
}

function sameStreet(reading: Reading, { street }: Case): boolean {
  return foldStreet(reading.straat ?? '') === foldStreet(AS_WRITTEN[street] ?? street);
}

describe.skipIf(!existsSync(FILE))('the collected cases (skipped where ../shared is absent)', () => {
  const judged = existsSync(FILE)
    ? cases().filter((one) => one.expect !== 'ambiguous' && !(one.input in UNDECIDED))
    : [];

  it('are all judged but the ambiguous and the undecided', () => {
    expect(judged.length).toBeGreaterThan(100);
  });

  it.each(judged.filter((one) => one.expect === 'source-none').map((one) => [one.input]))(
    'sees no address in %j',
    (input) => {
      expect(readAddresses(input)).toEqual([]);
    },
  );

  it.each(judged.filter((one) => one.expect !== 'source-none').map((one) => [one.input, one] as const))(
    'reads %j, best first',
    (input, wanted) => {
      const [best] = readAddresses(input);
      expect(best).toBeDefined();
      expect(
        best && sameNumber(best, wanted) && sameStreet(best, wanted) && sameRest(best, wanted),
        JSON.stringify(best),
      ).toBe(true);
    },
  );
});
