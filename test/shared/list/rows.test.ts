import { describe, expect, it } from 'vitest';
import { homesInRows } from '../../../shared/list/rows.ts';

describe('the homes in a sheet', () => {
  it('finds its columns by name below a title, and leaves the others unread', () => {
    const rows = [
      ['Overzicht vrijkomende woningen', '', '', '', ''],
      ['Naam bewoner', 'Straatnaam', 'Huisnr.', 'Toev.', 'PC'],
      ['P. Jansen', 'Kerkstraat', '12', '', '7311 AB'],
      ['', 'Kerkstraat', '14', '2', '7311AB'],
      ['', '', '', '', ''],
    ];
    const homes = homesInRows(rows);
    expect(homes.map(({ written }) => written)).toEqual(['Kerkstraat 12 7311 AB', 'Kerkstraat 14 2 7311AB']);
    expect(homes[1]?.readings[0]).toMatchObject({
      huisnummer: 14,
      huisnummertoevoeging: '2',
      postcode: '7311AB',
    });
    expect(JSON.stringify(homes)).not.toContain('Jansen');
  });

  it('an address in one column, and the id of the register beside it', () => {
    const homes = homesInRows([
      ['Adres', 'BAG-id', 'Huur'],
      ['Kerkstraat 12, 7311 AB Apeldoorn', '0200010000012345', '607'],
      ['zonder adres', '0200010000012346', '607'],
      ['zonder adres', '12', '607'],
    ]);
    expect(homes.map(({ bagId }) => bagId)).toEqual(['0200010000012345', '0200010000012346']);
    expect(homes[0]?.readings[0]).toMatchObject({ straat: 'Kerkstraat', huisnummer: 12 });
  });

  it('without a header each row is a line', () => {
    expect(
      homesInRows([
        ['Kerkstraat', '12', '7311 AB'],
        ['totaal', '2 woningen'],
      ]).map((home) => home.readings[0]),
    ).toEqual([expect.objectContaining({ straat: 'Kerkstraat', huisnummer: 12, postcode: '7311AB' })]);
  });
});
