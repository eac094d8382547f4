import type { Shapes } from '../../shared/api/areas.ts';
import { loadShapes, type PresentRegion } from './data.ts';
import type { Level } from './view.ts';

/** Outlines per level, fetched once: they change only with the areas themselves. */
export class ShapeStore {
  readonly #region: PresentRegion;
  readonly #scope: (string | null)[];
  readonly #kept = new Map<Level, Promise<Shapes>>();

  constructor(region: PresentRegion, scope: (string | null)[]) {
    this.#region = region;
    this.#scope = scope;
  }

  /** All outlines of a level. A fetch that failed is tried afresh the next time. Throws Trouble. */
  level(level: Level): Promise<Shapes> {
    const kept = this.#kept.get(level);
    if (kept) return kept;
    // Outlines serve everyone who waits for them, so no one's abort may stop the fetch.
    const fetched = loadShapes(level, this.#region, this.#scope);
    fetched.catch(() => this.#kept.delete(level));
    this.#kept.set(level, fetched);
    return fetched;
  }
}
