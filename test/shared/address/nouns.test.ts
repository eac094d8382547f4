import { describe, expect, it } from 'vitest';
import { isThing, streetBehindThing } from '../../../shared/address/nouns.ts';

describe('isThing', () => {
  it.each(
    'Speler|Wethouders|Werkcollege|Beleidsregel|Wmo-melding|Nieuwe berichten|Portiek B|Kenteken AB|FC Utrecht|iPad Air|Project Zonnepark|Rij 12 stoel|Bel ons op 14|Apeldoorn'.split(
      '|',
    ),
  )('takes %j for a word for a thing', (name) => {
    expect(isThing(name)).toBe(true);
  });

  it.each(
    "Bol|Els|Brink|Menuet|Zuidplein Hoog|Buurt III|Vak M|Kanaalweg I|Heren Gracht|De Sleutel|'t Perron|Tolkantoor|OZ Kolk|HET RIETVELD|Gondel 24|1e Rein|11 Bunder|Lindehof B|Residence Juliana|Rietvelden".split(
      '|',
    ),
  )('leaves %j a street', (name) => {
    expect(isThing(name)).toBe(false);
  });
});

describe('streetBehindThing', () => {
  it.each([
    ['Oplevering Kerkstraat', 'Kerkstraat'],
    ['Bezichtiging aan de Kerkstraat', 'Kerkstraat'],
    ['Voordracht voor Van Woustraat', 'Van Woustraat'],
    ['Nieuwe Gracht', null],
    ['Nieuwe Prinsengracht', null],
    ['Top Naeffstraat', null],
    ['Burgemeester Fockstraat', null],
    ['Oude Kerkstraat', null],
    ['Kerkstraat', null],
  ])('%j gives %j', (name, street) => {
    expect(streetBehindThing(name)).toBe(street);
  });
});
