/** A block that lost its badge so often is drawn anew by the page's framework all the time. */
const OFTEN = 3;
/** From the edges of its block, in pixels. */
const GAP = 4;

/**
 * Badges of blocks that a framework owns: they stand on the document itself, over the lower right corner of their block,
 * and move along with it.
 */
export class Beside {
  private readonly lost = new WeakMap<Element, number>();
  private readonly blocks = new Map<HTMLElement, Element>();
  private planned = false;

  constructor(signal: AbortSignal) {
    const move = () => this.soon();
    window.addEventListener('scroll', move, { capture: true, passive: true, signal });
    window.addEventListener('resize', move, { signal });
  }

  /** The page took the badge of this block away. Gives whether it must stand beside the block from now on. */
  takenFrom(block: Element): boolean {
    const times = (this.lost.get(block) ?? 0) + 1;
    this.lost.set(block, times);
    return times >= OFTEN;
  }

  /** Whether the badge of this block stands beside it. */
  has(block: Element): boolean {
    return (this.lost.get(block) ?? 0) >= OFTEN;
  }

  /** Puts a badge beside its block. */
  put(host: HTMLElement, block: Element): void {
    this.blocks.set(host, block);
    host.style.position = 'absolute';
    host.style.zIndex = '2147483646';
    document.body.append(host);
    this.move(host, block);
  }

  /** Puts all badges where their blocks are now. */
  soon(): void {
    if (this.planned || this.blocks.size === 0) return;
    this.planned = true;
    requestAnimationFrame(() => {
      this.planned = false;
      for (const [host, block] of this.blocks)
        if (host.isConnected && block.isConnected) this.move(host, block);
        else this.blocks.delete(host);
    });
  }

  private move(host: HTMLElement, block: Element): void {
    const { right, bottom, width, height } = block.getBoundingClientRect();
    host.style.display = width === 0 || height === 0 ? 'none' : '';
    host.style.left = `${right + window.scrollX - host.offsetWidth - GAP}px`;
    host.style.top = `${bottom + window.scrollY - host.offsetHeight - GAP}px`;
  }
}
