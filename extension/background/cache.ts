import type { Verdict } from '../../shared/api/checks.ts';

/** The part of `storage.session` that the cache needs; it outlives the worker, not the browser. */
export interface SessionArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const HOME = 'home:';
const VERDICT = 'verdict:';
const VERSION = 'version';
const HELD_AT = 'held-at';
/** About 5 MB of verdicts; the browser allows 10. */
const MOST = 1_500;

/**
 * Verdicts already given: readings lead to a home, home and context to its verdict, all of one `dataVersion`.
 * As soon as the server speaks of another version, everything before it is forgotten.
 */
export class VerdictCache {
  private readonly area: SessionArea;
  private loaded: Promise<void> | null = null;
  private readonly homes = new Map<string, string>();
  private readonly verdicts = new Map<string, Verdict>();
  private version: string | null = null;
  private at: number | null = null;

  constructor(area: SessionArea) {
    this.area = area;
  }

  /** The verdict for these readings in this context, or null. */
  async get(readings: string, context: string): Promise<Verdict | null> {
    await this.load();
    const home = this.homes.get(readings);
    return home === undefined ? null : (this.verdicts.get(verdictKey(home, context)) ?? null);
  }

  /** Keeps verdicts of one answer. */
  async put(
    context: string,
    dataVersion: string,
    given: { readings: string; verdict: Verdict }[],
  ): Promise<void> {
    await this.meet(dataVersion);
    if (this.verdicts.size + given.length > MOST) await this.clear(dataVersion);
    const written: Record<string, unknown> = {};
    for (const { readings, verdict } of given) {
      const home = `${verdict.address?.homeKey ?? readings}|${verdict.match}`;
      const key = verdictKey(home, context);
      this.homes.set(readings, home);
      this.verdicts.set(key, verdict);
      written[HOME + readings] = home;
      written[VERDICT + key] = verdict;
    }
    await this.area.set(written);
  }

  /** The server speaks of this version of its data; gives whether what was kept still holds. */
  async meet(dataVersion: string): Promise<boolean> {
    await this.load();
    if (this.version === dataVersion) return true;
    await this.clear(dataVersion);
    return false;
  }

  /** Forgets everything; for another server or token as well. */
  async clear(dataVersion: string | null = null): Promise<void> {
    await this.load();
    const keys = [
      ...[...this.homes.keys()].map((key) => HOME + key),
      ...[...this.verdicts.keys()].map((key) => VERDICT + key),
    ];
    this.homes.clear();
    this.verdicts.clear();
    this.version = dataVersion;
    await this.area.remove(keys);
    await this.area.set({ [VERSION]: dataVersion });
  }

  /** What is kept holds at this moment, in milliseconds since 1970. */
  async holds(at: number): Promise<void> {
    await this.load();
    this.at = at;
    await this.area.set({ [HELD_AT]: at });
  }

  /** When what is kept held last; nothing where nobody knows. */
  async heldAt(): Promise<{ heldAt?: number }> {
    await this.load();
    return this.at === null ? {} : { heldAt: this.at };
  }

  private load(): Promise<void> {
    this.loaded ??= this.area.get(null).then((all) => {
      for (const [key, value] of Object.entries(all)) {
        if (key === VERSION) this.version = typeof value === 'string' ? value : null;
        else if (key === HELD_AT) this.at = typeof value === 'number' ? value : null;
        else if (key.startsWith(HOME)) this.homes.set(key.slice(HOME.length), String(value));
        // Only this worker writes here, and only what it parsed.
        else if (key.startsWith(VERDICT)) this.verdicts.set(key.slice(VERDICT.length), value as Verdict);
      }
    });
    return this.loaded;
  }
}

function verdictKey(home: string, context: string): string {
  return `${context} ${home}`;
}
