import { formatAddress } from '../../shared/address/format.ts';
import { badgeTextsIn } from '../../shared/text/badge.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { NotNow, WordsAnswer } from '../messages.ts';
import { type FoundHome, readAgain } from '../portals/find.ts';
import { portal } from '../portals/portal.ts';
import { ask, Invalidated, stillThere } from './ask.ts';
import { askedOf, told } from './asked.ts';
import { Badge, type Shown } from './badge.ts';
import { Entries, type Entry } from './entry.ts';
import { each, idle, inSlices } from './idle.ts';
import { CardLayer } from './layer.ts';
import { lookAt, nearestFirst } from './look.ts';
import { tellMisfit } from './misfit.ts';
import { onNavigate } from './navigate.ts';
import { noticeOf, reloadNotice } from './notice.ts';
import { Painter } from './painter.ts';
import { Pulse } from './pulse.ts';
import { keepQuiet } from './quiet.ts';
import { Summary } from './summary.ts';
import { Watcher } from './watch.ts';

/** The first question is small, so that what is in view has its verdict within a blink. */
const FIRST = 40;
const NEXT = 150;

/** The badges of one page: finds homes, asks for verdicts, and keeps both true until it is stopped. */
export class Overlay {
  private readonly entries = new Entries();
  private readonly cards: CardLayer;
  private readonly painter: Painter;
  private readonly watcher: Watcher;
  private readonly summary: Summary;
  private readonly pulse: Pulse;
  private readonly signal: AbortSignal;
  private language: Language = 'nl';
  private round = 1;
  private stamp: string | null = null;
  private stampRound = 0;
  private filling = false;

  constructor(private readonly stop: AbortController) {
    const { signal } = stop;
    this.signal = signal;
    signal.addEventListener('abort', () => {
      for (const { badge } of this.entries.all()) badge.remove();
    });
    this.cards = new CardLayer(signal);
    keepQuiet(signal);
    this.summary = new Summary(signal);
    this.painter = new Painter({
      isLive: (entry) => this.entries.has(entry),
      changed: (entry) => this.forget(entry),
      signal,
    });
    this.watcher = new Watcher(
      {
        look: (changed) => this.look(changed),
        touched: (node) => this.touched(node),
        lost: (host) => this.lost(host),
      },
      signal,
    );
    this.pulse = new Pulse(() => this.check(), signal);
    onNavigate(() => this.moved(), signal);
    this.learn();
    window.addEventListener('resize', () => void idle(200).then(() => this.painter.rearrange()), { signal });
  }

  /** What is shown may no longer hold: another rung, another server. */
  askAgain(): void {
    this.round += 1;
    void this.fill();
  }

  /** Somebody changed something: what is shown is looked at now. */
  changed(): void {
    this.pulse.after(0);
  }

  /** How to read this portal may have changed. */
  learn(): void {
    ask({ type: 'adapters' })
      .then((answer) => {
        if (answer !== null && 'adapters' in answer) portal.learn(answer.adapters);
        this.watcher.soon();
      })
      .catch((cause) => this.broken(cause));
  }

  /** Another page under the same document. */
  private moved(): void {
    this.cards.close(false);
    this.watcher.soon();
  }

  private touched(node: Node): void {
    const entry = this.entries.around(node);
    if (entry !== undefined && entry.shown !== null && !readAgain(entry.home)) this.forget(entry);
  }

  private lost(host: Node): void {
    const entry = this.entries.withHost(host);
    if (entry === undefined || this.signal.aborted) return;
    this.painter.takenAway(entry);
    this.watcher.soon(entry.home.element);
  }

  private async look(changed: Node[] | null): Promise<number> {
    const blocks = this.entries.all().map(({ home }) => home.element);
    const looked = await inSlices(lookAt(changed, blocks), this.signal);
    if (looked === null) return 0;
    const { within, homes } = looked.value;
    const found = new Map(homes.map((home) => [home.element, home]));
    const again: Entry[] = [];
    for (const entry of this.entries.all()) {
      const { element, text } = entry.home;
      const seen = within === null || within.some((part) => part.contains(element));
      if (!element.isConnected || (seen && found.get(element)?.text !== text)) this.forget(entry);
    }
    for (const root of portal.roots) this.watcher.follow(root);
    void tellMisfit(badgeTextsIn(this.language), this.signal);
    for (const [element, home] of found) {
      const known = this.entries.of(element);
      if (known === undefined) this.entries.add(this.entryOf(home));
      else {
        // The same home, but perhaps in nodes that the page drew anew, and without our badge.
        known.home = home;
        if (!known.badge.host.isConnected) again.push(known);
      }
    }
    await this.say(again, ({ shown }) => shown);
    void this.fill();
    return looked.took;
  }

