import { formatAddress } from '../../shared/address/format.ts';
import { badgeTexts } from '../../shared/text/nl-extension.ts';
import type { CheckAnswer } from '../messages.ts';
import { type FoundHome, findHomes, readAgain } from '../portals/find.ts';
import { ask, Invalidated, stillThere } from './ask.ts';
import { Badge, type Shown } from './badge.ts';
import { idle, inSlices, wait } from './idle.ts';
import { CardLayer } from './layer.tsx';
import { type NotNow, noticeOf, RELOAD } from './notice.ts';
import { isOurs } from './root.ts';
import { Watcher } from './watch.ts';

/** How often a page asks whether what it shows still holds, in milliseconds, while someone can see it. */
const PULSE = 5_000;
/** The first question is small, so that what is in view has its verdict within a blink. */
const FIRST = 40;
const NEXT = 150;
const MOST_READINGS = 8;

interface Entry {
  home: FoundHome;
  badge: Badge;
  written: string;
  shown: Shown | null;
  /** The round in which it got its verdict; an older one must be asked again. */
  round: number;
}

/** The badges of one page: finds homes, asks for verdicts, and keeps both true until the signal aborts. */
export class Overlay {
  private readonly entries = new Map<Element, Entry>();
  private readonly cards: CardLayer;
  private readonly watcher: Watcher;
  private readonly stop = new AbortController();
  private round = 1;
  private stamp: string | null = null;
  private stampRound = 0;
  private filling = false;
  private pulse = 0;

  constructor(outer: AbortSignal) {
    const { signal } = this.stop;
    outer.addEventListener('abort', () => this.end(), { once: true });
    this.cards = new CardLayer(signal);
    this.watcher = new Watcher(
      () => this.look(),
      (node) => this.isSettled(node),
      signal,
    );
    window.addEventListener('resize', () => void this.arrange(), { signal });
    document.addEventListener('visibilitychange', () => this.beat(0), { signal });
    this.watcher.soon();
    this.beat(PULSE);
  }

  /** What is shown may no longer hold: another rung, another server. */
  askAgain(): void {
    this.round += 1;
    void this.fill();
  }

  /** Takes everything off the page. */
  end(): void {
    this.stop.abort();
    for (const { badge } of this.entries.values()) badge.remove();
    this.entries.clear();
  }

  private look(): void {
    const found = new Map(findHomes(document).map((home) => [home.element, home]));
    for (const [element, entry] of this.entries)
      if (found.get(element)?.text !== entry.home.text) this.forget(element, entry);
    for (const [element, home] of found) {
      const root = element.getRootNode();
      if (root !== document) this.watcher.follow(root);
      const known = this.entries.get(element);
      if (known === undefined) {
        this.entries.set(element, this.entryOf(home));
        continue;
      }
      // The same home, but perhaps in nodes that the page drew anew, and without our badge.
      known.home = home;
      if (known.shown !== null && !known.badge.host.isConnected) known.badge.show(known.shown, element);
    }
    void this.fill();
  }

  private async arrange(): Promise<void> {
    await idle(200);
    await inSlices([...this.entries.values()], ({ badge }) => badge.arrange(), this.stop.signal);
  }

  private entryOf(home: FoundHome): Entry {
    const [best] = home.readings;
    const written = best === undefined ? badgeTexts.thisHome : formatAddress(best);
    const badge = new Badge(written, () => {
      if (entry.shown !== null) this.cards.toggle(badge, written, entry.shown);
    });
    const entry: Entry = { home, badge, written, shown: null, round: 0 };
    return entry;
  }

  private forget(element: Element, { badge }: Entry): void {
    this.cards.drop(badge);
    badge.remove();
    this.entries.delete(element);
  }

