import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOnHome, answerOnList } from '../../../shared/list/answer.ts';
import { tableOf } from '../../../shared/list/export.ts';
import { isNoHome } from '../../../shared/list/listed.ts';
import { eachHomeOnce, inOrder, labelOf, shareOf } from '../../../shared/list/rank.ts';
import { cellsOf } from '../../../shared/table/table.ts';
import { listed } from './verdicts.ts';

const WHAT = { rungLabel: 'Opstapwoning', places: 1 };

/** Meerwijk delivered 6 of 12: half is to be delivered; of 12 of 12 nothing. */
const list = [
  listed('Vol 1', { verdict: 'boven-norm', share: [12, 0], norm: [13, 12] }),
  listed('Klaar 2', { share: [12, 12], norm: [2, 12] }),
  listed('Achter 3', { share: [12, 6], norm: [9, 12] }),
  listed('Ruimer 4', { share: [12, 6], norm: [3, 12] }),
  listed('Zonder 5', { norm: [1, 12] }),
  listed('Krap 6', { verdict: 'let-op', share: [12, 0], norm: [11, 12] }),
  listed('Weg 7', { verdict: 'onbekend', match: 'none' }),
];
const labels = (rows: typeof list) => rows.map(labelOf);

describe('the order of a list', () => {
  it('first what keeps the norms, of those what helps who is behind, then where most room is left', () => {
    expect(labels(inOrder(list, 'helps'))).toEqual([
      'Ruimer 4',
      'Achter 3',
      'Zonder 5',
      'Klaar 2',
      'Krap 6',
      'Weg 7',
      'Vol 1',
    ]);
    expect(labels(inOrder(list, 'list'))).toEqual(labels(list));
    expect(labels(inOrder(list, 'address'))[0]).toBe('Achter 3');
    expect(labels(inOrder(list, 'room'))).toEqual([
      'Zonder 5',
      'Klaar 2',
      'Ruimer 4',
      'Achter 3',
      'Krap 6',
      'Vol 1',
      'Weg 7',
    ]);
  });

  it('never puts a home above the norm before one that keeps it, however the list came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (mixed) => {
        expect(labels(inOrder(mixed, 'helps'))).toEqual(labels(inOrder(list, 'helps')));
      }),
    );
  });

  it('a share counts where this home adds to it, and where something was promised', () => {
    const [, done, behind] = list;
    expect(done?.verdict && shareOf(done.verdict)?.behind).toBe(0);
    expect(behind?.verdict && shareOf(behind.verdict)?.behind).toBe(0.5);
    const other = listed('Elders 1', { share: [12, 6] });
    const elsewhere = other.verdict?.fairShare.map((share) => ({ ...share, gemeente: 'GM9902' })) ?? [];
    expect(other.verdict && shareOf({ ...other.verdict, fairShare: elsewhere })).toBeNull();
  });

  it('two lines that are one home by the register stand there once', () => {
    const twice = [
      listed('Kerkstraat 1', { homeKey: 'x' }),
      listed('Kerkstr. 1', { homeKey: 'x' }),
      listed('?', null),
    ];
    expect(labels(eachHomeOnce(twice))).toEqual(['Kerkstraat 1', '?']);
  });

  it('what the list itself does not call an address is none where the register lacks it', () => {
    const unsure = listed('Team 5', { match: 'none' });
    expect(isNoHome({ ...unsure, home: { ...unsure.home, sure: false } })).toBe(true);
    expect(isNoHome(unsure)).toBe(false);
  });
});

describe('the answer by mail', () => {
  const row = listed('Kade 5, Meerwijk', { share: [12, 6], norm: [9, 12] });

  it('three plain sentences with their source, and no count but that of the agreement', () => {
    if (row.verdict === null) throw new Error('It has a verdict.');
    expect(answerOnHome({ ...row, verdict: row.verdict }, WHAT, 'nl')).toBe(
      'Kade 5, Meerwijk, voor opstapwoning (1 plek): hier is ruimte. De norm voor buurt De Haven laat dit toe. Meerwijk: afgesproken 12, geleverd 6, met deze woning 7. Bron: Woonvisie, § 3 (2026, voorbeeld); gegevens van 22 november 2026. Trede adviseert, een mens beslist.',
    );
    expect(answerOnHome({ ...row, verdict: row.verdict }, { ...WHAT, places: 2 }, 'en')).toBe(
      'Kade 5, Meerwijk, for opstapwoning (2 places): hier is ruimte. The norm for neighbourhood De Haven allows this. Meerwijk: afgesproken 12, geleverd 6, met deze woning 7. Source: Woonvisie, § 3 (2026, voorbeeld); data of 22 November 2026. Trede advises, a person decides.',
    );
  });

  it('on a whole list says how many have room, which do not, and which helps most', () => {
    expect(answerOnList(list, WHAT, 'nl')).toBe(
      'Van de 7 woningen op uw lijst is er bij 4 ruimte voor opstapwoning (1 plek): Ruimer 4; Achter 3; Zonder 5; Klaar 2. Let op bij Krap 6, en boven de norm komt Vol 1, en geen oordeel is mogelijk over Weg 7. Het meest helpt Ruimer 4: Meerwijk: afgesproken 12, geleverd 6, met deze woning 7. Elke woning is apart getoetst: na een plaatsing kan de uitkomst van een andere veranderen. Bron: Woonvisie, § 3 (2026, voorbeeld); gegevens van 22 november 2026. Trede adviseert, een mens beslist.',
    );
  });

  it('helps nobody where nobody is behind', () => {
    expect(answerOnList([listed('Klaar 2', { share: [12, 12], norm: [2, 12] })], WHAT, 'nl')).toContain(
      'Geen van deze woningen helpt een gemeente die achterloopt',
    );
  });
});

it('what a list says cannot run in a spreadsheet', () => {
  const cells = cellsOf(tableOf([listed('=HYPERLINK("x")', null), ...list], WHAT, 'nl'));
  expect(cells[1]?.slice(0, 2)).toEqual([`'=HYPERLINK("x")`, `'=HYPERLINK("x")`]);
  expect(cells[0]).toHaveLength(7);
  expect(cells.at(-1)).toEqual(['Woonvisie, § 3 (2026, voorbeeld)']);
});
