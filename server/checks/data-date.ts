import type { PlainDate } from '../../shared/dates.ts';
import type { Judged } from './homes.ts';
import type { Snapshot } from './snapshot.ts';

/** The oldest day on which anything that this verdict counted was recorded or confirmed; else that of the areas. */
export function dataDate(snapshot: Snapshot, { home, rules }: Judged, date: PlainDate): PlainDate {
  const counts = snapshot.counts(rules.preset, date);
  let oldest: PlainDate | null = null;
  for (const area of home.areas)
    if (area.level !== 'gemeente')
      for (const bucket of counts.area(area.level, area.code))
        if (bucket.oldest && (oldest === null || bucket.oldest < oldest)) oldest = bucket.oldest;
  return oldest ?? snapshot.reference.builtOn;
}
