import { readAgain } from '../portals/find.ts';
import type { Shown } from './badge.ts';
import { Beside } from './beside.ts';
import type { Entry } from './entry.ts';
import { each, inSlices } from './idle.ts';
import { arrange, isCutOffIn, put, spotIn } from './place.ts';

/** So many badges are drawn wherever they stand; on a longer page the others come when they come near. */
const EAGER = 100;
const NEAR = '800px 0px';
/** Read together, then written together. */
const TOGETHER = 16;

export interface PainterProps {
  /** Whether a home is still one of the page. */
  isLive(entry: Entry): boolean;
  /** The page says something else there now: no badge may stand there. */
  changed(entry: Entry): void;
  signal: AbortSignal;
}

/** Puts badges in the page, and takes them away. */
export class Painter {
  private readonly drawn = new Set<Entry>();
  private readonly waiting = new WeakMap<Element, Entry>();
  private readonly beside: Beside;
  private readonly near: IntersectionObserver;

  constructor(private readonly props: PainterProps) {
    this.beside = new Beside(props.signal);
    this.near = new IntersectionObserver((seen) => this.came(seen), { rootMargin: NEAR });
    props.signal.addEventListener('abort', () => this.near.disconnect());
  }

  /** Says this of these homes, piece by piece. */
  *paint(entries: readonly Entry[], saying: (entry: Entry) => Shown): Generator<void, void> {
    for (let at = 0; at < entries.length; at += TOGETHER) {
      this.together(entries.slice(at, at + TOGETHER), saying);
      yield;
    }
  }

  /** The page took this badge away: it comes back, and where that keeps happening beside its block. */
  takenAway(entry: Entry): void {
    this.drawn.delete(entry);
    this.beside.takenFrom(entry.home.element);
  }

  /** Takes the badge of a home away. */
  erase(entry: Entry): void {
    this.drawn.delete(entry);
    this.near.unobserve(entry.home.element);
    this.waiting.delete(entry.home.element);
    entry.badge.remove();
  }

  /** Fits all badges to a page that changed its layout. */
  async rearrange(): Promise<void> {
    const fit = (entry: Entry) =>
      entry.badge.stands && !this.beside.has(entry.home.element) && arrange(entry.badge.host);
    await inSlices(each([...this.drawn], fit), this.props.signal);
    this.beside.soon();
  }

  /** Reads each home once more before anything is said of it: lists reuse their blocks for other homes. */
  private together(entries: readonly Entry[], saying: (entry: Entry) => Shown): void {
    const fresh: Entry[] = [];
    for (const entry of entries) {
      if (!this.props.isLive(entry)) continue;
      if (!readAgain(entry.home)) {
        this.props.changed(entry);
        continue;
      }
      entry.shown = saying(entry);
      if (!hasBadge(entry.shown)) this.erase(entry);
      else if (entry.badge.stands) entry.badge.say(entry.shown);
      else if (this.drawn.size + fresh.length < EAGER) fresh.push(entry);
      else this.later(entry);
    }
    this.draw(fresh);
  }

  private later(entry: Entry): void {
    this.waiting.set(entry.home.element, entry);
    this.near.observe(entry.home.element);
  }

  private came(seen: readonly IntersectionObserverEntry[]): void {
    const fresh: Entry[] = [];
    for (const { isIntersecting, target } of seen) {
      const entry = this.waiting.get(target);
      if (!isIntersecting || entry === undefined) continue;
      this.near.unobserve(target);
      this.waiting.delete(target);
      if (!this.props.isLive(entry)) continue;
      if (readAgain(entry.home)) fresh.push(entry);
      else this.props.changed(entry);
    }
    this.draw(fresh);
  }

  private draw(entries: readonly Entry[]): void {
    const spots = entries.map((entry) => {
      const { element } = entry.home;
      return this.beside.has(element) ? null : spotIn(element);
    });
    for (const [at, entry] of entries.entries()) {
      const { badge, home, shown } = entry;
      const spot = spots[at];
      if (shown !== null) badge.say(shown);
      if (!spot) this.beside.put(badge.host, home.element);
      else {
        put(badge.host, spot);
        if (spot.table !== null && isCutOffIn(spot.table, badge.host)) put(badge.host, spotIn(home.element));
      }
      this.drawn.add(entry);
    }
  }
}

/** Homes outside the region get none: most of a national portal would say the same. */
function hasBadge(shown: Shown): boolean {
  return shown.kind === 'notice' || (shown.kind === 'verdict' && !shown.word.outside);
}
