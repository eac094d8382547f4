import type { PlainDate } from '../../shared/dates.ts';
import type { Bucket, MixedFacts } from '../../shared/norms/facts.ts';
import { type Street, type StreetHomes, streetText } from '../geo/streets.ts';
import { countStreets } from '../store/streets.ts';
import type { Counts } from './counts.ts';
import type { Home } from './homes.ts';
import { Remembered } from './remembered.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

const NONE: never[] = [];
const NOTHING: StreetHomes = { homes: 0, buurten: NONE };

/** Streets of one moment: how many homes are known in them, and what counts there. Remembered until the data changes. */
export class Streets {
  readonly #snapshot: Snapshot;
  readonly #rules: RegionRules;
  readonly #date: PlainDate;
  readonly #homes = new Remembered<StreetHomes>(50_000);
  readonly #heldIn = new Map<string, Map<string, Bucket[]>>();
  readonly #entries = new WeakMap<Home, [string, Street][]>();
  /** Keys of streets by how they are written: folding names takes its time. */
  readonly #keys = new Remembered<string>(50_000);
  readonly #gemeenten = new Remembered<Map<string, Bucket[]>>(1_000);

  constructor(snapshot: Snapshot, rules: RegionRules, date: PlainDate) {
    this.#snapshot = snapshot;
    this.#rules = rules;
    this.#date = date;
  }

  /** Loads the streets of these homes with three statements. */
  async ensure(homes: readonly Home[]): Promise<void> {
    const streets = new Map(homes.flatMap((home) => this.#entry(home)));
    await this.#homes.ensure(
      streets.keys(),
      async (missing) => {
        const wanted = missing.flatMap((key) => streets.get(key) ?? []);
        const counts = this.#snapshot.reference.homesInStreets(wanted);
        return new Map(missing.map((key, index) => [key, counts[index] ?? NOTHING]));
      },
      NOTHING,
    );
    const { db } = this.#snapshot.registry;
    const counts = this.#counts();
    await counts.ensureWithoutStreet(
      db,
      homes.flatMap((home) => this.#buurten(home)),
    );
    const { moment } = counts;
    await this.#gemeenten.ensure(
      [...streets.values()].map(({ gemeente }) => gemeente),
      async (missing) => {
        const found = await countStreets(db, missing, moment);
        return new Map([...found].map(([gemeente, counts]) => [gemeente, byStreet(gemeente, counts)]));
      },
      new Map(),
    );
  }

  /**
   * What the home's street holds; nothing where its street is not known. A complex is told by the stock of corporations: see
   * Holdings.
   */
  mixed(home: Home): MixedFacts[] {
    const [entry] = this.#entry(home);
    if (!entry) return [];
    const [key, street] = entry;
    const { homes } = this.#homes.get(key) ?? NOTHING;
    return [
      {
        of: 'straat',
        name: street.straat,
        homes: homes > 0 ? homes : null,
        date: this.#snapshot.reference.builtOn.slice(0, 4),
        buckets: [
          ...(this.#gemeenten.get(street.gemeente)?.get(key) ?? NONE),
          ...this.#held(street.gemeente, key),
        ],
        possible: this.#counts().withoutStreet(this.#buurten(home), 'all'),
      },
    ];
  }

  /** The home's street with its key, worked out once for a home; empty where its street is not known. */
  #entry(home: Home): [string, Street][] {
    const known = this.#entries.get(home);
    if (known) return known;
    const entry = this.#entryOf(home);
    this.#entries.set(home, entry);
    return entry;
  }

  #entryOf(home: Home): [string, Street][] {
    const gemeente = home.areas.at(-1)?.gemeente;
    const { straat, woonplaats } = home.address ?? { straat: null, woonplaats: null };
    // A number without its letter is not yet a home.
    if (straat === null || gemeente === undefined || home.match === 'number') return [];
    const street = { straat, woonplaats, gemeente };
    const written = `${gemeente}|${woonplaats ?? ''}|${straat}`;
    const key = this.#keys.get(written) ?? streetText(street);
    this.#keys.set(written, key);
    return [[key, street]];
  }

  /** What running holds take in a street; a gemeente's holds are put by street once. */
  #held(gemeente: string, key: string): readonly Bucket[] {
    let streets = this.#heldIn.get(gemeente);
    if (!streets) {
      const held = this.#counts().held.streets(gemeente);
      streets = byStreet(
        gemeente,
        held.flatMap(({ straat, ...rest }) => (straat === null ? [] : [{ ...rest, straat }])),
      );
      this.#heldIn.set(gemeente, streets);
    }
    return streets.get(key) ?? NONE;
  }

  #counts(): Counts {
    return this.#snapshot.counts(this.#rules.preset, this.#date);
  }

  /** The buurten that the home's street runs through: its own, and those in which homes of it are known. */
  #buurten(home: Home): string[] {
    const [entry] = this.#entry(home);
    const known = entry ? (this.#homes.get(entry[0])?.buurten ?? NONE) : NONE;
    const own = entry ? (home.areas.find(({ level }) => level === 'buurt')?.code ?? null) : null;
    return [...new Set(own === null ? known : [own, ...known])];
  }
}

function byStreet(
  gemeente: string,
  counts: readonly { straat: string; woonplaats: string | null; bucket: Bucket }[],
): Map<string, Bucket[]> {
  const found = new Map<string, Bucket[]>();
  for (const { straat, woonplaats, bucket } of counts) {
    const key = streetText({ straat, woonplaats, gemeente });
    found.set(key, [...(found.get(key) ?? []), bucket]);
  }
  return found;
}
