import { addDays, addMonths, type PlainDate } from '../../shared/dates.ts';
import type { Bucket, FreedFacts } from '../../shared/norms/facts.ts';
import type { FreedNorm } from '../../shared/norms/norm.ts';
import { countBegun, countFreed, knowsFreed, type Window } from '../store/freed.ts';
import type { Holdings } from './holdings.ts';
import type { Home } from './homes.ts';
import { Remembered } from './remembered.ts';
import type { Snapshot } from './snapshot.ts';

const NONE: never[] = [];

/** What a norm over homes that came free looks at. */
export type FreedLook = Pick<FreedNorm, 'level' | 'window'>;

interface Kept {
  freed: Remembered<number>;
  begun: Remembered<Bucket[]>;
}

/** Homes that came free until and with one day, and places that began; remembered until the data changes. */
export class Freed {
  readonly #snapshot: Snapshot;
  readonly #date: PlainDate;
  readonly #kept = new Map<string, Kept>();
  /** The same for every home of an area. */
  readonly #told = new Remembered<FreedFacts>(50_000);
  #known = false;

  constructor(snapshot: Snapshot, date: PlainDate) {
    this.#snapshot = snapshot;
    this.#date = date;
  }

  /** Loads the areas of these codes with three statements at most. */
  async ensure(look: FreedLook, codes: Iterable<string>): Promise<void> {
    const { registry, reference } = this.#snapshot;
    const { freed, begun } = this.#of(look);
    const window = windowOf(look.window, this.#date);
    this.#known = await this.#snapshot.once('freed-known', () => knowsFreed(registry.db));
    const wanted = [...codes];
    await freed.ensure(
      wanted,
      (missing) => countFreed(registry.db, look.level, missing, window, reference.year),
      0,
    );
    await begun.ensure(
      wanted,
      (missing) => countBegun(registry.db, look.level, missing, window, reference.year),
      NONE,
    );
  }

  /**
   * What came free in the area, and what was given. Corporations tell of a whole year with their stock; where they did
   * not, free homes that were offered are counted. Null homes while nobody told of any. `held` is what running holds take
   * in the area: those homes are as good as given.
   */
  facts(
    look: FreedLook,
    code: string,
    holdings: Pick<Holdings, 'freed'>,
    held: readonly Bucket[],
  ): FreedFacts {
    const key = `${look.level}|${look.window}|${code}`;
    const told = this.#told.get(key) ?? this.#facts(look, code, holdings, held);
    this.#told.set(key, told);
    return told;
  }

  #facts(
    look: FreedLook,
    code: string,
    holdings: Pick<Holdings, 'freed'>,
    held: readonly Bucket[],
  ): FreedFacts {
    const { freed, begun } = this.#of(look);
    const buckets = [...(begun.get(code) ?? NONE), ...held];
    const told = holdings.freed(code);
    if (told) return { ...look, freed: told.homes, date: String(told.year), buckets };
    return {
      ...look,
      freed: this.#known ? (freed.get(code) ?? 0) : null,
      date: look.window === 'kalenderjaar' ? this.#date.slice(0, 4) : this.#date,
      buckets,
    };
  }

  #of({ level, window }: FreedLook): Kept {
    const key = `${level}|${window}`;
    let kept = this.#kept.get(key);
    if (!kept) {
      kept = { freed: new Remembered(50_000), begun: new Remembered(50_000) };
      this.#kept.set(key, kept);
    }
    return kept;
  }
}

/** The one of a day, remembered with the snapshot. */
export function freedOn(snapshot: Snapshot, date: PlainDate): Freed {
  return snapshot.once(`freed|${date}`, () => new Freed(snapshot, date));
}

/** The twelve months, or the calendar year, until and with the day. */
function windowOf(window: FreedNorm['window'], date: PlainDate): Window {
  const until = addDays(date, 1);
  return window === 'kalenderjaar'
    ? { from: `${date.slice(0, 4)}-01-01`, until }
    : { from: addMonths(until, -12), until };
}

/** The code of the home's area of a level, if it stands in one. */
export function codeAt(home: Pick<Home, 'areas'>, level: FreedNorm['level']): string[] {
  return home.areas.flatMap((area) => (area.level === level ? [area.code] : []));
}
