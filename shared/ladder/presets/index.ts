import type { RegionPreset } from '../rung.ts';
import { amersfoort } from './amersfoort.ts';
import { centraalGelderland } from './centraal-gelderland.ts';
import { demo } from './demo.ts';
import { ijsselVecht } from './ijssel-vecht.ts';
import { oostVeluwe } from './oost-veluwe.ts';

/** All regions that Trede knows a ladder of; a new region is a file and its line. */
export const PRESETS: readonly RegionPreset[] = [
  demo,
  oostVeluwe,
  amersfoort,
  ijsselVecht,
  centraalGelderland,
];

const byGemeente = new Map(
  PRESETS.flatMap((preset) => preset.gemeenten.map((gemeente) => [gemeente.code, preset])),
);

/** The region of a gemeente, or null when no preset has it. */
export function regionOf(gemeente: string): RegionPreset | null {
  return byGemeente.get(gemeente) ?? null;
}

/** Rungs that some preset knows, for units in a gemeente that no preset has. */
export const ALL_RUNG_IDS: ReadonlySet<string> = new Set(
  PRESETS.flatMap((preset) => preset.rungs.map((rung) => rung.id)),
);
