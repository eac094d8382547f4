const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG SELECT TEXTAREA INPUT IFRAME OBJECT CANVAS VIDEO AUDIO MAT-ICON HEAD'.split(
    ' ',
  ),
);
/** More text than this is no block of one address. */
export const LONGEST_BLOCK = 1_500;

/** Whether the text inside an element is none that a person reads as text. */
export function isSilent(element: Element): boolean {
  return SILENT.has(element.tagName.toUpperCase());
}

/**
 * The text of an element as lines, by its tags alone: no style is asked for, so that no layout is needed. Pieces of
 * different elements on one line are kept apart by a space, for a page may part them by style only ("12" "7311 AB").
 */
export function linesOf(element: Element): string {
  const out: string[] = [];
  let length = 0;
  const visit = (node: Node): void => {
    if (length > LONGEST_BLOCK) return;
    if (node.nodeType === Node.TEXT_NODE) {
      const text = (node as Text).data.replace(/\s+/g, ' ');
      out.push(text);
      length += text.length;
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const inner = node as Element;
    if (isSilent(inner) || inner.hasAttribute('hidden')) return;
    const tag = inner.tagName.toUpperCase();
    const edge = tag === 'WBR' ? '' : INLINE.has(tag) ? ' ' : '\n';
    out.push(edge);
    for (let child = inner.firstChild; child; child = child.nextSibling) visit(child);
    out.push(edge);
  };
  for (let child = element.firstChild; child; child = child.nextSibling) visit(child);
  return out
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}
