import type { Bucket } from '../../shared/norms/facts.ts';
import type { Reference } from '../geo/types.ts';
import type { CountMoment } from '../store/counting.ts';
import {
  countAreas,
  countPoints,
  countWithoutPoint,
  countWithoutStreet,
  type PointCount,
  type WithoutStreet,
} from '../store/counts.ts';
import { type HeldPlaces, heldPlaces } from '../store/held.ts';
import type { Executor } from '../store/open.ts';
import { type UnitHere, unitsAt } from '../store/units-here.ts';
import { Held, NOTHING_HELD } from './held.ts';
import { Remembered } from './remembered.ts';

const TILE = 1000;
/** What stands this near, in metres, is one scheme. */
const OWN_SCHEME = 25;
const NONE: never[] = [];
const NOBODY: WithoutStreet = { all: NONE, loose: NONE };

interface NearPoint {
  /** Square of the distance to the home, in metres. */
  squared: number;
  bucket: Bucket;
}

/** What lies within the widest circle that was asked around a home. */
interface Around {
  metres: number;
  buurten: { code: string; nearest: number; farthest: number }[];
  points: readonly NearPoint[] | null;
}

/** Where homes stand and what is asked around them. */
export interface Spot {
  x: number;
  y: number;
  metres: number;
}

/**
 * The counts of one moment, remembered until the data changes. Each `ensure` loads what is missing with a fixed
 * number of statements, whatever the number of homes; the readers after it touch no database.
 */
