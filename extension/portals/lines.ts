import { firstChildOf, hasAttribute, kindOf, nextOf, tagOf } from './tree.ts';

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
/** Deeper nesting is made to exhaust; no browser reads it from a page. */
const DEEPEST = 500;

/** Whether the text inside an element is none that a person reads as text. */
export function isSilent(element: Element): boolean {
  return SILENT.has(tagOf(element)) || SILENT.has(tagOf(element).toUpperCase());
}

/**
 * What parts the text before an element, or at its end, from what is next to it: a line, a space, or nothing. By its tag
 * alone: no style is asked for, so that no layout is needed.
 */
export function joinOf(element: Element): '\n' | ' ' | '' {
  const tag = tagOf(element).toUpperCase();
  return tag === 'WBR' ? '' : INLINE.has(tag) ? ' ' : '\n';
}

/**
 * The text of an element as lines. Pieces of different elements on one line are kept apart by a space, for a page may
 * part them by style only ("12" "7311 AB").
 */
export function linesOf(element: Element): string {
  const out: string[] = [];
  let length = 0;
  const visit = (node: Node, depth: number): void => {
    if (length > LONGEST_BLOCK || depth > DEEPEST) return;
    if (kindOf(node) === Node.TEXT_NODE) {
      const text = (node as Text).data.slice(0, LONGEST_BLOCK + 1).replace(/\s+/g, ' ');
      out.push(text);
      length += text.length;
      return;
    }
    if (kindOf(node) !== Node.ELEMENT_NODE) return;
    const inner = node as Element;
    if (isSilent(inner) || hasAttribute(inner, 'hidden')) return;
    const edge = joinOf(inner);
    out.push(edge);
    for (let child = firstChildOf(inner); child; child = nextOf(child)) visit(child, depth + 1);
    out.push(edge);
  };
  for (let child = firstChildOf(element); child; child = nextOf(child)) visit(child, 0);
  return out
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}
