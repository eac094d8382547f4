import type { PlaceCost } from './agreement.ts';
import { type Period, yearsIn } from './period.ts';

/** What a number of places costs in a period, and the year that the cost per place is of. */
export interface EuroStep {
  period: Period;
  places: number;
  /** Whole euros; null while no cost per place of this year or an earlier one is known. */
  euro: number | null;
  costYear: number | null;
}

/**
 * The euro path beside a path of places (800 -> 480 -> 240): places times the newest cost per place at or before each
 * period, half of it for half a year. An unknown cost is null, never zero.
 */
export function euroPath(
  steps: readonly { period: Period; places: number }[],
  costs: readonly PlaceCost[],
): EuroStep[] {
  return steps.map(({ period, places }) => {
    const year = Number(period.slice(0, 4));
    const cost = costs
      .filter((one) => one.year <= year)
      .reduce<PlaceCost | null>((newest, one) => (newest && newest.year >= one.year ? newest : one), null);
    return {
      period,
      places,
      euro: cost ? Math.round(places * cost.euro * yearsIn(period)) : null,
      costYear: cost?.year ?? null,
    };
  });
}
