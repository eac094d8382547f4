import type { PlainDate } from '../../shared/dates.ts';
import type { AreaFacts, Bucket, Figure, MixedFacts } from '../../shared/norms/facts.ts';
import { buurtenOfComplexes, type Complex, complexesAt, countComplexes } from '../store/complexes.ts';
import { groupsOfAreas } from '../store/group-counts.ts';
import { complexKey, type StockSum, stockOfAreas, stockOfComplexes } from '../store/stock-counts.ts';
import type { Home } from './homes.ts';
import { Remembered } from './remembered.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

type Level = 'buurt' | 'wijk' | 'gemeente';
type Holding = Pick<AreaFacts, 'corporationHomes' | 'groups'>;

/** What is known of a complex: its homes, where they stand, and the places in it. */
interface ComplexHolding {
  stock: StockSum | null;
  buurten: string[];
  buckets: Bucket[];
}

const NONE: never[] = [];

/** What corporations have and other groups need, on one day; remembered until the data changes. */
export class Holdings {
  readonly #snapshot: Snapshot;
  readonly #date: PlainDate;
  readonly #stock = new Remembered<StockSum | null>(50_000);
  readonly #groups = new Remembered<Record<string, number>>(50_000);
  readonly #complexOf = new Remembered<Complex | null>(200_000);
  readonly #complexes = new Remembered<ComplexHolding>(50_000);

  constructor(snapshot: Snapshot, date: PlainDate) {
    this.#snapshot = snapshot;
    this.#date = date;
  }

  get #moment() {
    return { year: Number(this.#date.slice(0, 4)), areaYear: this.#snapshot.reference.year };
  }

  /** Loads areas of one level with two statements. */
  async ensureAreas(level: Level, codes: Iterable<string>): Promise<void> {
    const { db } = this.#snapshot.registry;
    const wanted = [...codes];
    await this.#stock.ensure(wanted, (missing) => stockOfAreas(db, level, missing, this.#moment), null);
    await this.#groups.ensure(wanted, (missing) => groupsOfAreas(db, missing, this.#moment), {});
  }

  /** Loads the complexes of these homes with six statements. */
  async ensureComplexes(homes: readonly Home[], rules: RegionRules): Promise<void> {
    const { db } = this.#snapshot.registry;
    const keys = homes.flatMap(({ homeKey }) => (homeKey === null ? [] : [homeKey]));
    await this.#complexOf.ensure(keys, (missing) => complexesAt(db, missing), null);
    const complexes = new Map(
      keys.flatMap((key) => {
        const complex = this.#complexOf.get(key);
        return complex ? [[complexKey(complex.gemeente, complex.complex), complex] as const] : [];
      }),
    );
    const counts = this.#snapshot.counts(rules.preset, this.#date);
    const { moment } = counts;
    await this.#complexes.ensure(
      complexes.keys(),
      async (missing) => {
        const wanted = missing.flatMap((key) => complexes.get(key) ?? []);
        const stock = await stockOfComplexes(db, wanted, this.#moment);
        const buckets = await countComplexes(db, wanted, moment);
        const buurten = await buurtenOfComplexes(db, wanted, moment.areaYear);
        return new Map(
          missing.map((key) => [
            key,
            {
              stock: stock.get(key) ?? null,
              buurten: buurten.get(key) ?? NONE,
              buckets: buckets.get(key) ?? NONE,
            },
          ]),
        );
      },
      { stock: null, buurten: NONE, buckets: NONE },
    );
    await counts.ensureWithoutStreet(
      db,
      homes.flatMap((home) => this.#buurten(home)),
    );
  }

  /** What is known of an area; `figure` stands where no corporation gave its stock there. */
  area(code: string, figure: Figure): Holding {
    const stock = this.#stock.get(code);
    return {
      corporationHomes: stock ? { value: stock.homes, date: String(stock.year) } : figure,
      groups: this.#groups.get(code) ?? {},
    };
  }

  /** Homes that came free in a year by the stock of corporations, and that year; null where not all of them told. */
  freed(code: string): { homes: number; year: number } | null {
    const stock = this.#stock.get(code);
    return stock && stock.freed !== null ? { homes: stock.freed, year: stock.year } : null;
  }

  /** The complex of a home; nothing where nobody told of one. */
  mixed(home: Home, rules: RegionRules): MixedFacts[] {
    const complex = this.#complexAt(home);
    if (!complex) return [];
    const found = this.#complexes.get(complexKey(complex.gemeente, complex.complex));
    const counts = this.#snapshot.counts(rules.preset, this.#date);
    return [
      {
        of: 'complex',
        name: complex.complex,
        homes: found?.stock?.homes ?? null,
        date: found?.stock ? String(found.stock.year) : this.#date,
        buckets: [...(found?.buckets ?? NONE), ...counts.held.complex(complex.gemeente, complex.complex)],
        possible: counts.withoutStreet(this.#buurten(home), 'loose'),
      },
    ];
  }

  /** A number without its letter is not yet a home. */
  #complexAt(home: Home): Complex | null {
    if (home.homeKey === null || home.match === 'number') return null;
    return this.#complexOf.get(home.homeKey) ?? null;
  }

  /** The buurten in which the home's complex stands: its own, and those of its stock. */
  #buurten(home: Home): string[] {
    const complex = this.#complexAt(home);
    if (!complex) return NONE;
    const stands = this.#complexes.get(complexKey(complex.gemeente, complex.complex))?.buurten ?? NONE;
    const own = home.areas.find(({ level }) => level === 'buurt')?.code;
    return [...new Set(own === undefined ? stands : [own, ...stands])];
  }
}

/** The one of a day and a region's ladder, remembered with the snapshot. */
export function holdingsOn(snapshot: Snapshot, rules: RegionRules, date: PlainDate): Holdings {
  return snapshot.once(`holdings|${rules.preset?.id ?? ''}|${date}`, () => new Holdings(snapshot, date));
}
