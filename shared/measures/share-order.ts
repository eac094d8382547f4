/** Which half of a number holds its power of two; machines differ. */
const HIGH = new Uint32Array(Float64Array.of(1).buffer)[0] === 0 ? 1 : 0;
/** Of that half a pile goes by the power of two and the nine bits behind it. */
const DROPPED = 11;
/** A pile holds few areas; where putting them in order takes more steps than this for each, comparing all is quicker. */
const STEPS = 8;

/** Places and households per area, and which areas have places. */
export interface Shares {
  x: Float64Array;
  t: Float64Array;
  filled: Uint32Array;
}

/**
 * Puts areas in order of their share of places, again and again in the same room. It makes piles of nearly equal
 * shares and puts those in order: the Gini of all buurten of the country is one among a thousand in a band.
 */
export class ShareOrder {
  readonly #shares: Float64Array;
  readonly #halves: Uint32Array;
  readonly #order: Uint32Array;

  /** For at most so many areas with places. */
  constructor(areas: number) {
    this.#shares = new Float64Array(areas);
    this.#halves = new Uint32Array(this.#shares.buffer);
    this.#order = new Uint32Array(areas);
  }

  /** Indexes of the areas with places, by x/t from small to large. Valid until the next call. */
  of({ x, t, filled }: Shares): Uint32Array {
    const shares = this.#shares;
    for (let at = 0; at < filled.length; at++) {
      const i = filled[at] as number;
      shares[at] = (x[i] as number) / (t[i] as number);
    }
    const order = this.#order.subarray(0, filled.length);
    this.#pile(order);
    if (!insert(order, shares))
      order.sort((one, other) => (shares[one] as number) - (shares[other] as number));
    for (let at = 0; at < order.length; at++) order[at] = filled[order[at] as number] as number;
    return order;
  }

  /** Puts all shares in order of their pile. */
  #pile(order: Uint32Array): void {
    const halves = this.#halves;
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (let at = 0; at < order.length; at++) {
      const half = halves[2 * at + HIGH] as number;
      if (half < least) least = half;
      if (half > most) most = half;
    }
    const first = least >>> DROPPED;
    const starts = new Uint32Array(order.length === 0 ? 0 : (most >>> DROPPED) - first + 2);
    for (let at = 0; at < order.length; at++) {
      const after = ((halves[2 * at + HIGH] as number) >>> DROPPED) - first + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let pile = 1; pile < starts.length; pile++)
      starts[pile] = (starts[pile] as number) + (starts[pile - 1] as number);
    for (let at = 0; at < order.length; at++) {
      const pile = ((halves[2 * at + HIGH] as number) >>> DROPPED) - first;
      const place = starts[pile] as number;
      order[place] = at;
      starts[pile] = place + 1;
    }
  }
}

/** Moves each one back to its place among those before it; false, half done, when that takes too many steps. */
function insert(order: Uint32Array, shares: Float64Array): boolean {
  let steps = STEPS * order.length;
  for (let at = 1; at < order.length; at++) {
    const one = order[at] as number;
    const share = shares[one] as number;
    let to = at;
    while (to > 0 && (shares[order[to - 1] as number] as number) > share) {
      order[to] = order[to - 1] as number;
      to -= 1;
      steps -= 1;
    }
    order[to] = one;
    if (steps < 0) return false;
  }
  return true;
}
