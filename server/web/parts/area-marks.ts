import { DomUtil, type Map as LeafletMap, Point } from 'leaflet';

/** What an area says of itself on the map. */
export interface AreaMark {
  code: string;
  /** A few characters in its middle. */
  text: string;
  /** For who listens: its name and what it says in full. */
  label: string;
  ink: string;
  /** The colour around the characters, so that they stay legible over a dot. */
  halo: string;
  /** Name of its class. */
  found: string;
}

/** Where a mark may stand, in pixels of the map's layers. */
export interface MarkSpot {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An area must be this large on the screen, in pixels, to show its characters. */
const ROOM = { width: 26, height: 20 };
/** More than these would slow the page down; the largest go first, and who zooms in finds the others. */
const MOST = 600;

/**
 * A button in the middle of each area in view: its characters for the eye, its sentence for who listens, and the stop for
 * the keyboard. The pointer goes through it, to the area itself.
 */
export class AreaMarks {
  readonly #box: HTMLElement;
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #on: { choose(code: string): void; key(code: string, event: KeyboardEvent): void };
  #spots = new Map<string, MarkSpot>();
  #chosen: string | null = null;

  constructor(
    map: LeafletMap,
    on: {
      choose(code: string): void;
      key(code: string, event: KeyboardEvent): void;
      focus(code: string | null): void;
    },
  ) {
    this.#on = on;
    const pane = map.createPane('area-marks');
    pane.style.zIndex = '440';
    pane.style.pointerEvents = 'none';
    this.#box = DomUtil.create('div', 'area-marks leaflet-zoom-hide', pane);
    // While the map flies they would stand where their areas no longer are.
    map.on('zoomstart', () => this.#box.classList.add('flying'));
    map.on('zoomend', () => this.#box.classList.remove('flying'));
    this.#box.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && target.matches(':focus-visible'))
        on.focus(target.dataset.code ?? null);
    });
    this.#box.addEventListener('focusout', () => on.focus(null));
  }

  /** Puts the buttons where the areas lie now; `spots` by code, only those in view. */
  place(spots: ReadonlyMap<string, MarkSpot>): void {
    const largest = [...spots].sort(([, a], [, b]) => b.width * b.height - a.width * a.height);
    this.#spots = new Map(largest.slice(0, MOST));
    // Who stands on an area that is dragged out of view does not lose the keyboard.
    for (const [code, button] of this.#buttons)
      if (!this.#spots.has(code) && button !== document.activeElement) {
        button.remove();
        this.#buttons.delete(code);
      }
    for (const [code, { x, y, width, height }] of this.#spots) {
      const button = this.#buttons.get(code) ?? this.#make(code);
      button.classList.toggle('small', width < ROOM.width || height < ROOM.height);
      DomUtil.setPosition(button, new Point(Math.round(x), Math.round(y)));
    }
    this.#oneStop();
  }

  /** Says in each button what its area says. */
  show(marks: ReadonlyMap<string, AreaMark>): void {
    for (const [code, button] of this.#buttons) {
      const mark = marks.get(code);
      if (!mark) continue;
      if (button.textContent !== mark.text) button.textContent = mark.text;
      button.setAttribute('aria-label', mark.label);
      button.dataset.class = mark.found;
      button.style.color = mark.ink;
      button.style.setProperty('--halo', mark.halo);
    }
  }

  /** Says which area is chosen. */
  press(code: string | null): void {
    this.#chosen = code;
    for (const [of, button] of this.#buttons) button.setAttribute('aria-pressed', String(of === code));
    this.#oneStop();
  }

  /** Puts the keyboard on an area; false when it is not in view. */
  focus(code: string): boolean {
    const button = this.#buttons.get(code);
    if (!button) return false;
    for (const other of this.#buttons.values()) other.tabIndex = -1;
    button.tabIndex = 0;
    button.focus({ preventScroll: true });
    return true;
  }

  /** Middles of the areas in view, for who walks from one to the next. */
  middles(): { code: string; x: number; y: number }[] {
    return [...this.#spots].map(([code, { x, y }]) => ({ code, x, y }));
  }

  holdsFocus(): boolean {
    return this.#box.contains(document.activeElement);
  }

  #make(code: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'area-mark';
    button.dataset.code = code;
    button.tabIndex = -1;
    button.setAttribute('aria-label', code);
    button.setAttribute('aria-pressed', String(code === this.#chosen));
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      this.#on.choose(code);
    });
    button.addEventListener('keydown', (event) => this.#on.key(code, event));
    this.#buttons.set(code, button);
    this.#box.append(button);
    return button;
  }

  /** The tab key comes to one area: the one that has the keyboard, else the chosen one, else the first. */
  #oneStop(): void {
    const all = [...this.#buttons.values()];
    const held = all.find((button) => button === document.activeElement);
    const stop = held ?? this.#buttons.get(this.#chosen ?? '') ?? all[0];
    for (const button of all) button.tabIndex = button === stop ? 0 : -1;
  }
}
