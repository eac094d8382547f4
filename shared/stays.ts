import { addMonths, type PlainDate } from './dates.ts';
import type { RegionPreset } from './ladder/rung.ts';

/** Why a stay ended, as flows count it. `onbekend` is a reason too: it is never guessed. */
export const STAY_REASONS = [
  'volgende-trede',
  'terug-op-de-ladder',
  'elders-in-de-regio',
  'buiten-de-regio',
  'wlz',
  'beeindigd-door-aanbieder',
  'overleden',
  'onbekend',
] as const;
export type StayReason = (typeof STAY_REASONS)[number];

/** What becomes of the home: it stays for the rung and is free again, or it leaves the rung. */
export const HOME_AFTER = ['blijft', 'weg'] as const;
export type HomeAfter = (typeof HOME_AFTER)[number];

/**
 * The end reason of iWmo (iWmo 3.2, codelijsten, WMO588 Reden beëindiging, 2022) that fits, or null where none does. A stay is no care order: support may go on when
 * someone moves, so what iWmo says of a move within a gemeente is left to the one who sends the message.
 */
export function iwmoReason(
  reason: StayReason,
  { gemeente, toGemeente }: { gemeente: string | null; toGemeente: string | null },
): string | null {
  switch (reason) {
    case 'overleden':
      return '02';
    case 'beeindigd-door-aanbieder':
      return '22';
    case 'buiten-de-regio':
      return '31';
    case 'elders-in-de-regio':
      return gemeente !== null && toGemeente !== null && toGemeente !== gemeente ? '31' : null;
    case 'wlz':
      return '39';
    case 'volgende-trede':
    case 'terug-op-de-ladder':
    case 'onbekend':
      return null;
  }
}

/** How a stay ends. */
export interface StayEnd {
  reason: StayReason;
  /** First day on which the place is no longer used. */
  on: PlainDate;
  /** The rung that someone went to; for the next rung and for a step back only. */
  nextRung: string | null;
  toGemeente: string | null;
  home: HomeAfter;
}

/** Whole months between two days: those that fit, none for a start that is not known. */
export function wholeMonths(from: PlainDate | null, until: PlainDate): number | null {
  if (from === null) return null;
  if (until <= from) return 0;
  const [years, months] = [0, 5].map(
    (at) => Number(until.slice(at, at === 0 ? 4 : 7)) - Number(from.slice(at, at === 0 ? 4 : 7)),
  );
  const most = (years ?? 0) * 12 + (months ?? 0);
  return addMonths(from, most) <= until ? most : most - 1;
}

/** Why a stay cannot end so, in one Dutch sentence, and which part of the end says it. */
export interface EndProblem {
  field: 'reason' | 'nextRung' | 'toGemeente';
  text: string;
}

/**
 * Why a stay on a rung of this region cannot end so; null when it can. A rung that runs beside a stay, such as kortdurend
 * verblijf, is never a step of the ladder.
 */
export function endProblem(end: StayEnd, rung: string, region: RegionPreset | null): EndProblem | null {
  const { reason, nextRung, toGemeente } = end;
  const step = reason === 'volgende-trede' || reason === 'terug-op-de-ladder';
  const wrongRung = nextRung === null ? null : nextRungProblem(nextRung, step, rung, region);
  if (wrongRung !== null) return { field: 'nextRung', text: wrongRung };
  if (step && region?.rungs.find(({ id }) => id === rung)?.beside)
    return {
      field: 'reason',
      text: 'Dit verblijf liep naast een ander verblijf en is geen stap op de ladder; kies een andere reden.',
    };
  if (toGemeente === null || region === null) return null;
  const inside = region.gemeenten.some(({ code }) => code === toGemeente);
  if (reason === 'elders-in-de-regio' && !inside)
    return {
      field: 'toGemeente',
      text: `${toGemeente} ligt niet in ${region.name}; kies "buiten de regio" of een gemeente van de regio.`,
    };
  if (reason === 'buiten-de-regio' && inside)
    return {
      field: 'toGemeente',
      text: `${toGemeente} ligt in ${region.name}; kies "elders in de regio" of een andere gemeente.`,
    };
  return null;
}

function nextRungProblem(
  nextRung: string,
  step: boolean,
  rung: string,
  region: RegionPreset | null,
): string | null {
  if (!step)
    return 'Een nieuwe trede hoort alleen bij een stap op de ladder; laat die weg of kies een andere reden.';
  const next = region?.rungs.find(({ id }) => id === nextRung);
  if (!next) return `De regio kent de trede ${nextRung} niet; kies een trede van de ladder.`;
  if (next.beside)
    return `${next.label} loopt naast een verblijf en is geen volgende trede; kies een andere trede.`;
  return nextRung === rung ? 'Dit is dezelfde trede; kies de trede waar iemand heen gaat.' : null;
}
