import type { z } from 'zod';
import type { Verdict, WireReading } from '../../shared/api/checks.ts';
import { connectionTexts } from '../../shared/text/nl-extension.ts';
import type { CheckAnswer, ForWhat, NotNow, StillAnswer } from '../messages.ts';
import type { Patience } from './backoff.ts';
import { Batch } from './batch.ts';
import type { VerdictCache } from './cache.ts';
import { type Client, NoAnswer } from './client.ts';
import type { Clock } from './clock.ts';
import type { StoredSettings } from './stored.ts';

/** A home as a page shows it: its readings, and its id in the register where that stands there. */
export interface Home {
  readings: z.output<typeof WireReading>[];
  bagId?: string | null | undefined;
}

/** The most addresses that the server takes at once. */
const MOST = 200;
/** Long enough to gather the frames of one page, short enough to stay within a blink. */
const TICK = 10;
/** How long a `dataVersion` is taken as still so without asking, in milliseconds. */
const FRESH = 1_000;
/** How long a page waits before it asks again when only a person can mend what is wrong. */
const IDLE = 5_000;

export interface ChecksParts {
  clock: Clock;
  cache: VerdictCache;
  patience: Patience;
  /** The server as settings and permissions now allow, or why it cannot be asked. Throws NoAnswer. */
  open(): Promise<
    | {
        state: 'open';
        client: Client;
        settings: StoredSettings;
        rung: string;
        forWhat: ForWhat;
        /** Codes of the gemeenten in which a home without postcode is looked for. */
        gemeenten: string[];
      }
    | { state: 'niet-gekoppeld' | 'geen-toestemming' | 'geen-trede' }
  >;
  /** Called when the server turns out to hold other data than before. */
  onOtherData?(): void;
}

/** Answers pages: from the cache where it holds, else from the server, many homes at a time. */
export class Checks {
  private readonly parts: ChecksParts;
  private readonly batches = new Map<string, Batch<Home, Verdict>>();
  private seen: { version: string; at: number } | null = null;

  constructor(parts: ChecksParts) {
    this.parts = parts;
  }

  /**
   * Verdicts for homes, in order; null for a home without reading or id. Homes without postcode are looked for in
   * these gemeenten, else in those of the regions that the server holds.
   */
  async ask(homes: Home[], gemeenten?: string[]): Promise<CheckAnswer> {
    return this.guarded(async (opened) => {
      const open = gemeenten?.length ? { ...opened, gemeenten } : opened;
      const context = this.contextOf(open);
      const verdicts = await this.verdictsFor(homes, context, open);
      return { state: 'ok', forWhat: open.forWhat, stamp: this.stamp(context), verdicts };
    });
  }

  /** All of one `dataVersion`: where the server turns out to be further than the cache, everything is asked anew. */
  private async verdictsFor(homes: Home[], context: string, open: Open): Promise<(Verdict | null)[]> {
    const known = await Promise.all(homes.map((one) => this.known(one, context)));
    if (known.some((verdict) => verdict !== null)) await this.confirm(open.client);
    const before = this.seen?.version;
    const verdicts = await Promise.all(
      homes.map((home) => (isEmpty(home) ? null : this.one(home, context, open))),
    );
    const mixed = before !== undefined && before !== this.seen?.version;
    return mixed ? this.verdictsFor(homes, context, open) : verdicts;
  }

  /** Whether what a page got under `stamp` still holds. */
  async still(stamp: string | null): Promise<StillAnswer> {
    return this.guarded(async (open) => {
      await this.confirm(open.client);
      const same = this.stamp(this.contextOf(open)) === stamp;
      return { state: same ? 'zelfde' : 'anders' };
    });
  }

  /** Server, token or choice changed: nothing that is known still holds. */
  async forget(): Promise<void> {
    this.seen = null;
    this.batches.clear();
    this.parts.patience.reset();
    await this.parts.cache.clear();
  }

  private async one(home: Home, context: string, open: Open): Promise<Verdict> {
    return (await this.known(home, context)) ?? this.batchFor(context, open).add(home);
  }

  private known(home: Home, context: string): Promise<Verdict | null> {
    return this.parts.cache.get(keyOf(home), context);
  }

  private batchFor(context: string, { client, settings, rung, gemeenten }: Open): Batch<Home, Verdict> {
    const running = this.batches.get(context);
    if (running) return running;
    const batch = new Batch<Home, Verdict>(
      async (asked) => {
        const { dataVersion, results } = await client.check({
          rung,
          places: settings.places,
          origin: settings.origin,
          gemeenten,
          addresses: asked.map(({ readings, bagId }) => ({ readings, bagId })),
        });
        const given = asked.flatMap((home, at) => {
          const verdict = results[at];
          return verdict === undefined ? [] : [{ readings: keyOf(home), verdict }];
        });
        await this.parts.cache.put(context, dataVersion, given);
        this.see(dataVersion);
        return results;
      },
      MOST,
      TICK,
    );
    // One context at a time is in use; an older one has nothing left to ask.
    this.batches.clear();
    this.batches.set(context, batch);
    return batch;
  }

  /** Asks the server for its version unless that is only just known. Throws NoAnswer. */
  private async confirm(client: Client): Promise<void> {
    if (this.seen !== null && this.parts.clock.now() - this.seen.at < FRESH) return;
    const { dataVersion } = await client.health();
    // Without a token that holds, health tells no more than that the server is there.
    if (dataVersion === undefined) throw new NoAnswer('geweigerd', connectionTexts.refused);
    await this.parts.cache.meet(dataVersion);
    this.see(dataVersion);
  }

  private see(version: string): void {
    if (this.seen?.version !== version) this.parts.onOtherData?.();
    this.seen = { version, at: this.parts.clock.now() };
  }

  private contextOf({ settings, rung, gemeenten }: Open): string {
    const { server, places, origin, language } = settings;
    return JSON.stringify([
      server,
      rung,
      places,
      origin,
      language,
      gemeenten.join(),
      this.parts.clock.today(),
    ]);
  }

  private stamp(context: string): string {
    return `${context} ${this.seen?.version ?? ''}`;
  }

  /** Runs `work` when the server may be asked, and turns every reason why not into an answer for a page. */
  private async guarded<T>(work: (open: Open) => Promise<T>): Promise<T | NotNow> {
    const { clock, patience } = this.parts;
    const wait = patience.left(clock.now());
    if (wait > 0) return { state: 'weg', retryAfter: wait };
    try {
      const open = await this.parts.open();
      if (open.state !== 'open') return { state: open.state, retryAfter: IDLE };
      const answer = await work(open);
      patience.reset();
      return answer;
    } catch (cause) {
      this.seen = null;
      if (!(cause instanceof NoAnswer))
        return {
          state: 'niet-gelukt',
          text: connectionTexts.unexpected,
          retryAfter: patience.failed(clock.now()),
        };
      if (cause.kind === 'geweigerd') return { state: 'geweigerd', retryAfter: IDLE };
      const retryAfter = patience.failed(clock.now());
      if (cause.kind === 'weg') return { state: 'weg', retryAfter };
      return { state: 'niet-gelukt', text: cause.message, retryAfter };
    }
  }
}

const isEmpty = ({ readings, bagId }: Home) => readings.length === 0 && !bagId;
const keyOf = ({ readings, bagId }: Home) => JSON.stringify(bagId ? [bagId, ...readings] : readings);

type Open = Extract<Awaited<ReturnType<ChecksParts['open']>>, { state: 'open' }>;
