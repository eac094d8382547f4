import type { PlainDate } from '../../shared/dates.ts';
import { type FreeHome, FreeHomes } from '../checks/free-homes.ts';
import { gemeenteOf, judgeHomes } from '../checks/homes.ts';
import type { Snapshot } from '../checks/snapshot.ts';

/** A place that is wanted near a point (metres of the Dutch grid). */
export interface Wanted {
  rung: string;
  places: number;
  /** Null where none may be looked for. */
  spot: { x: number; y: number } | null;
}

/** A free home that was given out. */
export interface Found {
  one: FreeHome;
  metres: number;
}

interface Given {
  one: FreeHome;
  rung: string;
  places: number;
}

const FURTHEST = 15_000;
/** So many of the nearest are judged for each; those further on only when they are all given out or full. */
const LOOKED_AT = 40;

/** Gives free homes out one after the other, each judged with those that went before. */
export class Rehousing {
  readonly #snapshot: Snapshot;
  readonly #date: PlainDate;
  readonly #free: FreeHomes;
  readonly #given: Given[] = [];
  readonly #taken = new Set<string>();
  /** Verdicts without what is given out, by what is asked and home. */
  readonly #room = new Map<string, boolean>();

  constructor(snapshot: Snapshot, date: PlainDate) {
    this.#snapshot = snapshot;
    this.#date = date;
    this.#free = snapshot.once(`free|${date}`, () => new FreeHomes(snapshot, date));
  }

  /** A home for each, in order; null where none is left that has room. */
  async find(wanted: readonly Wanted[]): Promise<(Found | null)[]> {
    const spots = wanted.flatMap(({ spot }) => (spot ? [spot] : []));
    await this.#free.ensure(spots, FURTHEST);
    const found: (Found | null)[] = [];
    for (const one of wanted) found.push(await this.#next(one));
    return found;
  }

  async #next(wanted: Wanted): Promise<Found | null> {
    if (wanted.spot === null) return null;
    const near = this.#free
      .near(wanted.spot, FURTHEST)
      .filter(({ one }) => !this.#taken.has(keyOf(one)))
      .slice(0, LOOKED_AT);
    await this.#judge(near, wanted);
    for (const candidate of near) {
      if (!this.#room.get(askedOf(candidate.one, wanted, wanted.places))) continue;
      if (!(await this.#roomWithGiven(candidate.one, wanted))) continue;
      this.#taken.add(keyOf(candidate.one));
      this.#given.push({ one: candidate.one, rung: wanted.rung, places: wanted.places });
      return candidate;
    }
    return null;
  }

  /** All that were not judged before for the same, at once. */
  async #judge(near: readonly Found[], { rung, places }: Wanted): Promise<void> {
    const open = near.filter(({ one }) => !this.#room.has(askedOf(one, { rung }, places)));
    if (open.length === 0) return;
    const judged = await judgeHomes(
      this.#snapshot,
      open.map(({ one }) => one.home),
      { rung, places, date: this.#date },
    );
    judged.forEach(({ outcome }, index) => {
      const candidate = open[index];
      if (candidate) this.#room.set(askedOf(candidate.one, { rung }, places), outcome.verdict === 'ruimte');
    });
  }

  /**
   * Whether there is room with what was given out near it, asked as if all of that came to this one home. That can say no
   * where there would be room, and never yes where there is none.
   */
  async #roomWithGiven(one: FreeHome, { rung, places }: Wanted): Promise<boolean> {
    const gemeente = gemeenteOf(one.home);
    if (gemeente === null) return false;
    const rules = await this.#snapshot.rules(gemeente, this.#date);
    const widest = Math.max(
      0,
      ...rules.norms.flatMap((norm) =>
        norm.kind === 'straal' && norm.rungs.includes(rung) ? [norm.metres] : [],
      ),
    );
    const apart = Math.max(
      0,
      ...rules.norms.flatMap((norm) =>
        norm.kind === 'afstand' && norm.rungs.includes(rung) ? [norm.limit] : [],
      ),
    );
    const level = rules.norms.some(
      (norm) => 'level' in norm && norm.level === 'gemeente' && norm.rungs.includes(rung),
    )
      ? 'gemeente'
      : 'wijk';
    const weight = (of: string) => rules.weights?.[of] ?? 1;
    let more = 0;
    for (const given of this.#given) {
      const away = Math.hypot(given.one.x - one.x, given.one.y - one.y);
      if (away < apart) return false;
      if (away > widest && !sharesArea(given.one, one, level)) continue;
      more += Math.ceil(given.places * Math.max(1, weight(given.rung) / (weight(rung) || 1)));
    }
    if (more === 0) return true;
    await this.#judge([{ one, metres: 0 }], { rung, places: places + more, spot: null });
    return this.#room.get(askedOf(one, { rung }, places + more)) === true;
  }
}

function sharesArea(one: FreeHome, other: FreeHome, level: 'wijk' | 'gemeente'): boolean {
  const code = other.home.areas.find((area) => area.level === level)?.code;
  return one.home.areas.some((area) => area.code === code);
}

function keyOf(one: FreeHome): string {
  return one.home.homeKey ?? `${one.x}:${one.y}`;
}

function askedOf(one: FreeHome, { rung }: Pick<Wanted, 'rung'>, places: number): string {
  return `${rung}|${places}|${keyOf(one)}`;
}