  private entryOf(home: FoundHome): Entry {
    const [best] = home.readings;
    const written = best === undefined ? '' : formatAddress(best);
    const badge = new Badge(written, () => void this.cards.toggle(badge, this.cardOf(entry)));
    const entry: Entry = { home, badge, written, shown: null, round: 0 };
    return entry;
  }

  private cardOf(entry: Entry) {
    const { texts } = entry.shown ?? { texts: badgeTextsIn(this.language) };
    return {
      written: entry.written || texts.badgeTexts.thisHome,
      language: this.language,
      told: () => told(entry, this.language),
    };
  }

  private forget(entry: Entry): void {
    this.cards.drop(entry.badge);
    this.painter.erase(entry);
    this.entries.drop(entry);
    this.watcher.soon(entry.home.element);
  }

  /** Asks for all homes without a verdict of this round, those in view first; one question at a time. */
  private async fill(): Promise<void> {
    if (this.filling) return;
    this.filling = true;
    try {
      for (let first = true; !this.signal.aborted; first = false) {
        const round = this.round;
        const waiting = this.entries.all().filter((entry) => entry.round < round);
        const asked = nearestFirst(waiting).slice(0, first ? FIRST : NEXT);
        if (asked.length === 0) return this.summarise();
        const homes = asked.map(({ home }) => askedOf(home));
        const answer = await ask({ type: 'check', homes, gemeenten: portal.gemeenten ?? undefined });
        if (this.signal.aborted) return;
        if (answer !== null) this.language = answer.language;
        if (answer?.state !== 'ok') return void (await this.notNow(answer));
        await this.answered(asked, answer, round);
      }
    } catch (cause) {
      this.broken(cause);
    } finally {
      this.filling = false;
    }
  }

  private async answered(asked: Entry[], answer: Extract<WordsAnswer, { state: 'ok' }>, round: number) {
    const texts = badgeTextsIn(this.language);
    const words = new Map(asked.map((entry, at) => [entry, answer.words[at]]));
    await this.say(asked, (entry) => {
      entry.round = round;
      const word = words.get(entry);
      if (word === undefined) return null;
      // What only looked like an address, and is none by the register, is no home.
      return entry.home.sure || word.known ? { kind: 'verdict', word, texts } : { kind: 'none', texts };
    });
    // The oldest of the round: if a later answer is of newer data, the next beat asks all anew.
    if (this.stamp === null || this.stampRound !== round) this.stamp = answer.stamp;
    this.stampRound = round;
    this.pulse.after();
  }

  private async say(entries: Entry[], saying: (entry: Entry) => Shown | null): Promise<void> {
    const said = entries.flatMap((entry) => {
      const shown = saying(entry);
      return shown === null ? [] : [{ entry, shown }];
    });
    const by = new Map(said.map(({ entry, shown }) => [entry, shown]));
    const open = [...by.keys()];
    await inSlices(
      this.painter.paint(open, (entry) => by.get(entry) ?? (entry.shown as Shown)),
      this.signal,
    );
    for (const entry of open) if (this.cards.isOpen(entry.badge)) await this.cards.renew(this.cardOf(entry));
  }

  private summarise(): void {
    this.summary.tell(this.entries.all().map(({ shown }) => shown));
  }

  private async notNow(answer: NotNow | null): Promise<void> {
    if (answer?.state === 'uit') return this.stop.abort();
    // Every badge says so, also those with a verdict: nobody can tell whether it still holds.
    this.round += 1;
    this.stamp = null;
    const notice = noticeOf(answer, badgeTextsIn(this.language));
    this.pulse.after(answer?.retryAfter);
    await this.say(this.entries.all(), () => notice);
    this.summarise();
  }

  /** Is what stands here still true? Without a stamp everything is asked anew. */
  private async check(): Promise<void> {
    try {
      if (!stillThere()) throw new Invalidated();
      await inSlices(
        each(this.entries.all(), (entry) => readAgain(entry.home) || this.forget(entry)),
        this.signal,
      );
      if (this.filling || this.entries.size === 0) return;
      if (this.stamp === null) return void this.fill();
      const answer = await ask({ type: 'still', stamp: this.stamp });
      if (this.signal.aborted || answer?.state === 'zelfde') return;
      if (answer?.state === 'anders') this.askAgain();
      else await this.notNow(answer);
    } catch (cause) {
      this.broken(cause);
    }
  }

  private broken(cause: unknown): void {
    if (!(cause instanceof Invalidated)) throw cause;
    this.pulse.stop();
    const notice = reloadNotice(badgeTextsIn(this.language));
    void this.say(this.entries.all(), () => notice).then(() => this.summarise());
  }
}
