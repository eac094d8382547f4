import { formatAddress } from '../../shared/address/format.ts';
import { badgeTextsIn } from '../../shared/text/badge.ts';
import { type FoundHome, readAgain } from '../portals/find.ts';
import { portal } from '../portals/portal.ts';
import { ask } from './ask.ts';
import { Asker } from './asker.ts';
import { Badge, type Shown } from './badge.ts';
import { TaskBar } from './bar.ts';
import { type CardPage, cardOf } from './desk.ts';
import { Entries, type Entry } from './entry.ts';
import { drawn, idle, inSlices, wait } from './idle.ts';
import { CardLayer } from './layer.ts';
import { type Looked, lookAt, lookIn } from './look.ts';
import { tellFit, tellMisfit } from './misfit.ts';
import { onNavigate } from './navigate.ts';
import { Painter } from './painter.ts';
import { keepQuiet } from './quiet.ts';
import { Reach } from './reach.ts';
import { Watcher } from './watch.ts';

/** Reading on takes less than a twentieth of the page's thread, with what it asks and draws: 1 ms is followed by so many of rest. */
const REST = 24;
/** A page that is always busy is read on all the same, after so many milliseconds. */
const MOST_BUSY = 500;

/** The badges of one page: finds homes, asks for verdicts, and keeps both true until it is stopped. */
export class Overlay {
  readonly entries = new Entries();
  private readonly cards: CardLayer;
  private readonly painter: Painter;
  private readonly watcher: Watcher;
  private readonly bar: TaskBar;
  private readonly page: CardPage;
  private readonly asker: Asker;
  private readonly signal: AbortSignal;
  private readonly reach = new Reach();
  private readsOn = false;

  constructor(stop: AbortController) {
    const { signal } = stop;
    this.signal = signal;
    signal.addEventListener('abort', () => {
      for (const { badge } of this.entries.all()) badge.remove();
    });
    this.cards = new CardLayer(signal);
    keepQuiet(signal);
    this.bar = new TaskBar(signal);
    this.page = {
      language: () => this.asker.language,
      entries: () => this.entries.all(),
      open: (entry) => void this.openAt(entry),
      change: () => {
        this.cards.close(false);
        void this.bar.open();
      },
    };
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
    this.asker = new Asker({
      entries: this.entries,
      bar: this.bar,
      say: (entries, saying) => this.say(entries, saying),
      forget: (entry) => this.forget(entry),
      isWhole: () => this.reach.isWhole,
      stop,
    });
    onNavigate(() => this.moved(), signal);
    this.learn();
    window.addEventListener('resize', () => void idle(200).then(() => this.painter.rearrange()), { signal });
  }

  /** What is shown may no longer hold: another rung, another server. */
  askAgain(): void {
    this.asker.askAgain();
  }

  /** Somebody changed something: what is shown is looked at now. */
  changed(): void {
    this.asker.changed();
  }

  /** How to read this portal may have changed. */
  learn(): void {
    ask({ type: 'adapters' })
      .then((answer) => {
        if (answer !== null && 'adapters' in answer) portal.learn(answer.adapters, answer.fitted);
        this.watcher.soon();
      })
      .catch((cause) => this.asker.broken(cause));
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
    const took = await this.apply(lookAt(changed, blocks, this.reach));
    if (!this.reach.isWhole) void this.readOn();
    return took;
  }

  /** Reads what is far from the window, a little at a time, so that the page hardly has less of its thread. */
  private async readOn(): Promise<void> {
    if (this.readsOn) return;
    this.readsOn = true;
    // What is in view has its verdict first.
    await this.asker.fill();
    while (!this.signal.aborted) {
      await idle(MOST_BUSY);
      await drawn(MOST_BUSY);
      const part = this.reach.next();
      if (part === null) break;
      const took = await this.apply(lookIn(part));
      await Promise.all([this.asker.fill(), wait(took * REST, this.signal)]);
    }
    this.readsOn = false;
    void this.asker.fill();
  }

  /** Takes over what a look finds; gives the milliseconds that it took. */
  private async apply(look: Generator<void, Looked>): Promise<number> {
    const looked = await inSlices(look, this.signal);
    if (looked === null) return 0;
    const { saw, homes } = looked.value;
    const found = new Map(homes.map((home) => [home.element, home]));
    const again: Entry[] = [];
    for (const entry of this.entries.all()) {
      const { element, text } = entry.home;
      if (!element.isConnected || (found.get(element)?.text !== text && saw(element))) this.forget(entry);
    }
    for (const root of portal.roots) this.watcher.follow(root);
    void tellFit();
    void tellMisfit(badgeTextsIn(this.asker.language), this.signal);
    for (const [element, home] of found) {
      const known = this.entries.of(element);
      if (known === undefined) this.entries.add(this.entryOf(home));
      else {
        // The same home, but perhaps in nodes that the page drew anew, and without our badge.
        known.home = home;
        if (!known.badge.stands) again.push(known);
      }
    }
    await this.say(again, ({ shown }) => shown);
    void this.asker.fill();
    return looked.took;
  }

  private entryOf(home: FoundHome): Entry {
    const [best] = home.readings;
    const written = best === undefined ? '' : formatAddress(best);
    const badge = new Badge(written, () => void this.cards.toggle(badge, cardOf(entry, this.page)));
    const entry: Entry = { home, badge, written, shown: null, round: 0 };
    return entry;
  }

  private async openAt(entry: Entry): Promise<void> {
    entry.home.element.scrollIntoView({ block: 'center' });
    // A badge far away is drawn as it comes near.
    for (let turn = 0; turn < 20 && !entry.badge.stands; turn++) await wait(50, this.signal);
    if (!this.cards.isOpen(entry.badge)) await this.cards.toggle(entry.badge, cardOf(entry, this.page));
  }

  private forget(entry: Entry): void {
    this.cards.drop(entry.badge);
    this.painter.erase(entry);
    this.entries.drop(entry);
    this.watcher.soon(entry.home.element);
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
    for (const entry of open)
      if (this.cards.isOpen(entry.badge)) await this.cards.renew(cardOf(entry, this.page));
  }
}
