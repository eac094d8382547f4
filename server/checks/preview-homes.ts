import type { KnownAddress } from '../../shared/address/reading.ts';
import type { NormPreview, PREVIEW_WORDS } from '../../shared/api/norms.ts';
import type { PlainDate } from '../../shared/dates.ts';
import type { Outcome } from '../../shared/norms/reason.ts';
import { freeHomesIn, homesOnRung } from '../store/judged-homes.ts';
import { gemeenteOf, type Home, homeAt, judgeHomes } from './homes.ts';
import { lookOf, needsOf } from './needs.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

type Word = (typeof PREVIEW_WORDS)[number];
type HomeChanges = NormPreview['homes'][number];

export interface HomesQuestion {
  rung: string;
  /** The day whose rules and counts judge. */
  date: PlainDate;
  /** The day on which homes are free. */
  today: PlainDate;
  gemeenten: readonly string[];
  /** The rules as they would be, in the place of those that hold: the same ones for the same rules. */
  after: (rules: RegionRules) => RegionRules;
  /** Only homes whose surroundings lie in their own gemeente: for who may not know what stands in another. */
  ownOnly: boolean;
}

/** Homes between which others are answered. */
const AT_ONCE = 200;
/** Metres by which an outline may be off: a generalised border is no fence. */
const BORDER = 100;

/**
 * What changed rules would do to homes: those that are free, and those in use on the rung, each judged for one place before
 * and after. Only sums go out; secret homes are in none of them.
 */
export async function changedHomes(now: Snapshot, question: HomesQuestion): Promise<HomeChanges[]> {
  const { db } = now.registry;
  const { gemeenten, rung, date, today } = question;
  const [first] = gemeenten;
  if (first === undefined) return [];
  const { moment } = now.counts((await now.rules(first, date)).preset, date);
  return [
    await changesOf(now, 'free', await freeHomesIn(db, gemeenten, today), question),
    await changesOf(now, 'inUse', await homesOnRung(db, gemeenten, rung, moment), question),
  ];
}

async function changesOf(
  now: Snapshot,
  which: HomeChanges['which'],
  addresses: readonly KnownAddress[],
  { rung, date, after, ownOnly }: HomesQuestion,
): Promise<HomeChanges> {
  const changes = new Map<string, HomeChanges['changes'][number]>();
  const homes: Home[] = [];
  for (const address of addresses) {
    const home = homeAt(now, 'exact', address, []);
    if (!ownOnly || (await staysInGemeente(now, home, { rung, date, after }))) homes.push(home);
  }
  for (let start = 0; start < homes.length; start += AT_ONCE) {
    const some = homes.slice(start, start + AT_ONCE);
    const asked = { rung, places: 1, date };
    const before = await judgeHomes(now, some, asked, (rules) => rules);
    const then = await judgeHomes(now, some, asked, after);
    before.forEach(({ outcome }, index) => {
      const [from, to] = [wordOf(outcome), wordOf(then[index]?.outcome ?? outcome)];
      if (from === to) return;
      const change = changes.get(`${from}|${to}`) ?? { from, to, count: 0 };
      change.count += 1;
      changes.set(`${from}|${to}`, change);
    });
    await new Promise(setImmediate);
  }
  return {
    which,
    total: homes.length,
    leftOut: addresses.length - homes.length,
    changes: [...changes.values()].sort((a, b) => b.count - a.count || (a.to < b.to ? -1 : 1)),
  };
}

/** Whether all that the norms look at around the home, before and after, lies in its gemeente. */
async function staysInGemeente(
  now: Snapshot,
  home: Home,
  { rung, date, after }: Pick<HomesQuestion, 'rung' | 'date' | 'after'>,
): Promise<boolean> {
  const gemeente = gemeenteOf(home);
  if (home.spot === null || gemeente === null) return true;
  const rules = await now.rules(gemeente, date);
  const looks = [rules, after(rules)].flatMap((each) => {
    const { radii, distances } = needsOf(each, rung);
    return [...radii, ...distances.map(lookOf)];
  });
  if (looks.length === 0) return true;
  return now.reference
    .buurtReaches(home.spot, Math.max(...looks) + BORDER)
    .every(({ code }) => now.area(code)?.gemeente === gemeente);
}

function wordOf({ verdict, headline }: Outcome): Word {
  return headline.code === 'trede.geen-norm' ? 'geen-norm' : verdict;
}
