import { type FoundHome, lookForHomes } from '../portals/find.ts';
import { Part } from '../portals/part.ts';
import { all, holds, textIn } from '../portals/tree.ts';
import type { Entry } from './entry.ts';
import type { Reach } from './reach.ts';
import { scopesOf, standsApart } from './scope.ts';

/** So many are asked at once anyway. */
const FEW = 40;

/** What a look at the page found. */
export interface Looked {
  homes: FoundHome[];
  /** Whether the look came by this element: what it did not find there is no home any more. */
  saw(element: Element): boolean;
}

/**
 * Finds the homes where the page changed, piece by piece: in the smallest parts that stand apart, else on the whole
 * page; what is far away comes later. `blocks` are those of the homes known until now.
 */
export function* lookAt(
  changed: Node[] | null,
  blocks: readonly Element[],
  reach: Reach,
): Generator<void, Looked> {
  const isAfar = speaksFromAfar();
  reach.changed(isAfar ? null : changed);
  if (isAfar) return yield* lookIn(new Part(document));
  const scopes = changed === null ? null : scopesOf(changed, blocks);
  if (scopes === null) return yield* lookIn(reach.partOf(document));
  const parts = scopes.map((scope) => reach.partOf(scope));
  const homes: FoundHome[] = [];
  for (const [at, scope] of scopes.entries()) {
    const part = parts[at] as Part;
    const found = yield* lookForHomes(part);
    homes.push(...found);
    const asBefore = blocks.filter((block) => holds(scope, block) && !part.takesIn(block));
    if (standsApart(scope, [...found.map(({ element }) => element), ...asBefore])) continue;
    reach.changed(null);
    return yield* lookIn(reach.partOf(document));
  }
  return { homes, saw: (element) => parts.some((part) => part.takesIn(element)) };
}

/** A look at one part alone. */
export function* lookIn(part: Part): Generator<void, Looked> {
  const homes = yield* lookForHomes(part);
  return { homes, saw: (element) => part.takesIn(element) };
}

/** Whether what stands in one place says how to read another: then no part stands apart. */
function speaksFromAfar(): boolean {
  return [...all(document, 'script[type="application/ld+json"]')].some((script) =>
    /streetAddress|postalCode/.test(textIn(script)),
  );
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
