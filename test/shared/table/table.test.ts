import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../shared/table/csv.ts';
import { cellsOf, harmless } from '../../../shared/table/table.ts';

describe('a table that leaves Trede', () => {
  it('puts its source below the rows', () => {
    const table = {
      name: 'plekken',
      columns: ['Buurt', 'Plekken'],
      rows: [['De Haven', 16] as const],
      notes: ['CBS 2024'],
    };
    expect(cellsOf(table)).toEqual([['Buurt', 'Plekken'], ['De Haven', 16], [], ['CBS 2024']]);
  });

  it('writes numbers and signs as a Dutch spreadsheet reads them', () => {
    expect(
      csvOf({
        name: 'x',
        columns: ['a', 'b'],
        rows: [
          ['"nee"; ja', 7.5],
          [null, -3],
        ],
      }),
    ).toBe('\ufeffa;b\r\n"""nee""; ja";7,5\r\n;-3\r\n');
  });

  it.each(['=1+1', '+31 6', '-2', '@som', '\tx', '\rx'])('makes %j harmless', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  });

  it('reads back as it was, but for what could run', () => {
    const cell = fc.string({ maxLength: 12 }).filter((text) => !/^[=+\-@\t\r']/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = csvOf({ name: 'x', columns: ['a', 'b'], rows });
        expect(parse(text, { delimiter: ';', bom: true, relax_column_count: true }).slice(1)).toEqual(rows);
      }),
    );
  });
});
