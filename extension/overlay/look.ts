import { type FoundHome, lookForHomes } from '../portals/find.ts';
import type { Entry } from './entry.ts';
import { scopesOf, standsApart } from './scope.ts';

/** So many are asked at once anyway. */
const FEW = 40;

/** What a look at the page found. */
export interface Looked {
  /** The parts that were looked at; null is the whole page. */
  within: Element[] | null;
  homes: FoundHome[];
}

/**
 * Finds the homes where the page changed, piece by piece: in the smallest parts that stand apart, else on the whole
 * page. `blocks` are those of the homes known until now.
 */
export function* lookAt(changed: Node[] | null, blocks: readonly Element[]): Generator<void, Looked> {
  const scopes = changed === null || speaksFromAfar() ? null : scopesOf(changed, blocks);
  if (scopes === null) return { within: null, homes: yield* lookForHomes(document) };
  const homes: FoundHome[] = [];
  for (const scope of scopes) {
    const found = yield* lookForHomes(scope);
    const elements = found.map(({ element }) => element);
    if (!standsApart(scope, elements)) return { within: null, homes: yield* lookForHomes(document) };
    homes.push(...found);
  }
  return { within: scopes, homes };
}

/** Whether what stands in one place says how to read another: then no part stands apart. */
function speaksFromAfar(): boolean {
  return document.querySelector('script[type="application/ld+json"]') !== null;
}

/** Those in view first, then by how far they are from it; of a few the order does not matter. */
export function nearestFirst(entries: Entry[]): Entry[] {
  if (entries.length <= FEW) return entries;
  const middle = window.innerHeight / 2;
  return entries
    .map((entry) => ({ entry, far: Math.abs(entry.home.element.getBoundingClientRect().top - middle) }))
    .sort((a, b) => a.far - b.far)
    .map(({ entry }) => entry);
}
