import { COLOURS } from '../../shared/ui/tokens.ts';
import { createHost } from './root.ts';

/** Around the block, in pixels. */
const GAP = 4;

const STYLES = `
:host{all:initial;position:absolute;inset:auto;display:block;margin:0;padding:0;pointer-events:none;z-index:2147483645;
border:3px solid ${COLOURS.accent};border-radius:8px;box-sizing:border-box}
@media print{:host{display:none}}
`;

/** A ring around one block of the page, on the document itself: no node of the page is touched. */
export class Mark {
  private host: HTMLElement | null = null;
  private block: Element | null = null;

  constructor(signal: AbortSignal) {
    const move = () => this.settle();
    window.addEventListener('resize', move, { signal });
    window.addEventListener('scroll', move, { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => this.none());
  }

  around(block: Element): void {
    this.block = block;
    this.host ??= createHost(STYLES).host;
    this.host.setAttribute('aria-hidden', 'true');
    if (!this.host.isConnected) document.body.append(this.host);
    this.settle();
  }

  none(): void {
    this.host?.remove();
    this.block = null;
  }

  private settle(): void {
    const { host, block } = this;
    if (host === null || block === null) return;
    if (!block.isConnected) {
      this.none();
      return;
    }
    const { left, top, width, height } = block.getBoundingClientRect();
    host.style.left = `${left + window.scrollX - GAP}px`;
    host.style.top = `${top + window.scrollY - GAP}px`;
    host.style.width = `${width + 2 * GAP}px`;
    host.style.height = `${height + 2 * GAP}px`;
  }
}
