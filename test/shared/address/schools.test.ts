import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { foldPlace, foldStreet } from '../../../shared/address/fold.ts';
import { readAddresses } from '../../../shared/address/read.ts';

const FILE = join(import.meta.dirname, '../../../../shared/data/adressen-basisscholen.csv');

describe.skipIf(!existsSync(FILE))('the school addresses (skipped where ../shared is absent)', () => {
  it('read back as the source splits them', () => {
    const rows: Record<string, string>[] = parse(readFileSync(FILE), { delimiter: ';', columns: true });
    expect(rows.length).toBe(327);
    for (const row of rows) {
      const line = `${row.straat} ${row.huisnummer_bron}, ${row.postcode} ${row.woonplaats}`;
      const [best] = readAddresses(line);
      expect(best, line).toMatchObject({
        huisnummer: Number(row.huisnummer),
        huisletter: row.huisletter || null,
        huisnummertoevoeging: row.huisnummertoevoeging || null,
        postcode: row.postcode,
      });
      expect(foldStreet(best?.straat ?? ''), line).toBe(foldStreet(row.straat ?? ''));
      expect(foldPlace(best?.woonplaats ?? ''), line).toBe(foldPlace(row.woonplaats ?? ''));
    }
  });
});
