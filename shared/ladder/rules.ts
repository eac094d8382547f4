import { ALL_RUNG_IDS, regionOf } from './presets/index.ts';
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
