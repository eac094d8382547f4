import { ALL_RUNG_IDS, PRESETS } from './presets/index.ts';
import type { RegionPreset, Rung, Secrecy } from './rung.ts';

/** The region with the ladder that holds there; null for a gemeente that no preset has. */
export type Ladder = Pick<RegionPreset, 'name' | 'rungs'> | null;

/** The rung as this ladder describes it, or null when it has no such rung. */
export function rungOn(ladder: Ladder, rung: string): Rung | null {
  return ladder?.rungs.find(({ id }) => id === rung) ?? null;
}

/** Why a unit on this rung cannot stand where this ladder holds, in a sentence that names the rungs it has; or null. */
export function rungProblem(ladder: Ladder, rung: string): string | null {
  if (ladder === null)
    return ALL_RUNG_IDS.has(rung)
      ? null
      : `deze trede is niet bekend; kies uit: ${[...ALL_RUNG_IDS].join(', ')}`;
  if (rungOn(ladder, rung) !== null) return null;
  return `de ladder van ${ladder.name} heeft deze trede niet; kies uit: ${ladder.rungs.map(({ id }) => id).join(', ')}`;
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
export function placeProblem(ladder: Ladder, rung: string, at: PlaceParts): string | null {
  const parts = [at.straat, at.huisnummer, at.postcode, at.bag_id, at.lon, at.complex];
  if (parts.every((part) => part === null)) return null;
  const known = rungOn(ladder, rung) ?? elsewhere(rung);
  if (!known?.perAreaOnly) return null;
  return `${known.label} is iemands eigen huis en telt alleen per gebied; laat adres, punt en complex weg en geef de buurtcode`;
}

/** The rung as another region's document has it, where no ladder says: the strictest, where they differ. */
function elsewhere(rung: string): Rung | null {
  const found = PRESETS.flatMap((preset) => preset.rungs.filter(({ id }) => id === rung));
  return found.find(({ perAreaOnly }) => perAreaOnly) ?? found[0] ?? null;
}

/**
 * The secrecy of a unit for which none is given: a home of one household, or a place for one person, never shows its point
 * (DESIGN.md, "Who sees which number"); else what its rung says. A rung that is `geheim` stays so.
 */
export function defaultSecrecy(ladder: Ladder, rung: string, places: number): Secrecy {
  const known = rungOn(ladder, rung);
  if (known?.secrecy === 'geheim') return 'geheim';
  if (known === null || known.oneHousehold || places === 1) return 'gebied';
  return known.secrecy;
}

/** The one of two that shows less. */
export function stricter(one: Secrecy, other: Secrecy): Secrecy {
  const order: readonly Secrecy[] = ['open', 'gebied', 'geheim'];
  return order.indexOf(one) < order.indexOf(other) ? other : one;
}
