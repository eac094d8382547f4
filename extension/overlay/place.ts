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

/** Puts our host at the end of a home's block, without touching a node of the page itself. */
export function place(host: HTMLElement, block: Element): void {
  const inside = innermost(block);
  if (HOLDS_NOTHING.has(inside.tagName.toUpperCase())) inside.after(host);
  else inside.append(host);
  const parent = host.parentElement;
  if (parent === null) return;
  const { display, flexDirection } = getComputedStyle(parent);
  const row = display.includes('flex') && flexDirection.startsWith('row');
  host.style.alignSelf = row ? 'center' : 'flex-start';
  host.style.margin = row || followsText(host) ? '2px 0 2px 8px' : '4px 0 2px';
}

/** Whether our host stands on a line with text before it. */
function followsText(host: HTMLElement): boolean {
  let before = host.previousSibling;
  while (before !== null && !(before instanceof Element) && before.textContent?.trim() === '')
    before = before.previousSibling;
  if (before === null) return false;
  return !(before instanceof Element) || getComputedStyle(before).display.startsWith('inline');
}

/** Where a child may stand: a row of a table takes cells only, a list takes items only. */
function innermost(block: Element): Element {
  const rows = ['TABLE', 'THEAD', 'TBODY', 'TFOOT', 'TR', 'UL', 'OL', 'DL'];
  let inside = block;
  while (rows.includes(inside.tagName) && inside.lastElementChild !== null) inside = inside.lastElementChild;
  return inside;
}
