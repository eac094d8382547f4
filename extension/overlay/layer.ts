import type { Language } from '../../shared/text/texts.ts';
import { now } from '../background/clock.ts';
import type { Badge } from './badge.ts';
import { CARD_WIDTH, NARROW } from './card-size.ts';
import { type CardDesk, type Drawer, drawer, type Told } from './drawer.ts';
import { createHost } from './root.ts';

const GAP = 6;
const EDGE = 12;
/** So long after the card moved, in milliseconds, a press beside it was meant for it. */
const JUST = 500;

/** What happens in the card is no business of the page's own listeners. */
const OURS = [
  'click',
  'dblclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
];
const OURS_TYPED = ['keydown', 'keypress', 'keyup', 'input', 'change', 'wheel'];

/** Where Tab comes. */
const STOPS = 'button:enabled,a[href],input:enabled,select:enabled,textarea:enabled,summary';

/** What a card is opened with: the home as the page writes it, and what there is to tell of it. */
export interface CardOf {
  written: string;
  language: Language;
  told(): Promise<Told>;
  desk: CardDesk;
}

interface Open {
  badge: Badge;
  host: HTMLElement;
  card: HTMLElement;
  drawer: Drawer;
}

/** The one card that can be open: in the browser's top layer, so that no block of the page cuts it off. */
export class CardLayer {
  private open: Open | null = null;
  /** The badge whose card is on its way. */
  private coming: Badge | null = null;
  private movedAt = Number.NEGATIVE_INFINITY;
  private readonly grown = new ResizeObserver(() => this.settle());

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.close(false));
    // Capturing: a page that stops its own events must not keep our card open.
    window.addEventListener('keydown', (event) => this.pressed(event), { capture: true, signal });
    window.addEventListener('pointerdown', (event) => this.pointed(event), { capture: true, signal });
    window.addEventListener('resize', () => this.settle(), { signal });
  }

  isOpen(badge: Badge): boolean {
    return this.open?.badge === badge;
  }

  /** Opens the card of a badge, or closes it when it was open. */
  async toggle(badge: Badge, of: CardOf): Promise<void> {
    const again = this.isOpen(badge);
    this.close(again);
    if (again) return;
    this.coming = badge;
    const [draws, told] = await Promise.all([drawer().catch(() => null), of.told()]);
    if (this.coming !== badge || !badge.stands || draws === null) return;
    this.coming = null;
    const { host, root } = createHost(draws.styles);
    for (const name of [...OURS, ...OURS_TYPED])
      host.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
    const card = document.createElement('div');
    card.className = 'card t-root';
    card.tabIndex = -1;
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-labelledby', 'home');
    card.lang = of.language;
    root.append(card);
    host.popover = 'manual';
    document.body.append(host);
    this.open = { badge, host, card, drawer: draws };
    this.grown.observe(card);
    this.draw(of, told);
    host.showPopover();
    this.settle();
    card.focus({ preventScroll: true });
    badge.expanded(true);
  }

  /** Tells anew what there is to tell in the card that is open. */
  async renew(of: CardOf): Promise<void> {
    const { open } = this;
    const told = await of.told();
    if (open !== null && this.open === open) this.draw(of, told);
  }

  /** Closes the card of this badge, if it is open; its home is gone. */
  drop(badge: Badge): void {
    if (this.coming === badge) this.coming = null;
    if (this.isOpen(badge)) this.close(false);
  }

  /** Closes the card, and gives the focus back to its badge if asked. */
  close(giveBack: boolean): void {
    this.coming = null;
    if (this.open === null) return;
    const { badge, host, card, drawer: draws } = this.open;
    this.open = null;
    this.grown.unobserve(card);
    draws.clear(card);
    host.remove();
    badge.expanded(false);
    if (giveBack) badge.focus();
  }

  private draw({ written, language, desk }: CardOf, told: Told): void {
    if (this.open === null) return;
    const { card, drawer: draws } = this.open;
    draws.draw(card, { written, told, language, desk, close: () => this.close(true) });
  }

  /** Below its badge, moved as far as the window asks. Narrow screens have it at the bottom, by style alone. */
  private settle(): void {
    if (this.open === null) return;
    const { badge, host, card } = this.open;
    const narrow = window.innerWidth <= NARROW;
    const before = host.style.cssText;
    host.style.top = host.style.left = '';
    if (narrow) return;
    const at = badge.host.getBoundingClientRect();
    const { width, height } = { width: CARD_WIDTH, height: card.offsetHeight };
    const wide = document.documentElement.clientWidth;
    const below = at.bottom + GAP;
    const above = at.top - GAP - height;
    const fits = below + height <= window.innerHeight - EDGE;
    const lowest = Math.max(EDGE, window.innerHeight - EDGE - height);
    const top = fits ? below : above >= EDGE ? above : lowest;
    // Where it can stand neither below nor above, it stands beside its badge if there is room.
    const beside = !fits && above < EDGE && at.right + GAP + width <= wide - EDGE;
    const wished = beside ? at.right + GAP : at.right - width;
    const left = Math.max(EDGE, Math.min(wished, wide - width - EDGE));
    host.style.left = `${left + window.scrollX}px`;
    host.style.top = `${top + window.scrollY}px`;
    if (before !== '' && host.style.cssText !== before) this.movedAt = now();
  }

  private pressed(event: KeyboardEvent): void {
    // A page may make events of its own; only a person closes the card.
    if (this.open === null || !event.isTrusted) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      this.close(true);
    } else if (event.key === 'Tab' && this.leaves(event.shiftKey)) {
      event.preventDefault();
      this.close(true);
    }
  }

  /** Whether Tab would leave the card; the page goes on from the badge, not from the end of the document. */
  private leaves(backwards: boolean): boolean {
    if (this.open === null) return false;
    const { card } = this.open;
    const root = card.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : null;
    if (active === null) return false;
    const stops = [...card.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility());
    return backwards ? active === card || active === stops[0] : active === stops.at(-1);
  }

  private pointed(event: PointerEvent): void {
    if (this.open === null || !event.isTrusted) return;
    // It grows as more is told, and may then stand elsewhere than someone aimed.
    if (now() - this.movedAt < JUST) return;
    // What someone is writing is not thrown away by a press beside it.
    if (this.open.card.querySelector('textarea')?.value) return;
    const path = event.composedPath();
    if (!path.includes(this.open.host) && !path.includes(this.open.badge.host)) this.close(false);
  }
}
