import type { AreaNumbers } from '../../shared/api/areas.ts';
import type { Stock } from '../../shared/api/stock.ts';
import type { VerdictWord } from '../../shared/norms/reason.ts';
import { roomWord } from '../../shared/norms/room-word.ts';

/** A complex where homes could be offered, with how many fit by the norms of its buurt. */
export interface Offer {
  stock: Stock;
  buurt: AreaNumbers;
  word: VerdictWord;
  /** Never more than the complex has; null for who may see the word alone. */
  fits: number | null;
}

export interface Offers {
  /** Where most fit first. */
  offers: Offer[];
  /** How many fit in all of them together: complexes in one buurt share its room. Null where some tell no number. */
  together: number | null;
}

/** Where homes of a rung can be offered, from the newest stock and the room of the buurten. What has no room is left out. */
export function offersFrom(stock: readonly Stock[], buurten: readonly AreaNumbers[]): Offers {
  const byCode = new Map(buurten.map((buurt) => [buurt.code, buurt]));
  const newest = new Map<string, Stock>();
  for (const one of stock) {
    const key = [one.corporation, one.complex, one.buurt].join('|');
    if ((newest.get(key)?.year ?? 0) < one.year) newest.set(key, one);
  }
  const offers: Offer[] = [];
  const homes = new Map<string, number>();
  for (const one of newest.values()) {
    const buurt = byCode.get(one.buurt);
    if (!buurt || one.homes === 0) continue;
    const word = roomWord(buurt.class);
    const fits = typeof buurt.room === 'number' ? Math.min(buurt.room, one.homes) : null;
    if (word === 'boven-norm' || word === 'onbekend' || fits === 0) continue;
    offers.push({ stock: one, buurt, word, fits });
    homes.set(one.buurt, (homes.get(one.buurt) ?? 0) + one.homes);
  }
  offers.sort(
    (a, b) =>
      (b.fits ?? 0) - (a.fits ?? 0) ||
      Number(a.word === 'let-op') - Number(b.word === 'let-op') ||
      nameOf(a).localeCompare(nameOf(b), 'nl'),
  );
  const rooms = [...homes].map(([code, some]) => {
    const room = byCode.get(code)?.room;
    return typeof room === 'number' ? Math.min(room, some) : null;
  });
  const together = rooms.reduce<number | null>(
    (sum, room) => (sum === null || room === null ? null : sum + room),
    0,
  );
  return { offers, together };
}

function nameOf({ stock, buurt }: Offer): string {
  return stock.complex ?? buurt.name;
}
