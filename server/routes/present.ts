import { PRESETS } from '../../shared/ladder/presets/index.ts';
import type { RegionPreset } from '../../shared/ladder/rung.ts';
import type { Reference } from '../geo/types.ts';

/** Regions of which the reference has at least one gemeente. */
export function presentRegions(reference: Reference | null): RegionPreset[] {
  if (!reference) return [];
  return PRESETS.filter((preset) => preset.gemeenten.some(({ code }) => reference.area(code) !== null));
}
