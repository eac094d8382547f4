import { TAG } from '../overlay/root.ts';
import { shadowRootOf } from '../portals/shadow.ts';
import { Walk } from './walk.ts';

/** What follows on pressing: none of it reaches the page while someone points. */
const PRESSES = ['pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'];

export interface PointerParts {
  /** This is pointed at now, and nothing is chosen yet. */
  over(element: Element | null): void;
  chosen(element: Element): void;
  stopped(): void;
  /** Whether the keyboard is at one of our own buttons. */
  atOurButton(): boolean;
}

/** Lets someone point at an element, by pointer or by keyboard; the page hears none of it, and no script can do it. */
export class Pointer {
  private on = false;
  /** The press that began while pointing goes on until the next. */
  private caught = false;
  private walk: Walk;
  private current: Element | null = null;

  constructor(
    private readonly parts: PointerParts,
    signal: AbortSignal,
  ) {
    this.walk = new Walk();
    const options = { capture: true, signal };
    window.addEventListener('pointermove', (event) => this.moved(event), options);
    window.addEventListener('pointerdown', (event) => this.down(event), options);
    for (const name of PRESSES) window.addEventListener(name, (event) => this.pressed(event), options);
    window.addEventListener('keydown', (event) => this.typed(event), options);
  }

  /** Begins pointing; the keyboard goes on from `near`. */
  start(near: Element | null): void {
    this.on = true;
    this.walk = new Walk(near);
    this.current = null;
  }

  end(): void {
    this.on = false;
    this.current = null;
    this.parts.over(null);
  }

  private moved(event: PointerEvent): void {
    if (!this.on || !event.isTrusted) return;
    this.current = deepestAt(event.clientX, event.clientY);
    this.parts.over(this.current);
  }

  private down(event: PointerEvent): void {
    this.caught = this.on && event.isTrusted && !isOurs(event.target);
    if (!this.caught) return;
    swallow(event);
    const element = deepestAt(event.clientX, event.clientY);
    if (event.button === 0 && element !== null) this.parts.chosen(element);
  }

  private pressed(event: Event): void {
    if (this.caught && event.isTrusted && !isOurs(event.target)) swallow(event);
  }

  private typed(event: KeyboardEvent): void {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      swallow(event);
      this.parts.stopped();
      return;
    }
    if (!this.on) return;
    if (event.key === 'Enter' && this.current !== null && !this.parts.atOurButton()) {
      swallow(event);
      this.parts.chosen(this.current);
      return;
    }
    const next = this.walk.step(event.key, this.current);
    if (next === undefined) return;
    swallow(event);
    if (next === null) return;
    this.current = next;
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.parts.over(next);
  }
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const isOurs = (target: EventTarget | null) => target instanceof Element && target.localName === TAG;

/** The innermost element there, also in shadow roots that are closed to the page; null for one of ours. */
function deepestAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  while (element !== null && !isOurs(element)) {
    const inner = shadowRootOf(element)?.elementFromPoint(x, y) ?? null;
    if (inner === null || inner === element) return element;
    element = inner;
  }
  return null;
}
