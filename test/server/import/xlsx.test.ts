import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../server/import/xlsx.ts';
import { sheetXml, workbook, workbookParts } from './workbook.ts';

const read = (bytes: Uint8Array, sheet: string | null = null) => readXlsx(bytes, 'lijst.xlsx', sheet);
const HEAD = ['id', 'huur', 'vanaf', 'bag'];

describe('an XLSX', () => {
  it('is read by its cells: text, amounts, days and long numbers as they are', async () => {
    // Day 45658 of a spreadsheet is 1 January 2025: 45658 days after 30 December 1899.
    const rows = [
      HEAD,
      ['a', 577.91, { day: 45658 }, '0200010000012345'],
      ['', '', '', ''],
      ['b', 600, '', ''],
    ];
    const file = await read(workbook({ Blad1: rows }));
    expect(file).toMatchObject({
      header: HEAD,
      rows: [
        { line: 2, cells: ['a', '577.91', '2025-01-01', '0200010000012345'] },
        { line: 4, cells: ['b', '600', '', ''] },
      ],
      notices: [],
    });
  });

  it('is asked which sheet where there are several, and takes it by name or number', async () => {
    const book = workbook({ Uitleg: [['lees mij']], 'Bezit & meer': [['id'], ['x']] });
    await expect(read(book)).rejects.toThrow(
      /2 bladen: "Uitleg", "Bezit & meer"\. Kies er een \(op de opdrachtregel met --sheet/,
    );
    await expect(read(book, 'Anders')).rejects.toThrow(
      'heeft geen blad "Anders"; wel "Uitleg", "Bezit & meer"',
    );
    expect((await read(book, 'bezit & MEER')).rows).toMatchObject([{ cells: ['x'] }]);
    expect((await read(book, '2')).rows).toMatchObject([{ cells: ['x'] }]);
  });

  it('reads a formula by its kept outcome and says so, and refuses one without', async () => {
    const book = (outcome: string | null) =>
      workbook({
        Blad1: [
          ['id', 'huur'],
          ['a', { formula: '500+77', outcome }],
        ],
      });
    const file = await read(book('577'));
    expect(file.rows).toMatchObject([{ cells: ['a', '577'] }]);
    expect(file.notices).toEqual([
      'Op blad "Blad1" staat in cel B2 een formule; Trede las de uitkomst die het werkblad daarbij bewaarde.',
    ]);
    await expect(read(book(null))).rejects.toThrow(
      /in cel B2 een formule zonder uitkomst; open het werkblad/,
    );
  });

  it('is refused when it says to unpack to more than a list can be', async () => {
    // A hundred megabyte and one byte of spaces, in about a hundred kilobyte.
    const parts = {
      ...workbookParts({ Blad1: [['id'], ['a']] }),
      'xl/more.xml': new Uint8Array(100 * 2 ** 20 + 1).fill(32),
    };
    await expect(read(zipSync(parts))).rejects.toThrow(/uitgepakt te groot/);
  });

  it('unpacks no more of a part than the part says it is', async () => {
    const parts = {
      ...workbookParts({ Blad1: [['id'], ['a']] }),
      'xl/worksheets/sheet1.xml': new Uint8Array(50_000_000).fill(32),
    };
    const book = zipSync(parts);
    const view = new DataView(book.buffer, book.byteOffset);
    // In the list at the end of a zip (APPNOTE 4.3.12) the size of a part stands 24 bytes after the start of its line.
    for (let at = 0; at + 46 < book.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 50_000_000)
        view.setUint32(at + 24, 10, true);
    await expect(read(book)).rejects.toThrow(/geen werkblad|geen kopregel|beschadigd/);
  });

  it('is refused when a part multiplies itself', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    const parts = workbookParts({ Blad1: [['id'], ['a']] });
    const sheet = strToU8(bomb + sheetXml([['id'], ['&b;']]));
    await expect(read(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).rejects.toThrow(
      /zichzelf kan vermenigvuldigen/,
    );
  });

  it('is refused for one cell at the far end of the sheet', async () => {
    const far = (at: string) => {
      const sheet = sheetXml([['id'], ['a']]).replace('r="A2"', `r="${at}"`);
      return read(zipSync({ ...workbookParts({ Blad1: [] }), 'xl/worksheets/sheet1.xml': strToU8(sheet) }));
    };
    await expect(far('A1048576')).rejects.toThrow(/te groot/);
    await expect(far('XFD2')).rejects.toThrow(/te groot/);
  });

  it.each([
    [
      'no zip behind its first signs',
      Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]),
      /beschadigd of geen werkblad/,
    ],
    ['a zip of something else', zipSync({ 'doc.xml': strToU8('<a/>') }), /geen werkblad/],
    ['a sheet without rows', workbook({ Blad1: [['id']] }), /alleen een kopregel/],
    ['an empty sheet', workbook({ Blad1: [] }), /geen kopregel/],
  ])('is refused for %s', async (_what, bytes, sentence) => {
    await expect(read(bytes)).rejects.toThrow(sentence);
  });
});
