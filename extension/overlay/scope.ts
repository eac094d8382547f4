import { LABELLED } from '../portals/part.ts';
import { closestOf, parentOf } from '../portals/tree.ts';

/** More parts than this, and the whole page is as quick. */
const MOST = 8;

/**
 * The smallest parts of the page that must be looked at again after these nodes changed, or null for all of it. A part
 * holds two homes at least: no block of a home outside it can reach into it then, nor one inside it reach out.
 */
export function scopesOf(changed: readonly Node[], homes: Iterable<Element>): Element[] | null {
  const holds = new Map<Element, number>();
  for (const home of homes)
    for (let at = parentOf(home); at !== null; at = parentOf(at)) holds.set(at, (holds.get(at) ?? 0) + 1);
  const scopes = new Set<Element>();
  for (const node of changed) {
    if (!node.isConnected) continue;
    const scope = scopeOf(node, holds);
    if (scope === null || scopes.size > MOST) return null;
    scopes.add(scope);
  }
  return [...scopes].filter(
    (scope) => ![...scopes].some((other) => other !== scope && other.contains(scope)),
  );
}

function scopeOf(node: Node, holds: ReadonlyMap<Element, number>): Element | null {
  let at = node instanceof Element ? node : parentOf(node);
  while (at !== null && (holds.get(at) ?? 0) < 2) at = parentOf(at);
  for (let outer = closestOf(at, LABELLED); outer; outer = closestOf(at, LABELLED)) at = parentOf(outer);
  return at === null || at === document.body || at === document.documentElement ? null : at;
}

/** Whether what was found in a part stands apart from the rest of the page, so that the rest need not be looked at. */
export function standsApart(scope: Element, blocks: readonly Element[]): boolean {
  return blocks.length >= 2 && blocks.every((block) => block !== scope && scope.contains(block));
}
