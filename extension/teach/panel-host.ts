import { render } from 'preact';
import type { Language } from '../../shared/text/texts.ts';
import { createHost } from '../overlay/root.ts';
import { PANEL_STYLES } from './panel-styles.ts';

/** What happens in the panel is no business of the page's own listeners. */
const OURS = ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'keydown', 'keyup', 'wheel'];

/** The place where the panel is drawn: in the top layer, in a corner of the window, in a root of its own. */
export class PanelHost {
  readonly frame = document.createElement('div');
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private shown = false;

  constructor(language: Language, signal: AbortSignal) {
    const { host, root } = createHost(PANEL_STYLES);
    this.host = host;
    this.root = root;
    this.frame.className = 'panel t-root';
    this.frame.lang = language;
    this.frame.tabIndex = -1;
    this.frame.setAttribute('role', 'dialog');
    this.frame.setAttribute('aria-labelledby', 'title');
    root.append(this.frame);
    host.popover = 'manual';
    for (const name of OURS)
      host.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
    const before = document.activeElement;
    signal.addEventListener('abort', () => {
      render(null, this.frame);
      host.remove();
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
    });
  }

  show(): void {
    if (this.shown && this.host.isConnected) return;
    this.shown = true;
    document.body.append(this.host);
    this.host.showPopover();
  }

  focus(): void {
    this.show();
    this.frame.focus({ preventScroll: true });
  }

  /** Whether the keyboard is at a button of the panel. */
  atButton(): boolean {
    return this.root.activeElement?.localName === 'button';
  }

  /** To the other side of the window: it may hide what someone wants to point at. */
  otherSide(): void {
    this.frame.classList.toggle('left');
  }
}
