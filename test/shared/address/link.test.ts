import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../../shared/address/read.ts';

const best = (link: string) => {
  const [found] = readAddresses(link);
  return (
    found && [
      found.straat,
      found.huisnummer,
      found.huisletter,
      found.huisnummertoevoeging,
      found.postcode,
      found.woonplaats,
    ]
  );
};

describe('links and their last parts', () => {
  it.each([
    [
      '/details/266497-janwillemfrisostraat-52-delft',
      ['janwillemfrisostraat', 52, null, null, null, 'delft'],
    ],
    ['/details/1-kerkstraat-3-epe', ['kerkstraat', 3, null, null, null, 'epe']],
    ['/details/29-oktoberplein-1-epe', ['29 oktoberplein', 1, null, null, null, 'epe']],
    ['266497-janwillemfrisostraat-52-delft', ['janwillemfrisostraat', 52, null, null, null, 'delft']],
    [
      'https://voorbeeld.nl/aanbod/#/details/123-oude-delft-12-a-delft',
      ['oude delft', 12, 'a', null, null, 'delft'],
    ],
    ['/details/123456-calslaan-49-g-043-enschede', ['calslaan', 49, 'g', '043', null, 'enschede']],
    ['/details/99-2e-helmersstraat-10-3-amsterdam', ['2e helmersstraat', 10, null, '3', null, 'amsterdam']],
    [
      'https://voorbeeld.nl/nl-NL/aanbod/advertentie/Rotterdam-Kamperfoeliestraat-16B-1b2c3d4e-aaaa-bbbb-cccc-1234567890ab',
      ['Kamperfoeliestraat', 16, 'B', null, null, 'Rotterdam'],
    ],
    [
      '/nl-NL/aanbod/advertentie/Rotterdam-Kamperfoeliestraat-16B-<id>',
      ['Kamperfoeliestraat', 16, 'B', null, null, 'Rotterdam'],
    ],
    ['Den-Haag-Laan-van-Meerdervoort-12-123456', ['Laan van Meerdervoort', 12, null, null, null, 'Den Haag']],
    [
      'https://voorbeeld.nl/koop/den-haag/huis-12345678-laan-van-meerdervoort-12/',
      ['laan van meerdervoort', 12, null, null, null, 'den haag'],
    ],
    [
      'https://voorbeeld.nl/zoek?postcode=7311AB&huisnummer=12&toevoeging=2',
      [null, 12, null, '2', '7311AB', null],
    ],
    [
      'https://voorbeeld.nl/kaart/Kerkstraat+12,+7311+AB+Apeldoorn/@52.2,5.9,17z',
      ['Kerkstraat', 12, null, null, '7311AB', 'Apeldoorn'],
    ],
    [
      'https://voorbeeld.nl/?q=Kerkstraat%2012%20Apeldoorn',
      ['Kerkstraat', 12, null, null, null, 'Apeldoorn'],
    ],
  ])('%s', (link, expected) => {
    expect(best(link)).toEqual(expected);
  });

  it('keeps a name without its place as a second way, where a place may stand first', () => {
    const names = readAddresses('/aanbod/advertentie/Rotterdam-Kamperfoeliestraat-16-123456').map(
      (r) => r.straat,
    );
    expect(names).toEqual(['Kamperfoeliestraat', 'Rotterdam Kamperfoeliestraat']);
  });

  it('survives a link that was cut short', () => {
    expect(readAddresses('https://voorbeeld.nl/%E0%A4%A')).toEqual([]);
  });
});
