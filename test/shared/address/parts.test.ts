import { describe, expect, it } from 'vitest';
import { readFields } from '../../../shared/address/fields.ts';
import { foldAddition, foldPlace, foldStreet } from '../../../shared/address/fold.ts';
import { formatAddress, formatNumber } from '../../../shared/address/format.ts';
import { homeKey } from '../../../shared/address/key.ts';
import { fieldOf } from '../../../shared/address/labels.ts';
import { normaliseText } from '../../../shared/address/normalise.ts';
import { findPostcodes, foldPostcode, showPostcode } from '../../../shared/address/postcode.ts';

const nothing = {
  straat: null,
  huisletter: null,
  huisnummertoevoeging: null,
  postcode: null,
  woonplaats: null,
};

describe('normaliseText', () => {
  it.each([
    ['De Ruyterstra&#8203;at', 'De Ruyterstraat'],
    ['Kerkstraat\u00a012\u200bA', 'Kerkstraat 12A'],
    ['‘s\u2011Gravenweg 5', "'s-Gravenweg 5"],
    ['Ĳsselkade 1 – ¹L', 'IJsselkade 1 - 1L'],
    ['67 m²', '67 m2'],
    ['Exloe\u0308rmond', 'Exloërmond'],
    ['een&nbsp;twee &amp; drie', 'een twee & drie'],
    ['a\\nb\r\nc', 'a\nb\nc'],
  ])('%j becomes %j', (written, clean) => {
    expect(normaliseText(written)).toBe(clean);
  });
});

describe('postcodes', () => {
  it('fold and show', () => {
    expect(foldPostcode(' 7311 ab ')).toBe('7311AB');
    expect(showPostcode('7311AB')).toBe('7311 AB');
  });

  it.each(['0311AB', '731AB', '7311A', '7311ABC', '1234SS', '1234SA', '1234SD', ''])('refuse %j', (text) => {
    expect(foldPostcode(text)).toBeNull();
  });

  it('are not seen in a year before a small word', () => {
    expect(findPostcodes('in 1944 en in 2010 is')).toEqual([]);
    expect(findPostcodes('Kerkstraat 5, 2611bc delft').map((hit) => hit.postcode)).toEqual(['2611BC']);
  });
});

describe('folding for comparison', () => {
  it.each([
    ['Kerkstr.', 'KERKSTRAAT'],
    ["'s-Gravenweg", '’s Gravenweg'],
    ['1e Exloërmond', '1e exloermond'],
    ['Jan Willem Frisostraat', 'janwillemfrisostraat'],
    ['IJsselkade', 'Ĳsselkade'],
  ])('%j is the street %j', (one, other) => {
    expect(foldStreet(one)).toBe(foldStreet(other));
  });

  it('knows two places by both their names, and drops what stands in brackets', () => {
    expect(foldPlace("'S-GRAVENHAGE")).toBe(foldPlace('Den Haag'));
    expect(foldPlace('Hengelo (Gld)')).toBe(foldPlace('HENGELO'));
  });

  it('compares additions without their dashes', () => {
    expect(foldAddition('-2-hoog ')).toBe('2HOOG');
    expect(foldAddition(null)).toBe('');
  });
});

describe('formatting after NEN 5825', () => {
  it.each([
    [{ huisnummer: 12, huisletter: null, huisnummertoevoeging: null }, '12'],
    [{ huisnummer: 12, huisletter: 'A', huisnummertoevoeging: null }, '12 A'],
    [{ huisnummer: 12, huisletter: null, huisnummertoevoeging: '2' }, '12-2'],
    [{ huisnummer: 12, huisletter: 'A', huisnummertoevoeging: '3' }, '12 A3'],
    [{ huisnummer: 1, huisletter: null, huisnummertoevoeging: 'BEN' }, '1 BEN'],
    [{ huisnummer: 1, huisletter: null, huisnummertoevoeging: '5A3' }, '1-5A3'],
  ])('%j', (number, text) => {
    expect(formatNumber(number)).toBe(text);
  });

  it('leaves out what is absent', () => {
    const home = { ...nothing, huisnummer: 12 };
    expect(
      formatAddress({ ...home, straat: 'Kerkstraat', postcode: '7311AB', woonplaats: 'Apeldoorn' }),
    ).toBe('Kerkstraat 12, 7311 AB Apeldoorn');
    expect(formatAddress({ ...home, straat: 'Kerkstraat' })).toBe('Kerkstraat 12');
    expect(formatAddress({ ...home, postcode: '7311AB', woonplaats: 'Apeldoorn' })).toBe(
      '7311 AB 12, Apeldoorn',
    );
  });
});

describe('homeKey', () => {
  it('is the BAG id, else postcode and number with their letters in capitals', () => {
    const home = { postcode: '7311AB', huisnummer: 12, huisletter: 'a', huisnummertoevoeging: null };
    expect(homeKey({ ...home, bagId: '0200010000012345' })).toBe('0200010000012345');
    expect(homeKey({ ...home, bagId: null })).toBe('7311AB|12|A|');
    expect(homeKey({ ...home, bagId: null, huisletter: null, huisnummertoevoeging: 'bis' })).toBe(
      '7311AB|12||BIS',
    );
  });
});

describe('fields of their own', () => {
  it.each([
    ['Huisnr.', 'huisnummer'],
    ['x.houseNumberAddition', 'huisnummertoevoeging'],
    ['house_number', 'huisnummer'],
    ['Postcode *', 'postcode'],
    ['Plaats', 'woonplaats'],
    ['Parkeerplaats', null],
    ['Huurprijs', null],
  ])('%j labels %j', (label, field) => {
    expect(fieldOf(label)).toBe(field);
  });

  const read = (fields: Parameters<typeof readFields>[0]) =>
    readFields(fields).map((r) => [
      r.straat,
      r.huisnummer,
      r.huisletter,
      r.huisnummertoevoeging,
      r.postcode,
      r.woonplaats,
    ]);

  it('take a letter out of the number field', () => {
    expect(
      read({ straat: 'Kerkstraat', huisnummer: '12A', postcode: '7311 AB', woonplaats: 'Apeldoorn' })[0],
    ).toEqual(['Kerkstraat', 12, 'A', null, '7311AB', 'Apeldoorn']);
  });

  it('take dashes and blanks off an addition', () => {
    expect(read({ postcode: '1067ZS', huisnummer: '3', huisnummertoevoeging: '-1' })).toEqual([
      [null, 3, null, '1', '1067ZS', null],
    ]);
    expect(read({ postcode: '7522MJ', huisnummer: '49', huisnummertoevoeging: ' g 043' })[0]).toEqual([
      null,
      49,
      'g',
      '043',
      '7522MJ',
      null,
    ]);
  });

  it('read a street field that holds the whole', () => {
    expect(read({ straat: 'Kerkstraat 12-2', postcode: '7311AB', woonplaats: 'Apeldoorn' })).toEqual([
      ['Kerkstraat', 12, null, '2', '7311AB', 'Apeldoorn'],
    ]);
    expect(read({ straat: 'Kerkstraat 12', huisnummer: '12', postcode: '7311AB' })).toEqual([
      ['Kerkstraat', 12, null, null, '7311AB', null],
    ]);
  });

  it('give nothing for a range of numbers, or without street and postcode', () => {
    expect(read({ straat: 'Kerkstraat', huisnummer: '12 t/m 18', postcode: '7311AB' })).toEqual([]);
    expect(read({ huisnummer: '12', woonplaats: 'Apeldoorn' })).toEqual([]);
    expect(read({ straat: 'Kerkstraat', postcode: '7311AB' })).toEqual([]);
  });
});
