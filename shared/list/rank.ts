import type { Verdict } from '../api/checks.ts';
import type { VerdictWord } from '../norms/reason.ts';
import type { ListedVerdict } from './listed.ts';

/** What keeps the norms comes first; of what nobody can judge nothing is promised. */
const ORDER: Record<VerdictWord, number> = { ruimte: 0, 'let-op': 1, onbekend: 2, 'boven-norm': 3 };

/** By what a list can be sorted. */
export type ListOrder = 'helps' | 'verdict' | 'address' | 'room' | 'list';

/** How the gemeente of a home stands, as far as this home would count for it. */
export interface HelpedShare {
  /** How much of what was promised is yet to be delivered: 0 to 1, and below 0 where more was delivered. */
  behind: number;
  text: string;
}

/**
 * The share of the gemeente in which a home lies, of the agreement on which it is furthest behind; null where nothing was
 * promised, or where this home would not count.
 */
export function shareOf(verdict: Verdict): HelpedShare | null {
  const gemeente = verdict.areas.find(({ level }) => level === 'gemeente')?.code;
  const counted = verdict.fairShare.flatMap(({ gemeente: of, target, delivered, after, text }) =>
    of === gemeente &&
    target !== null &&
    delivered !== null &&
    after !== null &&
    after > delivered &&
    target > 0
      ? [{ behind: (target - delivered) / target, text }]
      : [],
  );
  return counted.sort((one, other) => other.behind - one.behind)[0] ?? null;
}

/** How near a home comes to the tightest norm: what is taken of its limit afterwards, 1 at the limit; null where none counts. */
export function fullest(verdict: Verdict): number | null {
  const parts = verdict.reasons.flatMap(({ limit, rate, places, kind }) => {
    const after = rate?.after ?? places?.after ?? null;
    return kind === 'afstand' || limit === null || limit <= 0 || typeof after !== 'number'
      ? []
      : [after / limit];
  });
  return parts.length === 0 ? null : Math.max(...parts);
}

/**
 * The list in an order; where that leaves two equal, as the list has them. `helps`: first what keeps the norms, of those what
 * helps the gemeente that is furthest behind on its share, then where most room is left.
 */
export function inOrder(rows: readonly ListedVerdict[], order: ListOrder): ListedVerdict[] {
  const compare = COMPARE[order];
  return compare === null ? [...rows] : rows.toSorted((one, other) => compare(one, other));
}

type Compare = (one: ListedVerdict, other: ListedVerdict) => number;

const byVerdict: Compare = (one, other) => placeOf(one) - placeOf(other);
const byRoom: Compare = (one, other) => fullOf(one) - fullOf(other);
const byHelp: Compare = (one, other) => behindOf(other) - behindOf(one);
const names = new Intl.Collator('nl', { numeric: true });

const COMPARE: Record<ListOrder, Compare | null> = {
  helps: (one, other) => byVerdict(one, other) || byHelp(one, other) || byRoom(one, other),
  verdict: byVerdict,
  room: (one, other) => byRoom(one, other) || byVerdict(one, other),
  address: (one, other) => names.compare(labelOf(one), labelOf(other)),
  list: null,
};

/** The address as the register has it, else as the list writes it. */
export function labelOf({ home, verdict }: ListedVerdict): string {
  return verdict?.address?.label ?? home.written;
}

function placeOf({ verdict }: ListedVerdict): number {
  return verdict === null ? Number.MAX_SAFE_INTEGER : ORDER[verdict.verdict];
}

/** A gemeente that promised nothing is not behind; so it comes after who is, and before who did more than its share. */
function behindOf({ verdict }: ListedVerdict): number {
  return verdict === null ? 0 : (shareOf(verdict)?.behind ?? 0);
}

/** Where no norm counts anything, nobody knows how full it is: last. */
function fullOf({ verdict }: ListedVerdict): number {
  return (verdict === null ? null : fullest(verdict)) ?? Number.MAX_SAFE_INTEGER;
}

/** Homes that turned out to be the same by the register, once: the first that stands in the list. */
export function eachHomeOnce(rows: readonly ListedVerdict[]): ListedVerdict[] {
  const seen = new Set<string>();
  return rows.filter(({ verdict }) => {
    const key = verdict?.address?.homeKey;
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
