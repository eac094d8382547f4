import { formatAddress } from '../../shared/address/format.ts';
import { homeKey } from '../../shared/address/key.ts';
import type { KnownAddress } from '../../shared/address/reading.ts';
import type { FairShare, UnknownShare } from '../../shared/agreements/share.ts';
import type { Verdict, VerdictAddress, VerdictReason } from '../../shared/api/checks.ts';
import { isOfArea } from '../../shared/norms/index.ts';
import type { Reason } from '../../shared/norms/reason.ts';
import { owns, seesExactArea, type Viewer } from '../../shared/rights.ts';
import type { VerdictTexts } from '../../shared/text/texts.ts';
import type { UnitHere } from '../store/units-here.ts';
import type { Alternative } from './alternatives.ts';
import { gemeenteOf, type Judged } from './homes.ts';
import type { Snapshot } from './snapshot.ts';

/** What belongs to one verdict beside its outcome. */
export interface Surroundings {
  shares: (FairShare | UnknownShare)[];
  units: readonly UnitHere[];
  alternatives: readonly Alternative[];
  dataDate: string;
}

/** Whether the viewer may see the numbers behind a verdict on this home, or only its word. */
export function seesNumbers(viewer: Viewer, { home }: Judged): boolean {
  return seesExactArea(viewer, gemeenteOf(home));
}

/** A verdict in the form of the contract, with what this viewer may see of it. */
export function toWire(
  snapshot: Snapshot,
  judged: Judged,
  around: Surroundings,
  viewer: Viewer,
  texts: VerdictTexts,
  id: string | null,
): Verdict {
  const { home, outcome } = judged;
  const exact = seesNumbers(viewer, judged);
  const found = home.address !== null;
  return {
    ...(id !== null && { id }),
    address: home.address ? wireAddress(home.address) : null,
    match: home.match,
    ...(home.match === 'ambiguous' && { candidates: home.candidates.map(wireAddress) }),
    areas: home.areas.map(({ level, code, name, year }) => ({ level, code, name, year })),
    verdict: outcome.verdict,
    headline: exact || !found ? texts.headline(outcome) : texts.wordOnly(outcome.verdict),
    reasons: exact || !found ? outcome.reasons.map(inWords(snapshot, viewer, texts)) : [],
    fairShare: around.shares.map((given) => {
      const share = exact ? given : withoutThis(given);
      return { ...wireShare(snapshot, share, texts), after: 'after' in share ? share.after : null };
    }),
    unit: visibleUnit(around.units, viewer),
    alternatives: exact ? wireAlternatives(around.alternatives, texts) : [],
    dataDate: around.dataDate,
  };
}

/** A known address on the wire, with its label and key. */
export function wireAddress(address: KnownAddress): VerdictAddress {
  return {
    label: formatAddress(address),
    straat: address.straat,
    huisnummer: address.huisnummer,
    huisletter: address.huisletter,
    huisnummertoevoeging: address.huisnummertoevoeging,
    postcode: address.postcode,
    woonplaats: address.woonplaats,
    homeKey: homeKey(address),
    point: address.point,
  };
}

type PutInWords = (reason: Reason) => VerdictReason;

/** As wireReason; what a norm over an area answers to many homes alike is put in words once. */
function inWords(snapshot: Snapshot, viewer: Viewer, texts: VerdictTexts): PutInWords {
  const kept = snapshot.once('worded', () => new Map<VerdictTexts, Worded>());
  const worded = kept.get(texts) ?? { whole: new WeakMap(), part: new WeakMap() };
  kept.set(texts, worded);
  const known = owns(viewer, {}) ? worded.whole : worded.part;
  return (reason) => {
    if (reason.kind === null || !isOfArea({ kind: reason.kind })) return wireReason(reason, viewer, texts);
    const shown = known.get(reason) ?? wireReason(reason, viewer, texts);
    known.set(reason, shown);
    return shown;
  };
}

/** Reasons in words, for who sees all that stands around a home and for who does not. */
interface Worded {
  whole: WeakMap<Reason, VerdictReason>;
  part: WeakMap<Reason, VerdictReason>;
}

/** One reason on the wire. A gemeente of its own sees no counts over a circle, which may reach into another gemeente. */
export function wireReason(reason: Reason, viewer: Viewer, texts: VerdictTexts): VerdictReason {
  const shown = owns(viewer, {}) ? reason : withoutOthers(reason);
  return {
    norm: shown.norm,
    kind: shown.kind,
    area:
      shown.area && shown.area.level === 'straal'
        ? { ...shown.area, name: texts.around(shown.params.metres ?? 0) }
        : shown.area,
    places: shown.places,
    base: shown.base,
    rate: shown.rate && { now: rounded(shown.rate.now), after: rounded(shown.rate.after) },
    limit: shown.limit,
    warnAt: shown.warnAt,
    result: shown.result,
    code: shown.code,
    text: texts.reason(shown),
    // What it takes tells how many there are: not for who may not see the sum.
    ...(shown.places && shown.params.over !== undefined && { over: shown.params.over }),
    ...(shown.places && shown.params.leaving && { leaving: shown.params.leaving }),
    source: shown.source,
  };
}

/** Whether this home adds to the share tells whether it counts already: not for who may see no numbers. */
function withoutThis(share: FairShare | UnknownShare): FairShare | UnknownShare {
  return 'after' in share ? { ...share, after: share.delivered } : share;
}

/** A share on the wire; its numbers are null where they cannot be told, and the text says why. */
export function wireShare(snapshot: Snapshot, share: FairShare | UnknownShare, texts: VerdictTexts) {
  const known = 'after' in share ? share : null;
  return {
    agreement: share.agreement,
    gemeente: share.gemeente,
    target: known?.target ?? null,
    delivered: known?.delivered ?? null,
    text: texts.fairShare(share, (code) => snapshot.area(code)?.name ?? code),
  };
}

/** What a reason tells of what may stand in another gemeente: no counts over a circle, no metres to a scheme. */
function withoutOthers(reason: Reason): Reason {
  if (reason.kind === 'straal') return { ...reason, places: null, params: { ...reason.params, possible: 0 } };
  if (reason.kind !== 'afstand') return reason;
  const { distance: _, ...params } = reason.params;
  return { ...reason, params };
}

/** The unit at this home, if the viewer may know of it; a secret one never shows. */
function visibleUnit(units: readonly UnitHere[], viewer: Viewer): Verdict['unit'] {
  const unit = units.find((one) => !one.secret && owns(viewer, one));
  return unit ? { id: unit.id, rung: unit.rung, status: unit.status } : null;
}

/** Other homes on the wire. */
export function wireAlternatives(
  alternatives: readonly Alternative[],
  texts: VerdictTexts,
): Verdict['alternatives'] {
  return alternatives.flatMap((alternative) => wireAlternative(alternative, texts));
}

function wireAlternative(alternative: Alternative, texts: VerdictTexts): Verdict['alternatives'] {
  const { address } = alternative.home;
  if (!address) return [];
  return [
    {
      address: wireAddress(address),
      corporation: alternative.corporation,
      distance: alternative.metres,
      verdict: alternative.verdict,
      text: texts.alternative(alternative.verdict, alternative.metres),
    },
  ];
}

/** Rates go out with three decimals: enough for a screen, and never what is judged. */
function rounded(rate: number): number {
  return Math.round(rate * 1000) / 1000;
}
