import type { PlainDate } from '../../shared/dates.ts';
import { freeHomes } from '../store/free-homes.ts';
import { type Home, homeAt } from './homes.ts';
import { Remembered } from './remembered.ts';
import type { Snapshot } from './snapshot.ts';

/** A home that is free on the day, with its point in metres of the Dutch grid. */
export interface FreeHome {
  home: Home;
  corporation: string;
  x: number;
  y: number;
}

const TILE = 5000;
const NONE: never[] = [];

/** Free homes of one day, by tiles of the land, loaded where someone looks; remembered until the data changes. */
export class FreeHomes {
  readonly #snapshot: Snapshot;
  readonly #date: PlainDate;
  readonly #tiles = new Remembered<FreeHome[]>(5_000);

  constructor(snapshot: Snapshot, date: PlainDate) {
    this.#snapshot = snapshot;
    this.#date = date;
  }

  /** Loads what is free within the distance of any of the points. */
  async ensure(points: readonly { x: number; y: number }[], metres: number): Promise<void> {
    await this.#tiles.ensure(
      points.flatMap((point) => tilesAround(point, metres)),
      async (missing) => {
        const rows = await freeHomes(this.#snapshot.registry.db, this.#date, missing.map(boxOf));
        const found = new Map<string, FreeHome[]>();
        for (const { address, corporation, x, y } of rows) {
          const home = homeAt(this.#snapshot, 'exact', address, []);
          if (!home.spot) continue;
          const tile = tileAt(x, y);
          const list = found.get(tile) ?? [];
          list.push({ home, corporation, x: home.spot.x, y: home.spot.y });
          found.set(tile, list);
        }
        return found;
      },
      NONE,
    );
  }

  /** The free homes within the distance, nearest first, after `ensure` for the point. */
  near(point: { x: number; y: number }, metres: number): { one: FreeHome; metres: number }[] {
    const found: { one: FreeHome; metres: number }[] = [];
    for (const tile of tilesAround(point, metres))
      for (const one of this.#tiles.get(tile) ?? NONE) {
        const away = Math.hypot(one.x - point.x, one.y - point.y);
        if (away <= metres) found.push({ one, metres: Math.round(away) });
      }
    return found.sort((a, b) => a.metres - b.metres);
  }
}

function tileAt(x: number, y: number): string {
  return `${Math.floor(x / TILE)}:${Math.floor(y / TILE)}`;
}

/** One metre more all around, as the registry keeps whole metres. */
function tilesAround({ x, y }: { x: number; y: number }, metres: number): string[] {
  const reach = metres + 1;
  const tiles: string[] = [];
  for (let tx = Math.floor((x - reach) / TILE); tx <= Math.floor((x + reach) / TILE); tx++)
    for (let ty = Math.floor((y - reach) / TILE); ty <= Math.floor((y + reach) / TILE); ty++)
      tiles.push(`${tx}:${ty}`);
  return tiles;
}

function boxOf(tile: string): { x0: number; y0: number; x1: number; y1: number } {
  const [tx, ty] = tile.split(':').map(Number) as [number, number];
  return { x0: tx * TILE, y0: ty * TILE, x1: (tx + 1) * TILE, y1: (ty + 1) * TILE };
}
