import { COLOURS } from '../../shared/ui/tokens.ts';
import { createHost } from '../overlay/root.ts';

const STYLES = `
:host{all:initial;position:fixed;inset:0;width:auto;height:auto;margin:0;padding:0;border:0;background:none;overflow:hidden;pointer-events:none;z-index:2147483646}
.box{position:absolute;box-sizing:border-box;border-radius:4px;pointer-events:none}
.box[data-kind=home]{border:2px dashed ${COLOURS.accent};outline:2px solid rgba(255,255,255,.85)}
.box[data-kind=part]{border:2px solid ${COLOURS.accent};background:rgba(31,95,168,.12);outline:2px solid rgba(255,255,255,.85)}
.box[data-kind=over]{border:3px solid ${COLOURS.accent};outline:2px solid #fff;background:rgba(31,95,168,.16)}
@media print{:host{display:none}}
`;
/** More boxes than this are not drawn at once: no screen shows so many homes. */
const MOST = 200;

/** What is marked on the page. */
export interface Marked {
  over: Element | null;
  parts: readonly Element[];
  homes: readonly Element[];
}

/** Boxes above the page around what is pointed at, chosen and found. They lie in a layer of our own; the page stays as it is. */
export class Marks {
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private marked: Marked = { over: null, parts: [], homes: [] };
  private frame = 0;

  constructor(signal: AbortSignal) {
    const { host, root } = createHost(STYLES);
    this.host = host;
    this.root = root;
    host.setAttribute('aria-hidden', 'true');
    host.popover = 'manual';
    document.body.append(host);
    host.showPopover();
    const options = { capture: true, passive: true, signal };
    for (const name of ['scroll', 'resize']) window.addEventListener(name, () => this.soon(), options);
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.frame);
      host.remove();
    });
  }

  show(marked: Marked): void {
    this.marked = marked;
    this.soon();
  }

  private soon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    if (!this.host.isConnected) return;
    const { over, parts, homes } = this.marked;
    const boxes = [
      ...homes.map((element) => boxOf(element, 'home')),
      ...parts.map((element) => boxOf(element, 'part')),
      ...(over === null ? [] : [boxOf(over, 'over')]),
    ].flatMap((box) => box ?? []);
    for (const old of this.root.querySelectorAll('.box')) old.remove();
    this.root.append(...boxes.slice(-MOST));
  }
}

/** A box around an element; null where it is out of view. */
function boxOf(element: Element, kind: 'home' | 'part' | 'over'): HTMLElement | null {
  const { top, left, width, height } = element.getBoundingClientRect();
  if (width === 0 || top + height < 0 || left + width < 0 || top > innerHeight || left > innerWidth)
    return null;
  const box = document.createElement('div');
  box.className = 'box';
  box.dataset.kind = kind;
  Object.assign(box.style, {
    top: `${top - 2}px`,
    left: `${left - 2}px`,
    width: `${width + 4}px`,
    height: `${height + 4}px`,
  });
  return box;
}
