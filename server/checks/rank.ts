import type { Home, Question } from './homes.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

/**
 * The place of the home's buurt in its gemeente by places of the rung per household, 1 = most; buurten without
 * figures are left out. Null when the buurt itself has none, or no places: among empty buurten nobody is first.
 */
export async function rankInGemeente(
  snapshot: Snapshot,
  home: Home,
  rules: RegionRules,
  question: Question,
): Promise<{ rank: number; of: number } | null> {
  const buurt = home.areas.find((area) => area.level === 'buurt');
  if (!buurt) return null;
  const order = await snapshot.once(`rank|${buurt.gemeente}|${question.rung}|${question.date}`, () =>
    ranking(snapshot, buurt.gemeente, rules, question),
  );
  const rank = order.ranks.get(buurt.code);
  return rank === undefined ? null : { rank, of: order.of };
}

async function ranking(
  snapshot: Snapshot,
  gemeente: string,
  rules: RegionRules,
  question: Question,
): Promise<{ ranks: Map<string, number>; of: number }> {
  const counts = snapshot.counts(rules.preset, question.date);
  const buurten = snapshot.reference
    .areas('buurt', gemeente)
    .map((area) => ({ code: area.code, households: rules.figures(area).huishoudens.value ?? 0 }))
    .filter(({ households }) => households > 0);
  await counts.ensureAreas(
    snapshot.registry.db,
    'buurt',
    buurten.map((area) => area.code),
  );
  const rates = buurten.map(({ code, households }) => ({
    code,
    rate: placesIn(counts.area('buurt', code), question.rung) / households,
  }));
  rates.sort((a, b) => b.rate - a.rate);
  // Equal rates share a rank.
  const ranks = new Map<string, number>();
  let rank = 1;
  rates.forEach((entry, index) => {
    if (index > 0 && entry.rate < (rates[index - 1]?.rate ?? 0)) rank = index + 1;
    if (entry.rate > 0) ranks.set(entry.code, rank);
  });
  return { ranks, of: rates.length };
}

function placesIn(buckets: readonly { rung: string; state: string; places: number }[], rung: string): number {
  return buckets
    .filter((bucket) => bucket.rung === rung && bucket.state === 'inUse')
    .reduce((sum, bucket) => sum + bucket.places, 0);
}
