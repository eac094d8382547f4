import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { Refusal } from '../../../shared/refusal.ts';
import { homesInFile, homesPasted } from '../../../shared/ui/list-source.ts';

const numbers = (homes: { readings: { huisnummer: number }[] }[]) =>
  homes.map(({ readings: [best] }) => best?.huisnummer);

async function workbook(...sheets: (string | number)[][][]): Promise<File> {
  const made = writeXlsx(sheets.map((rows, at) => ({ data: rows, sheet: `Blad ${at + 1}` })));
  return new File([new Uint8Array(await made.toBuffer())], 'lijst.xlsx');
}

describe('a list as people have it at hand', () => {
  it('a CSV that is pasted: cells in quotes, with the sign itself and a line end in them', async () => {
    const text =
      'Opmerking;Straat;Huisnr;Postcode\n"twee;\nregels";Kerkstraat;12;7311 AB\n;"Kerkstraat";14;7311AB\n';
    expect(numbers(await homesPasted(text, 'nl'))).toEqual([12, 14]);
  });

  it('a CSV file in the old code page of spreadsheets', async () => {
    const letters = 'Straat;Huisnr;Postcode\nGe\u00efnstraat;3;7311 AB\n';
    const file = new File([Uint8Array.from(letters, (letter) => letter.charCodeAt(0))], 'lijst.csv');
    const [home] = await homesInFile(file, 'nl');
    expect(home?.readings[0]?.straat).toBe('Geïnstraat');
  });

  it('all sheets of a workbook, and numbers as numbers', async () => {
    const file = await workbook(
      [
        ['Straat', 'Huisnr', 'Postcode'],
        ['Kerkstraat', 12, '7311 AB'],
      ],
      [['Adres'], ['Dorpsweg 3, 7322 CD Apeldoorn'], ['']],
    );
    expect(numbers(await homesInFile(file, 'nl'))).toEqual([12, 3]);
  });

  it('says what to do with what holds no address, and with what cannot be read', async () => {
    const said = async (homes: Promise<unknown>) =>
      homes.then(
        () => null,
        (cause: unknown) => (cause instanceof Refusal ? cause.message : cause),
      );
    expect(await said(homesPasted('Beste Anna, tot morgen!', 'nl'))).toMatch(
      /^In deze tekst staat geen adres/,
    );
    expect(await said(homesPasted('See you tomorrow', 'en'))).toMatch(/^Trede recognises no address/);
    expect(await said(homesInFile(new File(['%PDF'], 'aanbod.pdf'), 'nl'))).toMatch(
      /^aanbod\.pdf kan Trede niet lezen/,
    );
    expect(await said(homesInFile(new File(['PK'], 'stuk.xlsx'), 'nl'))).toMatch(
      /^stuk\.xlsx is niet te lezen/,
    );
    const large = new File([new Uint8Array(10 * 2 ** 20 + 1)], 'groot.csv');
    expect(await said(homesInFile(large, 'nl'))).toMatch(/^groot\.csv is groter dan 10 MB/);
  });
});
