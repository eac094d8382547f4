import { parentOf } from '../portals/tree.ts';

/** Elements that hold no child, or whose child a page would not show. */
const HOLDS_NOTHING = new Set([
  'AREA',
  'BUTTON',
  'CANVAS',
  'IFRAME',
  'IMG',
  'INPUT',
  'OBJECT',
  'PICTURE',
  'SELECT',
  'SVG',
  'TEXTAREA',
  'VIDEO',
]);

/** Tables whose last column cannot take a badge without hiding it; found out once for each table. */
const full = new WeakSet<Element>();
const measured = new WeakSet<Element>();

/** Where a host is to stand, and how; worked out before anything is written, so that the page lays out once. */
export interface Spot {
  inside: Element;
  alignSelf: string;
  margin: string;
  /** The table that must be measured once our host stands in it. */
  table: Element | null;
}

/** The end of a home's block, without touching a node of the page itself. Reads styles, writes nothing. */
export function spotIn(block: Element): Spot {
  const table = block.tagName === 'TR' ? block.closest('table') : null;
  const inside = innermost(block, table !== null && full.has(table));
  const holds = !HOLDS_NOTHING.has(inside.tagName.toUpperCase());
  const parent = holds ? inside : parentOf(inside);
  const before = holds ? inside.lastChild : inside;
  return {
    inside,
    ...fitting(parent, before),
    table: table === null || measured.has(table) ? null : table,
  };
}

/** Puts our host there. */
export function put(host: HTMLElement, { inside, alignSelf, margin }: Spot): void {
  apply(host, { alignSelf, margin });
  if (HOLDS_NOTHING.has(inside.tagName.toUpperCase())) inside.after(host);
  else inside.append(host);
}

/** Whether our host is cut off at the end of a table's row, so that it must stand at its beginning. Asks for layout. */
export function isCutOffIn(table: Element, host: HTMLElement): boolean {
  measured.add(table);
  if (!isCutOff(host)) return false;
  full.add(table);
  return true;
}

/** Fits our host to the layout around it, which may be another when the window changes. */
export function arrange(host: HTMLElement): void {
  apply(host, fitting(parentOf(host), host.previousSibling));
}

type Fit = Pick<Spot, 'alignSelf' | 'margin'>;

function apply(host: HTMLElement, { alignSelf, margin }: Fit): void {
  host.style.alignSelf = alignSelf;
  host.style.margin = margin;
}

function fitting(parent: Element | null, before: ChildNode | null): Fit {
  if (parent === null) return { alignSelf: '', margin: '' };
  const { display, flexDirection } = getComputedStyle(parent);
  const row = display.includes('flex') && flexDirection.startsWith('row');
  return {
    alignSelf: row ? 'center' : 'flex-start',
    margin: row || isText(before) ? '2px 0 2px 8px' : '4px 0 2px',
  };
}

/** Where a child may stand: a row of a table takes cells only, a list takes items only. */
function innermost(block: Element, first: boolean): Element {
  const rows = ['TABLE', 'THEAD', 'TBODY', 'TFOOT', 'TR', 'UL', 'OL', 'DL'];
  let inside = block;
  while (rows.includes(inside.tagName)) {
    const child = first ? inside.firstElementChild : inside.lastElementChild;
    if (child === null) break;
    inside = child;
  }
  return inside;
}

/** Whether our host stands outside what a box that scrolls, or the window, shows at first. */
function isCutOff(host: HTMLElement): boolean {
  const { right } = host.getBoundingClientRect();
  if (right > document.documentElement.clientWidth) return true;
  for (let box = parentOf(host); box !== null; box = parentOf(box))
    if (getComputedStyle(box).overflowX !== 'visible' && right > box.getBoundingClientRect().right)
      return true;
  return false;
}

/** Whether what stands before our host is text on a line, so that it follows on that line. */
function isText(before: ChildNode | null): boolean {
  let at = before;
  while (at !== null && !(at instanceof Element) && at.textContent?.trim() === '') at = at.previousSibling;
  if (at === null) return false;
  return !(at instanceof Element) || getComputedStyle(at).display.startsWith('inline');
}
