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

/** Puts our host at the end of a home's block, without touching a node of the page itself. */
export function place(host: HTMLElement, block: Element): void {
  const table = block.tagName === 'TR' ? block.closest('table') : null;
  put(host, innermost(block, table !== null && full.has(table)));
  arrange(host);
  if (table === null || measured.has(table)) return;
  measured.add(table);
  if (!isCutOff(host)) return;
  full.add(table);
  put(host, innermost(block, true));
}

/** Fits our host to the layout around it, which may be another when the window changes. */
export function arrange(host: HTMLElement): void {
  const parent = host.parentElement;
  if (parent === null) return;
  const { display, flexDirection } = getComputedStyle(parent);
  const row = display.includes('flex') && flexDirection.startsWith('row');
  host.style.alignSelf = row ? 'center' : 'flex-start';
  host.style.margin = row || followsText(host) ? '2px 0 2px 8px' : '4px 0 2px';
}

function put(host: HTMLElement, inside: Element): void {
  if (HOLDS_NOTHING.has(inside.tagName.toUpperCase())) inside.after(host);
  else inside.append(host);
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
  for (let box = host.parentElement; box !== null; box = box.parentElement)
    if (getComputedStyle(box).overflowX !== 'visible' && right > box.getBoundingClientRect().right)
      return true;
  return false;
}

/** Whether our host stands on a line with text before it. */
function followsText(host: HTMLElement): boolean {
  let before = host.previousSibling;
  while (before !== null && !(before instanceof Element) && before.textContent?.trim() === '')
    before = before.previousSibling;
  if (before === null) return false;
  return !(before instanceof Element) || getComputedStyle(before).display.startsWith('inline');
}
