import { ALL_RUNG_IDS, PRESETS, regionOf } from './presets/index.ts';
import type { Rung, Secrecy } from './rung.ts';

/** The rung as the region of this gemeente describes it, or null when it has no such rung. */
export function rungIn(gemeente: string, rung: string): Rung | null {
  return regionOf(gemeente)?.rungs.find(({ id }) => id === rung) ?? null;
}

/** Why a unit on this rung cannot stand in this gemeente, in a sentence that names the rungs it has; or null. */
export function rungProblem(gemeente: string, rung: string): string | null {
  const region = regionOf(gemeente);
  if (region === null)
    return ALL_RUNG_IDS.has(rung)
      ? null
      : `deze trede is niet bekend; kies uit: ${[...ALL_RUNG_IDS].join(', ')}`;
  if (region.rungs.some(({ id }) => id === rung)) return null;
  return `de ladder van ${region.name} heeft deze trede niet; kies uit: ${region.rungs.map(({ id }) => id).join(', ')}`;
}

/** What may tell where a unit stands more closely than its buurt. */
export interface PlaceParts {
  straat: string | null;
  huisnummer: number | null;
  postcode: string | null;
  bag_id: string | null;
  lon: number | null;
  complex: string | null;
}

/**
 * Why a unit on this rung cannot be kept with what is known of its place, in a sentence that says how to mend it; or
 * null. People's own homes are counted per area alone: no address, no point, no name of a building.
 */
export function placeProblem(gemeente: string, rung: string, at: PlaceParts): string | null {
  const parts = [at.straat, at.huisnummer, at.postcode, at.bag_id, at.lon, at.complex];
  if (parts.every((part) => part === null)) return null;
  const known = rungIn(gemeente, rung) ?? elsewhere(rung);
  if (!known?.perAreaOnly) return null;
  return `${known.label} is iemands eigen huis en telt alleen per gebied; laat adres, punt en complex weg en geef de buurtcode`;
}

/** The rung as another region has it, for a gemeente that no preset has: the strictest, where they differ. */
function elsewhere(rung: string): Rung | null {
  const found = PRESETS.flatMap((preset) => preset.rungs.filter(({ id }) => id === rung));
  return found.find(({ perAreaOnly }) => perAreaOnly) ?? found[0] ?? null;
}

/**
 * The secrecy of a unit for which none is given: a home of one household, or a place for one person, never shows its point
 * (DESIGN.md, "Who sees which number"); else what its rung says. A rung that is `geheim` stays so.
 */
export function defaultSecrecy(gemeente: string, rung: string, places: number): Secrecy {
  const known = rungIn(gemeente, rung);
  if (known?.secrecy === 'geheim') return 'geheim';
  if (known === null || known.oneHousehold || places === 1) return 'gebied';
  return known.secrecy;
}
