import type { Agreement } from '../../shared/agreements/agreement.ts';
import { addMonths, type PlainDate } from '../../shared/dates.ts';
import { regionOf } from '../../shared/ladder/presets/index.ts';
import type { RegionPreset } from '../../shared/ladder/rung.ts';
import { monthLimits, rungWeights } from '../../shared/ladder/weights.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import { termWindows } from '../../shared/omklap.ts';
import type { Area, Reference } from '../geo/types.ts';
import { agreementsFor } from '../store/agreements.ts';
import type { HeldPlaces } from '../store/held.ts';
import { type Ladders, laddersFor } from '../store/ladder.ts';
import { normsFor } from '../store/norms.ts';
import type { Registry } from '../store/open.ts';
import { Counts } from './counts.ts';
import { type FiguresAt, figuresAt } from './figures.ts';

/** How far ahead a planned facility counts, in months (DESIGN.md, "How a place counts", 1). */
export const HORIZON_MONTHS = 12;

/** A region as verdicts need it; null for gemeenten that no preset has. */
export interface RegionRules {
  /** With the rungs that hold on the day. */
  preset: RegionPreset | null;
  weights: Record<string, number> | null;
  norms: Norm[];
  /** The figures of areas on the day. */
  figures: FiguresAt;
}

/**
 * Everything that was read from the registry at one version of the data. When the data or the areas change, a new
 * snapshot takes its place: nothing in it is ever mended.
 */
export class Snapshot {
  readonly registry: Registry;
  readonly reference: Reference;
  readonly dataVersion: number;
  /** What is imagined to stand as well; empty but for a variant. */
  readonly imagined: readonly HeldPlaces[];
  /** By the ladder itself: two days with another ladder count otherwise. */
  readonly #counts = new Map<RegionPreset | null, Map<PlainDate, Counts>>();
  readonly #norms = new Map<PlainDate, Promise<Norm[]>>();
  #agreements: Promise<Agreement[]> | null = null;
  #ladders: Promise<Ladders> | null = null;
  readonly #rules = new Map<string, RegionRules>();
  readonly #areas = new Map<string, Area | null>();
  /** What others work out once per version of the data, such as the verdicts on free homes. */
  readonly derived = new Map<string, unknown>();

  constructor(
    registry: Registry,
    reference: Reference,
    dataVersion: number,
    imagined: readonly HeldPlaces[] = [],
  ) {
    this.imagined = imagined;
    this.registry = registry;
    this.reference = reference;
    this.dataVersion = dataVersion;
  }

  /** The same data with places that stand nowhere yet: for a question, never kept. */
  imagine(places: readonly HeldPlaces[]): Snapshot {
    return new Snapshot(this.registry, this.reference, this.dataVersion, [...this.imagined, ...places]);
  }

  /** An area of the reference's year, remembered. */
  area(code: string): Area | null {
    const known = this.#areas.get(code);
    if (known !== undefined) return known;
    const area = this.reference.area(code);
    this.#areas.set(code, area);
    return area;
  }

  /** The counts of a region on a day, by the ladder that holds then: that of `rules` for the same day. */
  counts(region: RegionPreset | null, date: PlainDate): Counts {
    let days = this.#counts.get(region);
    if (!days) {
      days = new Map();
      this.#counts.set(region, days);
    }
    let counts = days.get(date);
    if (!counts) {
      if (days.size > 60) days.clear();
      const moment = {
        date,
        horizon: addMonths(date, HORIZON_MONTHS),
        areaYear: this.reference.year,
        ended: region ? monthLimits(region, date) : [],
        terms: region ? termWindows(region, date, addMonths(date, HORIZON_MONTHS)) : [],
      };
      counts = new Counts(moment, this.imagined);
      days.set(date, counts);
    }
    return counts;
  }

  /** The rules that hold in a gemeente on a day. */
  async rules(gemeente: string, date: PlainDate): Promise<RegionRules> {
    const key = `${regionOf(gemeente)?.id ?? ''}|${date}`;
    const known = this.#rules.get(key);
    if (known) return known;
    let norms = this.#norms.get(date);
    if (!norms) {
      norms = normsFor(this.registry.db, date);
      this.#norms.set(date, norms);
    }
    const preset = (await this.ladders()).in(gemeente, date);
    const rules: RegionRules = {
      preset,
      weights: preset ? rungWeights(preset) : null,
      norms: preset ? (await norms).filter((norm) => norm.region === preset.id) : [],
      figures: await figuresAt(this.registry, this.reference.year, date),
    };
    this.#rules.set(key, rules);
    return rules;
  }

  /** The ladders of all regions, on any day. */
  ladders(): Promise<Ladders> {
    this.#ladders ??= laddersFor(this.registry.db);
    return this.#ladders;
  }

  agreements(): Promise<Agreement[]> {
    this.#agreements ??= agreementsFor(this.registry.db);
    return this.#agreements;
  }

  /** Works something out once for this version of the data. */
  once<T>(key: string, work: () => T): T {
    if (!this.derived.has(key)) this.derived.set(key, work());
    return this.derived.get(key) as T;
  }
}

/** Gives the snapshot of now: the same one until the data changes; null while there are no areas. */
export function snapshots(
  registry: Registry,
  references: { current(): Reference | null },
): () => Snapshot | null {
  let last: Snapshot | null = null;
  return () => {
    const reference = references.current();
    if (!reference) return null;
    const { dataVersion } = registry.state();
    if (last === null || last.dataVersion !== dataVersion || last.reference !== reference)
      last = new Snapshot(registry, reference, dataVersion);
    return last;
  };
}
