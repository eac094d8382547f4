import type { Reference } from '../geo/types.ts';
import type { PlacementsTable } from '../store/placement-schema.ts';
import type { AreaNames } from '../store/placement-view.ts';

/** Names of the areas in use; the code itself where they lack it. */
export function areaNames(references: { current(): Reference | null }): AreaNames {
  return (code) => references.current()?.area(code)?.name ?? code;
}

/** What stands where the address of a placement stood: the name of its buurt, and of a secret one nothing. */
export function labelLeft({ secrecy, buurt }: PlacementsTable, nameOf: AreaNames): string {
  return secrecy === 'geheim' ? 'Geheime locatie' : nameOf(buurt);
}
