import type { Reference } from '../geo/types.ts';

/** The name of an area by its code; the code itself where the areas in use lack it. */
export type AreaNames = (code: string) => string;

/** Names of the areas in use. */
export function areaNames(references: { current(): Reference | null }): AreaNames {
  return (code) => references.current()?.area(code)?.name ?? code;
}
