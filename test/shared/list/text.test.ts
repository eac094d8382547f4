import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../shared/address/reading.ts';
import { MOST_LISTED } from '../../../shared/list/listed.ts';
import { homesInText } from '../../../shared/list/text.ts';

const MAIL = `Van: Jan de Vries <jan@voorbeeld.nl>
Verzonden: maandag 3 februari 2027 10:12

Beste Anna,

Per 1 maart 2027 komen vrij:
- Kerkstraat 12, 7311 AB Apeldoorn (2 kamers, € 607,12)
2) Dorpsweg 3b
> Beekweg 12 en Molenweg 14, 7311 AB Apeldoorn
Dorpsstraat 12, 14 en 16 in Epe
Wij hebben voor u ook de woning Laan van Kerkstraat 12 in Epe, per 1 april.
Mevrouw Jansen woont nu nog aan de Vriezenweg 40, dus die komt later.
Esdoornweg 1 7311AB Apeldoorn, Elzenweg 3 7312CD Apeldoorn
Stationsstraat 5
7315 EE Apeldoorn
Beukenlaan 9
Ugchelen

Met vriendelijke groet,
Jan
Tel. 055 123 45 67
Postbus 12, 7300 AA Apeldoorn`;

const short = ({ straat, huisnummer, huisletter, postcode, woonplaats }: Reading) =>
  [straat, `${huisnummer}${huisletter ?? ''}`, postcode, woonplaats].filter(Boolean).join(' ');

const best = (text: string) => homesInText(text).map(({ readings: [first] }) => (first ? short(first) : ''));

describe('the homes in a text', () => {
  it('a mail: each home once, in order; no dates, rents, telephones and boxes', () => {
    expect(best(MAIL)).toEqual([
      'Kerkstraat 12 7311AB Apeldoorn',
      'Dorpsweg 3b',
      'Beekweg 12',
      'Molenweg 14 7311AB Apeldoorn',
      'Dorpsstraat 12 Epe',
      'Dorpsstraat 14 Epe',
      'Dorpsstraat 16 Epe',
      'Laan van Kerkstraat 12 Epe',
      'Vriezenweg 40',
      'Esdoornweg 1 7311AB Apeldoorn',
      'Elzenweg 3 7312CD Apeldoorn',
      'Stationsstraat 5 7315EE Apeldoorn',
      'Beukenlaan 9 Ugchelen',
    ]);
  });

  it('takes nothing along of what people write around an address', () => {
    const sent = JSON.stringify(homesInText(MAIL));
    for (const word of ['Jansen', 'Mevrouw', 'Anna', 'Jan', '607', '055']) expect(sent).not.toContain(word);
  });

  it('fields with their labels, one below the other; a label that comes again begins another home', () => {
    const text =
      'Straat: Eikenlaan\nHuisnummer: 12\nPostcode: 7311 AB\nStraat: Eikenlaan\nHuisnummer: 14\nPostcode: 7311 AB';
    expect(best(text)).toEqual(['Eikenlaan 12 7311AB', 'Eikenlaan 14 7311AB']);
  });

  it('a table that was copied, with text around it', () => {
    const text =
      'Hierbij de lijst.\nNaam\tStraat\tNr\tPostcode\nJansen\tAcacialaan\t4\t7322AB\n\t"Acacialaan"\t6\t7322 ab\nGroet, Jan';
    expect(best(text)).toEqual(['Acacialaan 4 7322AB', 'Acacialaan 6 7322AB']);
    expect(JSON.stringify(homesInText(text))).not.toContain('Jansen');
  });

  it('a name and a number may be no address: only the register can tell', () => {
    const sure = (text: string) => homesInText(text).map((home) => home.sure);
    expect(sure('Kerkstraat 12')).toEqual([true]);
    expect(sure('De Wierden 5')).toEqual([false]);
    expect(sure('De Wierden 5, 1300 AA Almere')).toEqual([true]);
  });

  it('nothing in a text without addresses', () => {
    expect(homesInText('')).toEqual([]);
    expect(homesInText('Beste Anna,\n\nKun je maandag 3 maart om 10:00 uur?\n06 12345678')).toEqual([]);
  });

  it('of any list of addresses with a postcode it finds each, in order', () => {
    const home = fc.record({
      street: fc.constantFrom('Kerkstraat', 'Dorpsweg', 'Laan van Spitsbergen', 'Burgemeester Jansenstraat'),
      number: fc.integer({ min: 1, max: 998 }),
      letter: fc.constantFrom('', 'a', ' B'),
      postcode: fc.constantFrom('7311 AB', '7322CD', '8161 xk'),
    });
    const lead = fc.constantFrom('', '- ', '> ', '1. ', '> * ');
    fc.assert(
      fc.property(
        fc.uniqueArray(home, { selector: ({ number }) => number, maxLength: 12 }),
        lead,
        (homes, before) => {
          const text = homes.map(
            (one) => `${before}${one.street} ${one.number}${one.letter}, ${one.postcode} Epe`,
          );
          expect(homesInText(text.join('\n')).map(({ readings: [first] }) => first?.huisnummer)).toEqual(
            homes.map(({ number }) => number),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stops at a thousand, and a text without lines or spaces does not hold it up', () => {
    const many = Array.from({ length: 1_200 }, (_, at) => `Kerkstraat ${at + 1}, 7311 AB Epe`).join('\n');
    expect(homesInText(many)).toHaveLength(MOST_LISTED);
    expect(homesInText('a'.repeat(300_000))).toEqual([]);
    expect(homesInText('12 en '.repeat(5_000)).length).toBeLessThanOrEqual(MOST_LISTED);
  });
});
