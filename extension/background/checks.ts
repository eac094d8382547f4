import type { z } from 'zod';
import type { Verdict, WireReading } from '../../shared/api/checks.ts';
import { CLIENT_TEXTS } from '../../shared/text/client.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { CheckAnswer, ForWhat, NotNow, StillAnswer, Task } from '../messages.ts';
import { type Failure, failureOf } from './answers.ts';
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
/** How long a `dataVersion` is taken as still so without asking, in milliseconds; longer where the server tells of changes. */
const FRESH = 1_000;
const FRESH_TOLD = 30_000;
/** How long a page waits before it asks again when only a person can mend what is wrong. */
const IDLE = 5_000;

export interface ChecksParts {
  clock: Clock;
  cache: VerdictCache;
  patience: Patience;
  /** The server as settings, permissions and the task of a tab now allow, or why it cannot be asked. Throws NoAnswer. */
  open(task: Task | null): Promise<
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
  /** Whether the server now tells of changes by itself. Asking makes it do so. */
  isTold?(): boolean;
}

/** What homes are asked for. */
export interface Asking {
  /** A home without postcode is looked for in these, else in those of the regions that the server holds. */
  gemeenten?: string[] | undefined;
  /** What the tab chose; null follows the settings. */
  task: Task | null;
}

export const BY_SETTINGS: Asking = { task: null };

/** Answers pages: from the cache where it holds, else from the server, many homes at a time. */
export class Checks {
  private readonly parts: ChecksParts;
  private readonly batches = new Map<string, Batch<Home, Verdict>>();
  private seen: { version: string; at: number } | null = null;
  /** In which the person was spoken to last: where nothing works, it is all that is known. */
  private language: Language = 'nl';
  /** Why there was no answer last: it holds for who asks before the next try. */
  private failure: Failure = { state: 'weg' };

  constructor(parts: ChecksParts) {
    this.parts = parts;
  }

  /**
   * Verdicts for homes, in order; null for a home without reading or id. Without an answer from the server what is still
   * known goes along, as it was.
   */
  async ask(homes: Home[], asking: Asking = BY_SETTINGS): Promise<CheckAnswer> {
    const answer = await this.guarded(asking.task, async (opened): Promise<CheckAnswer> => {
      const open = within(opened, asking);
      const context = this.contextOf(open);
      const verdicts = await this.verdictsFor(homes, context, open);
      return { state: 'ok', forWhat: open.forWhat, stamp: this.stamp(context), verdicts };
    });
    if (answer.state !== 'weg' && answer.state !== 'niet-gelukt') return answer;
    return { ...answer, ...(await this.asItWas(homes, asking)) };
  }

  private async asItWas(homes: Home[], asking: Asking) {
    const opened = await this.parts.open(asking.task).catch(() => null);
    if (opened?.state !== 'open') return {};
    const context = this.contextOf(within(opened, asking));
    const verdicts = await Promise.all(homes.map((home) => this.known(home, context)));
    if (verdicts.every((verdict) => verdict === null)) return {};
    return { old: { forWhat: opened.forWhat, verdicts } };
  }

  /** All of one `dataVersion`: where the server turns out to be further than the cache, everything is asked anew. */
  private async verdictsFor(homes: Home[], context: string, open: Open): Promise<(Verdict | null)[]> {
    const known = await Promise.all(homes.map((one) => this.known(one, context)));
    if (known.some((verdict) => verdict !== null)) await this.confirm(open);
    const before = this.seen?.version;
    const verdicts = await Promise.all(
      homes.map((home) => (isEmpty(home) ? null : this.one(home, context, open))),
    );
    const mixed = before !== undefined && before !== this.seen?.version;
    return mixed ? this.verdictsFor(homes, context, open) : verdicts;
  }

  /** Whether what a page got under `stamp` still holds. */
  async still(stamp: string | null, asking: Asking = BY_SETTINGS): Promise<StillAnswer> {
    return this.guarded(asking.task, async (opened) => {
      const open = within(opened, asking);
      await this.confirm(open);
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

  /** The server told of this version of its data. Gives whether it is another than before. */
  async heard(version: string): Promise<boolean> {
    const same = await this.parts.cache.meet(version);
    this.see(version);
    return !same;
  }

  /** Something was written just now: what is known is to be confirmed before it is told again. */
  doubt(): void {
    this.seen = null;
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
  private async confirm({ client, settings }: Open): Promise<void> {
    const fresh = this.parts.isTold?.() ? FRESH_TOLD : FRESH;
    if (this.seen !== null && this.parts.clock.now() - this.seen.at < fresh) return;
    const { dataVersion } = await client.health();
    // Without a token that holds, health tells no more than that the server is there.
    if (dataVersion === undefined) throw new NoAnswer('geweigerd', CLIENT_TEXTS[settings.language].refused);
    await this.parts.cache.meet(dataVersion);
    this.see(dataVersion);
  }

  private see(version: string): void {
    if (this.seen?.version !== version) this.parts.onOtherData?.();
    const at = this.parts.clock.now();
    this.seen = { version, at };
    void this.parts.cache.holds(at);
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
  async guarded<T>(task: Task | null, work: (open: Open) => Promise<T>): Promise<T | NotNow> {
    const { clock, patience, cache } = this.parts;
    const wait = patience.left(clock.now());
    if (wait > 0) return { ...this.failure, retryAfter: wait, ...(await cache.heldAt()) };
    try {
      const open = await this.parts.open(task);
      if (open.state !== 'open') return { state: open.state, retryAfter: IDLE };
      this.language = open.settings.language;
      const answer = await work(open);
      patience.reset();
      return answer;
    } catch (cause) {
      this.seen = null;
      if (cause instanceof NoAnswer && cause.kind === 'geweigerd')
        return { state: 'geweigerd', retryAfter: IDLE };
      const retryAfter = patience.failed(clock.now());
      this.failure = failureOf(cause, this.language);
      return { ...this.failure, retryAfter, ...(await cache.heldAt()) };
    }
  }
}

function within(open: Open, { gemeenten }: Asking): Open {
  return gemeenten?.length ? { ...open, gemeenten } : open;
}

const isEmpty = ({ readings, bagId }: Home) => readings.length === 0 && !bagId;
const keyOf = ({ readings, bagId }: Home) => JSON.stringify(bagId ? [bagId, ...readings] : readings);

export type Open = Extract<Awaited<ReturnType<ChecksParts['open']>>, { state: 'open' }>;
