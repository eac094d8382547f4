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
  host.style.margin = row ? '0 0 0 8px' : display.includes('flex') ? '4px 0 0' : '2px 4px 2px 0';
}

/** Where a child may stand: a row of a table takes cells only, a list takes items only. */
function innermost(block: Element): Element {
  const rows = ['TABLE', 'THEAD', 'TBODY', 'TFOOT', 'TR', 'UL', 'OL', 'DL'];
  let inside = block;
  while (rows.includes(inside.tagName) && inside.lastElementChild !== null) inside = inside.lastElementChild;
  return inside;
}