export class Counts {
  readonly moment: CountMoment;
  readonly #areas = {
    buurt: new Remembered<Bucket[]>(50_000),
    wijk: new Remembered<Bucket[]>(50_000),
    gemeente: new Remembered<Bucket[]>(5_000),
  };
  readonly #tiles = new Remembered<PointCount[]>(20_000);
  readonly #withoutPoint = new Remembered<Bucket[]>(50_000);
  readonly #withoutStreet = new Remembered<WithoutStreet>(50_000);
  readonly #homes = new Remembered<UnitHere[]>(200_000);
  readonly #around = new Remembered<Around>(50_000);
  readonly #imagined: readonly HeldPlaces[];
  #held: Held | null = null;

  /** `imagined` places count as if they stood there. */
  constructor(moment: CountMoment, imagined: readonly HeldPlaces[] = []) {
    this.moment = moment;
    this.#imagined = imagined;
  }

  async ensureAreas(
    executor: Executor,
    level: 'buurt' | 'wijk' | 'gemeente',
    codes: Iterable<string>,
  ): Promise<void> {
    await this.#ensureHeld(executor);
    await this.#areas[level].ensure(
      codes,
      (missing) => countAreas(executor, level, missing, this.moment),
      NONE,
    );
  }

  async ensureHomes(executor: Executor, homeKeys: Iterable<string>): Promise<void> {
    await this.#ensureHeld(executor);
    await this.#homes.ensure(homeKeys, (missing) => unitsAt(executor, missing, this.moment), NONE);
  }

  /** Loads what can stand within each spot's circle and all narrower ones: points by square kilometre, the rest by buurt. */
  async ensureSpots(executor: Executor, reference: Reference, spots: readonly Spot[]): Promise<void> {
    await this.#ensureHeld(executor);
    const tiles = new Set<string>();
    const buurten = new Set<string>();
    for (const spot of spots) {
      for (const tile of tilesOf(spot)) tiles.add(tile);
      for (const { code } of this.#near(reference, spot).buurten) buurten.add(code);
    }
    await this.#tiles.ensure(
      tiles,
      async (missing) => {
        const points = await countPoints(executor, missing.map(boxOf), this.moment);
        const byTile = new Map<string, PointCount[]>();
        for (const point of points) {
          const tile = tileAt(point.x, point.y);
          const list = byTile.get(tile);
          if (list) list.push(point);
          else byTile.set(tile, [point]);
        }
        return byTile;
      },
      NONE,
    );
    await this.#withoutPoint.ensure(
      buurten,
      (missing) => countWithoutPoint(executor, missing, this.moment),
      NONE,
    );
  }

  /** Loads what stands in these buurten without a street, with one statement. */
  async ensureWithoutStreet(executor: Executor, buurten: Iterable<string>): Promise<void> {
    await this.#ensureHeld(executor);
    await this.#withoutStreet.ensure(
      buurten,
      (missing) => countWithoutStreet(executor, missing, this.moment),
      NOBODY,
    );
  }

  /** What may stand in any street (or, by `loose`, complex) of these buurten. */
  withoutStreet(buurten: readonly string[], which: keyof WithoutStreet): Bucket[] {
    return buurten.flatMap((buurt) => [
      ...(this.#withoutStreet.get(buurt)?.[which] ?? NONE),
      ...this.held.withoutStreet(buurt, which),
    ]);
  }

  area(level: 'buurt' | 'wijk' | 'gemeente', code: string): Bucket[] {
    return together(this.#areas[level].get(code), this.held.area(level, code));
  }

  home(homeKey: string): UnitHere[] {
    return this.#homes.get(homeKey) ?? NONE;
  }

  /** What running holds take; after any `ensure`. */
  get held(): Held {
    return this.#held ?? NOTHING_HELD;
  }

  /** Holds are few and change with each of them, so all are read at once. */
  async #ensureHeld(executor: Executor): Promise<void> {
    this.#held ??= new Held([...(await heldPlaces(executor, this.moment)), ...this.#imagined]);
  }

  #loose(buurt: string): Bucket[] {
    return together(this.#withoutPoint.get(buurt), this.held.withoutPoint(buurt));
  }

  /** What stands within the circle for sure, and what may. */
  around(reference: Reference, spot: Spot): { sure: Bucket[]; possible: Bucket[] } {
    const sure: Bucket[] = [];
    const possible: Bucket[] = [];
    const most = spot.metres * spot.metres;
    for (const { squared, bucket } of this.#points(reference, spot)) if (squared <= most) sure.push(bucket);
    for (const { code, nearest, farthest } of this.#near(reference, spot).buurten) {
      if (nearest > spot.metres) continue;
      const buckets = this.#loose(code);
      if (buckets.length > 0) (farthest <= spot.metres ? sure : possible).push(...buckets);
    }
    return { sure, possible };
  }

  /**
   * The nearest place that is `wanted` within the circle, in metres, and whether one of which only the buurt is known may
   * stand nearer. What stands within 25 m is the home's own scheme.
   */
  nearest(
    reference: Reference,
    spot: Spot,
    wanted: (bucket: Bucket) => boolean,
  ): { metres: number | null; possible: boolean } {
    let found = Number.POSITIVE_INFINITY;
    for (const { squared, bucket } of this.#points(reference, spot))
      if (squared > OWN_SCHEME * OWN_SCHEME && squared < found && wanted(bucket)) found = squared;
    const possible = this.#near(reference, spot).buurten.some(
      ({ code, nearest }) => nearest <= spot.metres && this.#loose(code).some(wanted),
    );
    // Rounded down, so that whole metres are judged as the distance itself would be.
    const metres = Math.sqrt(found);
    return { metres: metres > spot.metres ? null : Math.floor(metres), possible };
  }

  /** Outlines are long, so each is looked at once for all circles around a home, the widest first. */
  #near(reference: Reference, spot: Spot): Around {
    const key = `${Math.round(spot.x)},${Math.round(spot.y)}`;
    const known = this.#around.get(key);
    if (known && known.metres >= spot.metres) return known;
    const near = { metres: spot.metres, buurten: reference.buurtReaches(spot, spot.metres), points: null };
    this.#around.set(key, near);
    return near;
  }

  /** Points within the widest circle around a home, found once it is asked for; the tiles are loaded by then. */
  #points(reference: Reference, spot: Spot): readonly NearPoint[] {
    const near = this.#near(reference, spot);
    if (near.points) return near.points;
    const points: NearPoint[] = [];
    const most = near.metres * near.metres;
    for (const tile of tilesOf({ ...spot, metres: near.metres }))
      for (const { x, y, bucket } of this.#tiles.get(tile) ?? NONE) {
        const squared = (x - spot.x) ** 2 + (y - spot.y) ** 2;
        if (squared <= most) points.push({ squared, bucket });
      }
    for (const { x, y, bucket } of this.held.points) {
      const squared = (x - spot.x) ** 2 + (y - spot.y) ** 2;
      if (squared <= most) points.push({ squared, bucket });
    }
    near.points = points;
    return points;
  }
}

function together(counted: Bucket[] | undefined, held: Bucket[]): Bucket[] {
  return held.length === 0 ? (counted ?? NONE) : [...(counted ?? NONE), ...held];
}

function tileAt(x: number, y: number): string {
  return `${Math.floor(x / TILE)}:${Math.floor(y / TILE)}`;
}

function tilesOf({ x, y, metres }: Spot): string[] {
  const tiles: string[] = [];
  for (let tx = Math.floor((x - metres) / TILE); tx <= Math.floor((x + metres) / TILE); tx++)
    for (let ty = Math.floor((y - metres) / TILE); ty <= Math.floor((y + metres) / TILE); ty++)
      tiles.push(`${tx}:${ty}`);
  return tiles;
}

function boxOf(tile: string): { x0: number; y0: number; x1: number; y1: number } {
  const [tx, ty] = tile.split(':').map(Number) as [number, number];
  return { x0: tx * TILE, y0: ty * TILE, x1: (tx + 1) * TILE, y1: (ty + 1) * TILE };
}
