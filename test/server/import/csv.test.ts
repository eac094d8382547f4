import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../server/import/csv.ts';

const read = (text: string | Uint8Array) =>
  readCsv(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'lijst.csv');

describe('a CSV', () => {
  it.each([
    ['semicolons', 'id;naam\n1;a,b\n', ';', ['1', 'a,b']],
    ['commas', 'id,naam\r\n1,a;b\r\n', ',', ['1', 'a;b']],
    ['tabs', 'id\tnaam\n1\ta;b', '\t', ['1', 'a;b']],
    ['quotes around a separator and a quote', 'id;naam\n1;"a;""b"""\n', ';', ['1', 'a;"b"']],
    ['a quote inside a word', 'id;naam\n1;5" pijp\n', ';', ['1', '5" pijp']],
    ['spaces around cells', 'id ; naam\n 1 ;  a \n', ';', ['1', 'a']],
  ])('with %s', (_what, text, delimiter, cells) => {
    const file = read(text);
    expect(file).toMatchObject({ delimiter, header: ['id', 'naam'], rows: [{ line: 2, cells }] });
  });

  it('keeps the line on which each row starts, past empty lines and lines within quotes', () => {
    const file = read('\n\nid;naam\r\n\r\n1;"twee\nregels"\n2;b\n;;\n\n3;c');
    // Lines: 3 header, 5 and 6 the first row, 7 the second, 8 without content, 10 the third.
    expect(file.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [5, '1'],
      [7, '2'],
      [10, '3'],
    ]);
  });

  it('is read as UTF-8 with and without mark, as Windows-1252 and as UTF-16', () => {
    const text = 'id;naam\n1;Zorgcoöperatie é\n';
    const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), windows, utf16])
      expect(read(bytes)).toMatchObject({
        header: ['id', 'naam'],
        rows: [{ cells: ['1', 'Zorgcoöperatie é'] }],
      });
    // 0x80 is the euro sign in Windows-1252 only.
    expect(read(Uint8Array.from([...Buffer.from('id;a\n1;'), 0x80])).rows[0]?.cells).toEqual(['1', '€']);
  });

  it.each([
    ['', /lijst\.csv is leeg/],
    ['\ufeff \n\n', /lijst\.csv is leeg/],
    ['id;naam\n;\n', /alleen een kopregel/],
    ['id;naam\n1;"open\n2;b', /niet te lezen vanaf regel \d+.*aanhalingsteken/],
    [Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /geen tekst.*als CSV/],
    [Buffer.from('SQLite format 3\0'), /geen tekst/],
  ])('is refused in a sentence: %j', (content, sentence) => {
    expect(() => read(content)).toThrow(sentence);
  });

  it('keeps every cell, whatever stands in it', () => {
    const cell = fc.string().filter((text) => text === text.trim() && !/[\ufeff\0]/.test(text));
    const quote = (text: string) => `"${text.replace(/"/g, '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = rows.map((row, index) => [String(index), ...row].map(quote).join(';')).join('\n');
        expect(read(`id;a;b\n${text}`).rows.map(({ cells }) => cells)).toEqual(
          rows.map((row, index) => [String(index), ...row]),
        );
      }),
    );
  });
});
