import type { Bucket } from '../../shared/norms/facts.ts';
import type { HeldPlaces } from '../store/held.ts';
import type { UnitHere } from '../store/units-here.ts';

type Level = 'buurt' | 'wijk' | 'gemeente';
type Point = HeldPlaces & { x: number; y: number };

const NONE: never[] = [];

/** What running holds take, by what norms look at. Secret ones are in wijk and gemeente only. */
export class Held {
  readonly #by = new Map<string, HeldPlaces[]>();
  readonly #points: Point[] = [];

  constructor(all: readonly HeldPlaces[]) {
    for (const one of all) {
      this.#put(`wijk|${one.wijk}`, one);
      this.#put(`gemeente|${one.gemeente}`, one);
      if (one.bucket.secret) continue;
      this.#put(`buurt|${one.buurt}`, one);
      if (one.homeKey !== null) this.#put(`home|${one.homeKey}`, one);
      if (one.straat === null) this.#put(`no-street|${one.buurt}`, one);
      else this.#put(`streets|${one.gemeente}`, one);
      if (one.complex !== null) this.#put(`complexes|${one.gemeente}`, one);
      if (isPoint(one)) this.#points.push(one);
      else this.#put(`no-point|${one.buurt}`, one);
    }
  }

  area(level: Level, code: string): Bucket[] {
    return this.#buckets(`${level}|${code}`);
  }

  home(homeKey: string): Bucket[] {
    return this.#buckets(`home|${homeKey}`);
  }

  /** Units that holds made at a home: reserved, and counted by their hold. */
  made(homeKey: string): UnitHere[] {
    return (this.#by.get(`home|${homeKey}`) ?? NONE).flatMap(({ made }) => made ?? []);
  }

  withoutPoint(buurt: string): Bucket[] {
    return this.#buckets(`no-point|${buurt}`);
  }

  /** In any street of the buurt; `loose` also in any complex there. */
  withoutStreet(buurt: string, which: 'all' | 'loose'): Bucket[] {
    const found = this.#by.get(`no-street|${buurt}`) ?? NONE;
    return found
      .filter(({ complex, homeKey }) => which === 'all' || (complex === null && homeKey === null))
      .map(({ bucket }) => bucket);
  }

  streets(gemeente: string): readonly HeldPlaces[] {
    return this.#by.get(`streets|${gemeente}`) ?? NONE;
  }

  /** By the name of the complex, in capitals or not. */
  complex(gemeente: string, name: string): Bucket[] {
    const found = this.#by.get(`complexes|${gemeente}`) ?? NONE;
    return found
      .filter(({ complex }) => complex?.toLowerCase() === name.toLowerCase())
      .map(({ bucket }) => bucket);
  }

  /** Those with a point, in no order. */
  get points(): readonly Point[] {
    return this.#points;
  }

  #put(key: string, one: HeldPlaces): void {
    const list = this.#by.get(key);
    if (list) list.push(one);
    else this.#by.set(key, [one]);
  }

  #buckets(key: string): Bucket[] {
    const found = this.#by.get(key);
    return found ? found.map(({ bucket }) => bucket) : NONE;
  }
}

export const NOTHING_HELD = new Held([]);

function isPoint(one: HeldPlaces): one is Point {
  return one.x !== null && one.y !== null;
}