  /** Asks for all homes without a verdict of this round, those in view first; one question at a time. */
  private async fill(): Promise<void> {
    if (this.filling) return;
    this.filling = true;
    try {
      for (let first = true; !this.stop.signal.aborted; first = false) {
        const round = this.round;
        const asked = this.pending().slice(0, first ? FIRST : NEXT);
        if (asked.length === 0) return;
        const homes = asked.map(({ home }) => ({ readings: home.readings.slice(0, MOST_READINGS) }));
        const answer = await ask({ type: 'check', homes });
        if (this.stop.signal.aborted) return;
        if (answer?.state !== 'ok') return this.notNow(answer);
        await this.paint(asked, answer, round);
        // The oldest of the round: if a later answer is of newer data, the next beat asks all anew.
        if (this.stamp === null || this.stampRound !== round) this.stamp = answer.stamp;
        this.stampRound = round;
        this.beat(PULSE);
      }
    } catch (cause) {
      this.broken(cause);
    } finally {
      this.filling = false;
    }
  }

  private pending(): Entry[] {
    const waiting = [...this.entries.values()].filter((entry) => entry.round < this.round);
    if (waiting.length <= FIRST) return waiting;
    const middle = window.innerHeight / 2;
    return waiting
      .map((entry) => ({ entry, far: Math.abs(entry.home.element.getBoundingClientRect().top - middle) }))
      .sort((a, b) => a.far - b.far)
      .map(({ entry }) => entry);
  }

  private async paint(
    asked: Entry[],
    answer: Extract<CheckAnswer, { state: 'ok' }>,
    round: number,
  ): Promise<void> {
    const work = asked.map((entry, at) => ({ entry, verdict: answer.verdicts[at] ?? null }));
    await inSlices(
      work,
      ({ entry, verdict }) => {
        entry.round = round;
        this.show(entry, { kind: 'verdict', verdict, forWhat: answer.forWhat });
      },
      this.stop.signal,
    );
  }

  /** Reads the home once more before anything is said of it: lists reuse their blocks for other homes. */
  private show(entry: Entry, shown: Shown): void {
    const { element } = entry.home;
    if (this.entries.get(element) !== entry) return;
    if (!element.isConnected || !readAgain(entry.home)) {
      this.forget(element, entry);
      this.watcher.soon();
      return;
    }
    entry.shown = shown;
    entry.badge.show(shown, element);
    this.cards.update(entry.badge, shown);
  }

  private notNow(answer: NotNow | null): void {
    if (answer?.state === 'uit') {
      this.end();
      return;
    }
    // Every badge says so, also those with a verdict: nobody can tell whether it still holds.
    this.round += 1;
    this.stamp = null;
    const notice = noticeOf(answer);
    for (const entry of [...this.entries.values()]) this.show(entry, notice);
    this.beat(answer?.retryAfter ?? PULSE);
  }

  /** After so long: is what stands here still true? Without a stamp everything is asked anew. */
  private beat(after: number): void {
    this.pulse += 1;
    const mine = this.pulse;
    void wait(after, this.stop.signal).then(async () => {
      if (mine !== this.pulse || this.stop.signal.aborted) return;
      if (!stillThere()) return this.broken(new Invalidated());
      // A page out of sight starts again as soon as it is seen.
      if (document.hidden) return;
      this.beat(PULSE);
      await this.check();
    });
  }

  private async check(): Promise<void> {
    if ([...this.entries.values()].some(({ home }) => !readAgain(home))) this.watcher.soon();
    if (this.filling || this.entries.size === 0) return;
    if (this.stamp === null) {
      void this.fill();
      return;
    }
    try {
      const answer = await ask({ type: 'still', stamp: this.stamp });
      if (this.stop.signal.aborted) return;
      if (answer?.state === 'zelfde') return;
      if (answer?.state === 'anders') this.askAgain();
      else this.notNow(answer);
    } catch (cause) {
      this.broken(cause);
    }
  }

  private broken(cause: unknown): void {
    if (!(cause instanceof Invalidated)) throw cause;
    for (const entry of [...this.entries.values()]) this.show(entry, RELOAD);
    this.pulse += 1;
  }

  /** Ours, and where we left it; a badge that the page threw away must come back. */
  private isSettled(node: Node): boolean {
    if (!isOurs(node)) return false;
    if (node.isConnected) return true;
    for (const { badge, shown } of this.entries.values()) if (badge.host === node) return shown === null;
    return true;
  }
}
