import { holds } from '../dates.ts';
import { type Agreement, deliverers } from './agreement.ts';
import { type Key, type KeyFigure, type KeyProblem, type Shares, sharesOf } from './key.ts';
import { type Period, periodStart } from './period.ts';

/**
 * Divides whole homes by shares that add up to 1: each gets its share rounded down, and what is left goes to the
 * largest remainders, ties to the lowest gemeentecode. The sum is always exactly `total`.
 */
export function wholeHomes(total: number, shares: Shares): Record<string, number> {
  const parts = Object.entries(shares).map(([code, share]) => {
    // Nine decimals: 0.1 x 30 must not lose a home to 2.9999999999999996.
    const exact = Math.round(total * share * 1e9) / 1e9;
    return { code, homes: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let left = total - parts.reduce((sum, part) => sum + part.homes, 0);
  parts.sort((a, b) => b.rest - a.rest || (a.code < b.code ? -1 : 1));
  for (const part of parts) {
    if (left <= 0) break;
    part.homes += 1;
    left -= 1;
  }
  return Object.fromEntries(
    parts.sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ code, homes }) => [code, homes]),
  );
}

/** A figure of a gemeente that a key divides by; null where nobody has told, which is never zero. */
export type FigureOf = (gemeente: string, name: KeyFigure) => number | null;

/** Why there is no target for a period. */
export type TargetProblem =
  | { code: 'geen-aantal'; period: Period }
  | { code: 'geen-sleutel'; period: Period }
  | { code: 'geen-cijfers'; period: Period; figure: KeyFigure; missing: string[] }
  | { code: 'geen-geheel'; period: Period; sum: number };

/** Whole homes per party that delivers, or why there are none. */
export type Targets = { targets: Record<string, number> } | { problem: TargetProblem };

/**
 * What each party promised for a period: the agreed table, or the agreed total divided by the key that holds on its first
 * day. The sum is always exactly the total. With `under`, the same total divided by another key.
 */
export function targetsOf(agreement: Agreement, period: Period, figure: FigureOf, under?: Key): Targets {
  const parties = deliverers(agreement).map(({ id }) => id);
  const none = Object.fromEntries(parties.map((id) => [id, 0]));
  const volume = agreement.volumes.find((one) => one.period === period);
  if (!volume) return { problem: { code: 'geen-aantal', period } };
  if (volume.homes && !under) return { targets: { ...none, ...volume.homes } };
  const total = volume.total ?? Object.values(volume.homes ?? {}).reduce((sum, homes) => sum + homes, 0);
  const from = periodStart(period);
  const key = under ?? agreement.keys.find((term) => holds(term.from, term.until, from))?.key;
  if (!key) return { problem: { code: 'geen-sleutel', period } };
  const found = sharesOf(key, parties, figure, from);
  if ('problem' in found) return { problem: named(found.problem, period) };
  return { targets: { ...none, ...wholeHomes(total, found.shares) } };
}

function named(problem: KeyProblem, period: Period): TargetProblem {
  return 'missing' in problem
    ? { code: 'geen-cijfers', period, figure: problem.figure, missing: problem.missing }
    : { code: 'geen-geheel', period, sum: problem.sum };
}
