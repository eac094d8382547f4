import { type FairShare, isFull, type UnknownShare } from './agreements/share.ts';
import { holds, type PlainDate } from './dates.ts';
import type { Bucket, Facts } from './norms/facts.ts';
import { applicable, inOrder, type JudgeNorm, judgeNorm } from './norms/index.ts';
import type { Norm } from './norms/norm.ts';
import type { Outcome, Reason, ReasonCode, ReasonParams, VerdictWord } from './norms/reason.ts';

/** Over several norms the gravest answer leads (DESIGN.md, "How a place counts", 3). */
const GRAVITY: readonly VerdictWord[] = ['boven-norm', 'onbekend', 'let-op', 'ruimte'];

/**
 * May this home go to this rung? Judges every norm that holds on `today` and gives codes and numbers; `shared/text`
 * turns them into sentences. The date is the day that is asked about, in Europe/Amsterdam. `judge` answers one norm, for
 * who remembers such answers.
 */
export function decide(
  facts: Facts,
  norms: readonly Norm[],
  today: PlainDate,
  judge: JudgeNorm = judgeNorm,
): Outcome {
  if (facts.match === 'none')
    return unknown(facts.elsewhere ? 'adres.buiten-gebieden' : 'adres.niet-gevonden', []);
  if (facts.match === 'ambiguous') return unknown('adres.meer', []);
  if (facts.areas.length === 0) return unknown('adres.buiten-gebieden', []);
  if (facts.rungWeights === null || !(facts.rung in facts.rungWeights))
    return unknown('trede.onbekend', [bareFacts('trede.onbekend', facts)]);

  const here = applicable(
    norms.filter((norm) => holds(norm.from, norm.until, today)),
    facts,
  );
  const reasons = inOrder(here).map((norm) => judge(norm, facts, here));
  const judged = reasons.filter((reason) => reason.result !== 'nvt');
  if (judged.length === 0)
    return unknown('trede.geen-norm', [bareFacts('trede.geen-norm', facts), ...reasons]);

  const verdict = gravest(judged);
  const leading = leadingReason(judged.filter((reason) => reason.result === verdict));
  return {
    verdict,
    headline: {
      code: leading.code,
      area: leading.area?.level ?? null,
      missing: leading.params.missing ?? null,
      status: weakestStatus(verdict === 'ruimte' ? judged : [leading]),
    },
    reasons,
  };
}

/** The gravest answer of some reasons; unknown where none of them speaks. */
export function gravest(reasons: readonly Pick<Reason, 'result'>[]): VerdictWord {
  return GRAVITY.find((word) => reasons.some(({ result }) => result === word)) ?? 'onbekend';
}

/**
 * The outcome with what agreements say of it: where one wants a warning and the gemeente delivered its whole part, a home
 * more is `let-op`. Never more than that, and never less than the norms say (DESIGN.md, "How a place counts", 8).
 */
export function withShares(
  outcome: Outcome,
  shares: readonly (FairShare | UnknownShare)[],
  nameOf: (gemeente: string) => string,
): Outcome {
  const full = shares.filter(isFull);
  const [first] = full;
  if (!first) return outcome;
  const reasons = [...outcome.reasons, ...full.map((share) => delivered(share, nameOf(share.gemeente)))];
  if (outcome.verdict !== 'ruimte') return { ...outcome, reasons };
  const headline = { code: 'verdeling.vol', area: 'gemeente', missing: null, status: first.status } as const;
  return { verdict: 'let-op', headline, reasons };
}

function delivered(share: FairShare, name: string): Reason {
  return {
    ...plain('verdeling.vol', {
      agreement: { title: share.title, target: share.target, delivered: share.delivered },
    }),
    area: { level: 'gemeente', code: share.gemeente, name },
    result: 'let-op',
    source: { ...share.source, status: share.status },
  };
}

/** Without a leading number the first; else the one with the least room. */
function leadingReason(reasons: readonly Reason[]): Reason {
  return reasons.reduce((least, reason) => (room(reason) < room(least) ? reason : least));
}

function room(reason: Reason): number {
  return reason.params.left ?? Number.POSITIVE_INFINITY;
}

/** A verdict that rests on a sample is called a sample. */
function weakestStatus(reasons: readonly Reason[]): Outcome['headline']['status'] {
  for (const status of ['voorbeeld', 'voorstel'] as const)
    if (reasons.some((reason) => reason.source?.status === status)) return status;
  return reasons.some((reason) => reason.source) ? 'vastgesteld' : null;
}

function unknown(code: ReasonCode, reasons: Reason[]): Outcome {
  const own = reasons.length > 0 ? reasons : [plain(code, {})];
  return { verdict: 'onbekend', headline: { code, area: null, missing: null, status: null }, reasons: own };
}

/** The facts without a norm: count, per 1.000 and rank in the gemeente (DESIGN.md, "How a place counts", 7). */
function bareFacts(code: ReasonCode, facts: Facts): Reason {
  const buurt = facts.areas.find((area) => area.level === 'buurt') ?? facts.areas[0];
  const params: ReasonParams = { rung: facts.rung, ...(facts.rank && { rank: facts.rank }) };
  if (!buurt) return plain(code, params);
  const sum = { inUse: 0, held: 0, planned: 0 };
  for (const bucket of buurt.buckets)
    if (bucket.rung === facts.rung && bucket.state !== 'leaving' && !bucket.secret)
      sum[bucket.state] += onTop(bucket);
  const here = facts.here.filter((bucket) => bucket.rung === facts.rung && bucket.state !== 'leaving');
  const asked = Math.max(0, facts.asked - here.reduce((total, bucket) => total + onTop(bucket), 0));
  const after = sum.inUse + sum.held + sum.planned + asked;
  const households = buurt.figures.huishoudens;
  return {
    ...plain(code, params),
    area: { level: buurt.level, code: buurt.code, name: buurt.name },
    places: { ...sum, asked, after },
    base:
      households.value === null
        ? null
        : { kind: 'huishoudens', value: households.value, date: households.date },
    rate: households.value
      ? { now: ((after - asked) * 1000) / households.value, after: (after * 1000) / households.value }
      : null,
  };
}

/** Places of a bucket; of a held home that counts on this rung already only what comes on top. */
function onTop({ rung, places, instead }: Bucket): number {
  return instead?.rung === rung ? Math.max(0, places - instead.places) : places;
}

function plain(code: ReasonCode, params: ReasonParams): Reason {
  return {
    norm: null,
    title: null,
    kind: null,
    area: null,
    places: null,
    base: null,
    rate: null,
    limit: null,
    warnAt: null,
    result: 'onbekend',
    code,
    params,
    source: null,
  };
}
