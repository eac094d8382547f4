import type { VerdictWord } from '../../shared/norms/reason.ts';
import { type FreeHome, FreeHomes } from './free-homes.ts';
import { type Home, type Judged, judgeHomes, type Question } from './homes.ts';
import type { Snapshot } from './snapshot.ts';

/** Another home that is free nearby, with its own verdict. */
export interface Alternative {
  home: Home;
  corporation: string | null;
  metres: number;
  verdict: VerdictWord;
}

const FURTHEST = 5000;
const LOOKED_AT = 12;
const SHOWN = 3;

/** For each judged home that has no room what alternativesTo gives; nothing for the others. */
export async function alternativesFor(
  snapshot: Snapshot,
  judged: readonly Judged[],
  question: Question,
): Promise<Alternative[][]> {
  return alternativesTo(
    snapshot,
    judged.map(({ home, outcome }) => (outcome.verdict === 'ruimte' ? null : home)),
    question,
  );
}

/**
 * Instead of each home: free homes within 5 km that have room, nearest first, three at most. A free home where a secret
 * unit stands is never among them, nor one that is held. Null and a home without a point get none.
 */
export async function alternativesTo(
  snapshot: Snapshot,
  homes: readonly (Home | null)[],
  question: Question,
): Promise<Alternative[][]> {
  const spots = homes.flatMap((home) => (home?.spot ? [home.spot] : []));
  if (spots.length === 0) return homes.map(() => []);
  const free = snapshot.once(`free|${question.date}`, () => new FreeHomes(snapshot, question.date));
  await free.ensure(spots, FURTHEST);
  const near = homes.map((home) => (home?.spot ? nearest(free, home) : []));
  const verdicts = await verdictsOf(
    snapshot,
    new Set(near.flatMap((list) => list.map(({ one }) => one))),
    question,
  );
  return near.map((list) => {
    const known = list.map(({ one, metres }) => ({
      home: one.home,
      corporation: one.corporation,
      metres,
      verdict: verdicts.get(one) ?? ('onbekend' as const),
    }));
    return known.filter(({ verdict }) => verdict === 'ruimte').slice(0, SHOWN);
  });
}

function nearest(free: FreeHomes, home: Home): { one: FreeHome; metres: number }[] {
  const found = home.spot ? free.near(home.spot, FURTHEST) : [];
  return found.filter(({ one }) => one.home.homeKey !== home.homeKey).slice(0, LOOKED_AT);
}

async function verdictsOf(
  snapshot: Snapshot,
  homes: ReadonlySet<FreeHome>,
  question: Question,
): Promise<Map<FreeHome, VerdictWord>> {
  const known = snapshot.once(
    `free-verdicts|${question.rung}|${question.places}|${question.date}`,
    () => new Map<FreeHome, VerdictWord>(),
  );
  const unknown = [...homes].filter((one) => !known.has(one));
  if (unknown.length > 0) {
    const judged = await judgeHomes(
      snapshot,
      unknown.map(({ home }) => home),
      question,
    );
    judged.forEach(({ outcome }, index) => {
      const one = unknown[index];
      if (one) known.set(one, outcome.verdict);
    });
  }
  return known;
}
