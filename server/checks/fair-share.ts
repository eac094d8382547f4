import { type Agreement, type FairShare, inYear } from '../../shared/agreements/agreement.ts';
import { addDays } from '../../shared/dates.ts';
import { countDelivered } from '../store/units-here.ts';
import type { Question } from './homes.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

/**
 * How the gemeente of the home, and that of origin, stand on the agreements of the region in the year of the date.
 * Delivered are homes whose lease began in that year, until and with the date; a home that counts already adds none.
 */
export async function fairShares(
  snapshot: Snapshot,
  rules: RegionRules,
  question: Question,
  where: { gemeente: string; origin: string | null; addsHome: boolean },
): Promise<FairShare[]> {
  if (!rules.preset) return [];
  const region = rules.preset.id;
  const all = await snapshot.agreements();
  const shares: FairShare[] = [];
  for (const agreement of all) {
    if (
      agreement.region !== region ||
      !agreement.rungs.includes(question.rung) ||
      !inYear(agreement, question.date)
    )
      continue;
    const delivered = await deliveredUntil(snapshot, agreement, question.date);
    const gemeenten =
      where.origin && where.origin !== where.gemeente ? [where.gemeente, where.origin] : [where.gemeente];
    for (const gemeente of gemeenten) {
      const target = agreement.targets[gemeente];
      if (target === undefined) continue;
      const now = delivered.get(gemeente) ?? 0;
      shares.push({
        agreement: agreement.id,
        title: agreement.title,
        gemeente,
        target,
        delivered: now,
        after: now + (gemeente === where.gemeente && where.addsHome ? 1 : 0),
        status: agreement.status,
      });
    }
  }
  return shares;
}

/** Homes delivered per gemeente from the start of the agreement's year until and with the date. */
export function deliveredUntil(
  snapshot: Snapshot,
  agreement: Agreement,
  date: string,
): Promise<Map<string, number>> {
  return snapshot.once(`delivered|${agreement.id}|${date}`, () =>
    countDelivered(snapshot.registry.db, agreement.rungs, `${agreement.year}-01-01`, addDays(date, 1)),
  );
}
