import { describe, expect, it } from 'vitest';
import { foldPlace } from '../../../shared/address/fold.ts';
import { formatAddressLines } from '../../../shared/address/format.ts';
import { shortStreet } from '../../../shared/address/short.ts';
import { streetKey, streetKeys } from '../../../shared/address/street-key.ts';

describe('a short street name', () => {
  it.each([
    // The two that the BAG gives as examples, and names of its kind worked out by the rule.
    ['Annelien Kappeyne van de Coppellostraat', 'A K vd Coppellostr'],
    ['Burgemeester van Nispen van Sevenaerstraat', 'Burg v N v Sevenaerstr'],
    ['Eerste Constantijn Huygensstraat', '1e C Huygensstr'],
    ['Laan van Meerdervoort', 'Laan van Meerdervoort'],
    ['Professor Lorentzplein', 'Professor Lorentzplein'],
    ['Professor Kamerlingh Onneslaan', 'Prof Kamerlingh Onnesln'],
  ])('of %s is %s', (name, short) => {
    expect(shortStreet(name)).toBe(short);
  });

  it('is never longer than 24 characters, and never empty', () => {
    for (const name of [
      'Wethouderijsselmeerpolderdijkstraat',
      'Laan van de Verenigde Naties Noordzijde West',
    ]) {
      expect(shortStreet(name).length).toBeLessThanOrEqual(24);
      expect(shortStreet(name)).not.toBe('');
    }
  });
});

describe('the key of a street', () => {
  it.each([
    ['Kerkstraat', 'KERKSTR.'],
    ['Tweede Kostverlorenkade', '2e Kostverlorenkade'],
    ['2de Kostverlorenkade', 'Tweede Kostverlorenkade'],
    ['Burgemeester van Rijnsingel', 'Burg. van Rijnsingel'],
    ['Professor Doctor De Grootstraat', 'Prof. Dr. De Grootstr.'],
    ['Hendrik van der Boschlaan', 'Hendrik v.d. Boschln'],
    ["'s-Gravenweg", "'s Gravenweg"],
    ['Exloërmond', 'Exloermond'],
    ['Sint Janstraat', 'St. Janstraat'],
    ['Prins Hendrikplein', 'Prins Hendrikpl.'],
  ])('is one for %s and %s', (one, other) => {
    expect(streetKey(one)).toBe(streetKey(other));
  });

  it.each([
    ['Kerkstraat', 'Kerkweg'],
    ['1e Helmersstraat', '2e Helmersstraat'],
    ['Kerkplein', 'Kerklaan'],
    ['Prins Hendrikstraat', 'Prinses Hendrikstraat'],
    ['Nieuwe Kerkstraat', 'Kerkstraat'],
  ])('differs for %s and %s', (one, other) => {
    expect(streetKey(one)).not.toBe(streetKey(other));
  });

  it('has the short names as well, and first letters only where the name is too long', () => {
    expect(streetKeys('Jan Pieterszoon Coenstraat', null)).toContain(streetKey('J.P. Coenstraat'));
    expect(streetKeys('Jan Steenstraat', null)).toEqual([streetKey('Jan Steenstraat')]);
    expect(streetKeys('Lange Naam', 'LN')).toContain(streetKey('LN'));
  });
});

describe('a place', () => {
  it.each([
    ['Den Haag', "'s-Gravenhage"],
    ['DEN BOSCH', "'s-Hertogenbosch"],
    ['Alphen aan den Rijn', 'Alphen a/d Rijn'],
    ['Capelle aan den IJssel', 'Capelle aan de IJssel'],
    ['Sint Annaparochie', 'St. Annaparochie'],
    ['Hengelo (O)', 'Hengelo'],
  ])('is one for %s and %s', (one, other) => {
    expect(foldPlace(one)).toBe(foldPlace(other));
  });

  it('differs where the name does', () => {
    expect(foldPlace('Berg en Dal')).not.toBe(foldPlace('Berg aan den Dal'));
    expect(foldPlace('Stadskanaal')).toBe('stadskanaal');
  });
});

describe('the two lines of NEN 5825', () => {
  it('have the short street, the number, and the place in capitals behind two spaces', () => {
    expect(
      formatAddressLines({
        straat: 'Annelien Kappeyne van de Coppellostraat',
        huisnummer: 8,
        huisletter: 'A',
        huisnummertoevoeging: null,
        postcode: '6049HD',
        woonplaats: 'Herten',
      }),
    ).toEqual(['A K vd Coppellostr 8 A', '6049 HD  HERTEN']);
  });
});
