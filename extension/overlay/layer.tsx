import { render } from 'preact';
import type { Badge, Shown } from './badge.ts';
import { Card } from './card.tsx';
import { CARD_STYLES, CARD_WIDTH, NARROW } from './card-styles.ts';
import { createHost } from './root.ts';

const GAP = 6;
const EDGE = 12;

/** The one card that can be open: in the browser's top layer, so that no block of the page cuts it off. */
export class CardLayer {
  private open: { badge: Badge; host: HTMLElement; card: HTMLElement; written: string } | null = null;
  private readonly outside = new AbortController();

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => {
      this.close(false);
      this.outside.abort();
    });
    const { signal: until } = this.outside;
    // Capturing: a page that stops its own events must not keep our card open.
    window.addEventListener('keydown', (event) => this.pressed(event), { capture: true, signal: until });
    window.addEventListener('pointerdown', (event) => this.pointed(event), { capture: true, signal: until });
    window.addEventListener('resize', () => this.settle(), { signal: until });
  }

  /** Opens the card of a badge, or closes it when it was open. */
  toggle(badge: Badge, written: string, shown: Shown): void {
    const again = this.open?.badge === badge;
    this.close(again);
    if (again) return;
    const { host, root } = createHost(CARD_STYLES);
    const card = document.createElement('div');
    card.className = 'card t-root';
    card.tabIndex = -1;
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-labelledby', 'home');
    root.append(card);
    host.popover = 'manual';
    document.body.append(host);
    this.open = { badge, host, card, written };
    this.update(badge, shown);
    host.showPopover();
    this.settle();
    card.focus({ preventScroll: true });
    badge.expanded(true);
  }

  /** Shows something else in the card of this badge, if it is open. */
  update(badge: Badge, shown: Shown): void {
    if (this.open?.badge !== badge) return;
    const { card, written } = this.open;
    render(<Card written={written} shown={shown} close={() => this.close(true)} />, card);
  }

  /** Closes the card of this badge, if it is open; its home is gone. */
  drop(badge: Badge): void {
    if (this.open?.badge === badge) this.close(false);
  }

  private close(giveBack: boolean): void {
    if (this.open === null) return;
    const { badge, host, card } = this.open;
    this.open = null;
    render(null, card);
    host.remove();
    badge.expanded(false);
    if (giveBack) badge.focus();
  }

  /** Below its badge, moved as far as the window asks. Narrow screens have it at the bottom, by style alone. */
  private settle(): void {
    if (this.open === null) return;
    const { badge, host, card } = this.open;
    const narrow = window.innerWidth <= NARROW;
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
  }

  private pressed(event: KeyboardEvent): void {
    if (this.open === null) return;
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
    const stops = [...card.querySelectorAll<HTMLElement>('button,a[href],input,select')];
    return backwards ? active === card || active === stops[0] : active === stops.at(-1);
  }

  private pointed(event: PointerEvent): void {
    if (this.open === null) return;
    const path = event.composedPath();
    if (!path.includes(this.open.host) && !path.includes(this.open.badge.host)) this.close(false);
  }
}
