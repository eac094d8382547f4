import type { PlainDate } from '../dates.ts';
import type { Bucket, Facts } from './facts.ts';
import type { GroupPlaces } from './groups.ts';
import type { NormBase } from './norm.ts';
import type { Arithmetic, ReasonParams } from './reason.ts';

/** Places x weight that a norm counts in some buckets. */
export interface Tally {
  inUse: number;
  held: number;
  planned: number;
  leaving: number;
  /** The part of `leaving` that is expected to go by an omklap. */
  omklaps: number;
  /** First date on which a leaving place ends; null when none leaves. */
  firstEnd: PlainDate | null;
}

/**
 * Adds up the buckets that the norm counts. Weights of the norm go before those of the rung (DESIGN.md,
 * "How a place counts", 4). Secret places count only where `secretToo` says so and the norm counts more
 * than one rung, so that no number speaks of one secret rung in one area.
 */
export function tally(buckets: readonly Bucket[], norm: NormBase, facts: Facts, secretToo: boolean): Tally {
  const sum: Tally = { inUse: 0, held: 0, planned: 0, leaving: 0, omklaps: 0, firstEnd: null };
  const countsSecret = secretToo && norm.rungs.length > 1;
  for (const bucket of buckets) {
    if (!norm.rungs.includes(bucket.rung)) continue;
    if (norm.funding && !norm.funding.includes(bucket.funding)) continue;
    if (bucket.secret && !countsSecret) continue;
    const counts = weighed(bucket, norm, facts);
    sum[bucket.state] += counts;
    if (bucket.omklap) sum.omklaps += counts;
    if (
      bucket.state === 'leaving' &&
      bucket.firstEnd &&
      (sum.firstEnd === null || bucket.firstEnd < sum.firstEnd)
    )
      sum.firstEnd = bucket.firstEnd;
  }
  return sum;
}

/** Places x weight of one bucket; of a held home that counts already only what comes on top. */
function weighed({ rung, places, instead }: Bucket, norm: NormBase, facts: Facts): number {
  const own = places * weightOf(rung, norm, facts);
  if (!instead || !norm.rungs.includes(instead.rung)) return own;
  if (norm.funding && !norm.funding.includes(instead.funding)) return own;
  return Math.max(0, own - instead.places * weightOf(instead.rung, norm, facts));
}

/** What one place of a rung weighs under a norm; a rung without a weight weighs 1. */
export function weightOf(rung: string, norm: NormBase, facts: Facts): number {
  return norm.weights?.[rung] ?? facts.rungWeights?.[rung] ?? 1;
}

/**
 * Places x weight that would come on top. An address that already holds counted units is judged on the
 * difference, never below zero: re-letting an opstapwoning is +0 (DESIGN.md, "How a place counts", 2).
 */
export function askedPlaces(norm: NormBase, facts: Facts): number {
  const asked = facts.asked * weightOf(facts.rung, norm, facts);
  if (facts.here.length === 0) return asked;
  const here = tally(facts.here, norm, facts, false);
  return Math.max(0, asked - (here.inUse + here.held + here.planned));
}

/** Other target groups stand among what is in use. */
export function withGroups(counted: Tally, groups: GroupPlaces): Tally {
  return groups.places === 0 ? counted : { ...counted, inUse: counted.inUse + groups.places };
}

/** What a sentence tells of other target groups; nothing where there are none. */
export function groupParams({ places, missing }: GroupPlaces): Pick<ReasonParams, 'groups'> {
  return places > 0 || missing.length > 0 ? { groups: { places, missing } } : {};
}

/** What a sentence tells of places that are expected to go; nothing where none is. */
export function leavingParams({ leaving, omklaps, firstEnd }: Tally): Pick<ReasonParams, 'leaving'> {
  if (firstEnd === null) return {};
  return { leaving: { places: leaving, from: firstEnd, ...(omklaps > 0 && { omklaps }) } };
}

/** The sum that is shown and judged: after = in use + held + planned + asked. */
export function arithmetic(counted: Tally, asked: number): Arithmetic {
  const { inUse, held, planned } = counted;
  return { inUse, held, planned, asked, after: inUse + held + planned + asked };
}

/** Compares two products without the noise of decimal weights: 6 decimals is finer than any weight. */
export function exceeds(left: number, right: number): boolean {
  return Math.round(left * 1e6) > Math.round(right * 1e6);
}
