import { regionOf } from '../../shared/ladder/presets/index.ts';
import type { Reference } from '../geo/types.ts';

/** The name of a gemeente: as its preset has it, else as the areas have it, else its code. */
export function nameOf(code: string, reference: Reference | null): string {
  const known = regionOf(code)?.gemeenten.find((gemeente) => gemeente.code === code);
  return known?.name ?? reference?.area(code)?.name ?? code;
}
