import type { Ladder } from '../../../shared/api/ladder.ts';
import type { RungChangeInput } from '../../../shared/api/ladder-changes.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { Language } from '../../../shared/text/texts.ts';
import { readAmount } from './norm-settings.ts';

export type ShownRung = Ladder['rungs'][number];
export type RungSet = NonNullable<RungChangeInput['set']>;
type Source = RungChangeInput['source'];

export const SUPPORTS = ['aanwezig', 'nabij', 'bereikbaar', 'gepland'] as const;
type Support = (typeof SUPPORTS)[number];

/** A rung as someone fills it in: numbers as they write them, empty where the region says nothing. */
export interface RungDraft {
  label: string;
  kind: ShownRung['kind'];
  /** Id of the rung that it stands after; empty for the lowest. */
  after: string;
  meaning: string;
  support: Support[];
  minutes: Partial<Record<Support, string>>;
  lease: NonNullable<ShownRung['lease']> | '';
  home: NonNullable<ShownRung['home']> | '';
  setting: NonNullable<ShownRung['setting']> | '';
  maxStay: string;
  maxStayUnit: 'months' | 'weeks';
  seekerMonths: string;
  rentEuro: string;
  rentYear: string;
  rentHome: 'eigen' | 'gedeeld' | '';
  urgency: NonNullable<ShownRung['urgency']>['kind'] | '';
  urgencyMonths: string;
  next: string[];
  weight: string;
  counts: ShownRung['countsUntil']['kind'];
  countsMonths: string;
  secrecy: ShownRung['secrecy'];
  oneHousehold: boolean;
  beside: boolean;
  perAreaOnly: boolean;
}

/** What a rung is until someone says otherwise: that of a new one, and what stays unsaid. */
const BLANK: RungDraft = {
  label: '',
  kind: 'tussenvorm',
  after: '',
  meaning: '',
  support: [],
  minutes: {},
  lease: '',
  home: '',
  setting: '',
  maxStay: '',
  maxStayUnit: 'months',
  seekerMonths: '',
  rentEuro: '',
  rentYear: '',
  rentHome: '',
  urgency: '',
  urgencyMonths: '',
  next: [],
  weight: '1',
  counts: 'always',
  countsMonths: '',
  secrecy: 'gebied',
  oneHousehold: false,
  beside: false,
  perAreaOnly: false,
};

const text = (value: number | null | undefined) => (value == null ? '' : String(value));

/** The rung as it is, to be changed; null for a new one, which stands at the top of the ladder. */
export function draftOf(
  rung: ShownRung | null,
  rungs: readonly ShownRung[],
  language: Language,
  year: string,
): RungDraft {
  if (rung === null) return { ...BLANK, after: rungs.at(-1)?.id ?? '', rentYear: year };
  const [rent] = rung.rentLimits.toSorted((one, other) => other.year - one.year);
  return {
    label: rung.label,
    kind: rung.kind,
    after: rungs.filter(({ order }) => order < rung.order).at(-1)?.id ?? '',
    meaning: rung.meaning ?? '',
    support: rung.support.map(({ kind }) => kind),
    minutes: Object.fromEntries(rung.support.map((one) => [one.kind, text(one.responseMinutes)])),
    lease: rung.lease ?? '',
    home: rung.home ?? '',
    setting: rung.setting ?? '',
    maxStay: text(rung.maxStay?.count),
    maxStayUnit: rung.maxStay?.unit ?? 'months',
    seekerMonths: text(rung.seekerWithin?.months),
    rentEuro: rent === undefined ? '' : formatNumber(rent.euro, language),
    rentYear: text(rent?.year) || year,
    rentHome: rent?.home ?? '',
    urgency: rung.urgency?.kind ?? '',
    urgencyMonths: text(rung.urgency?.months),
    next: rung.next,
    weight: formatNumber(rung.weight, language),
    counts: rung.countsUntil.kind,
    countsMonths: text(rung.countsUntil.months),
    secrecy: rung.secrecy,
    oneHousehold: rung.oneHousehold,
    beside: rung.beside,
    perAreaOnly: rung.perAreaOnly,
  };
}

const whole = (written: string) => (/^\s*\d{1,4}\s*$/.test(written) ? Number(written) : Number.NaN);

/**
 * What the draft says otherwise than `before`, as it is sent; null where a number cannot be read. What carries a source of
 * its own, such as the longest stay, gets that of the decision.
 */
export function setOf(
  draft: RungDraft,
  before: RungDraft,
  rung: ShownRung | null,
  rungs: readonly ShownRung[],
  source: Source,
): RungSet | null {
  const said = saidIn(draft, rung, rungs, source);
  const changed = (Object.keys(said) as (keyof typeof said)[]).filter((field) =>
    PARTS[field].some((part) => JSON.stringify(draft[part]) !== JSON.stringify(before[part])),
  );
  const set: RungSet = Object.fromEntries(changed.map((field) => [field, said[field]]));
  if (rung === null) Object.assign(set, { label: said.label, kind: said.kind, order: said.order });
  return Object.values(set).some(unreadable) ? null : set;
}

/** Which parts of the form make a field of the rung. */
const PARTS: Record<keyof ReturnType<typeof saidIn>, readonly (keyof RungDraft)[]> = {
  label: ['label'],
  kind: ['kind'],
  order: ['after'],
  meaning: ['meaning'],
  support: ['support', 'minutes'],
  lease: ['lease'],
  home: ['home'],
  setting: ['setting'],
  maxStay: ['maxStay', 'maxStayUnit'],
  seekerWithin: ['seekerMonths'],
  rentLimits: ['rentEuro', 'rentYear', 'rentHome'],
  urgency: ['urgency', 'urgencyMonths'],
  next: ['next'],
  weight: ['weight'],
  countsUntil: ['counts', 'countsMonths'],
  secrecy: ['secrecy'],
  oneHousehold: ['oneHousehold'],
  beside: ['beside'],
  perAreaOnly: ['perAreaOnly'],
};

function saidIn(draft: RungDraft, rung: ShownRung | null, rungs: readonly ShownRung[], source: Source) {
  const months = (written: string) => (written.trim() === '' ? null : whole(written));
  return {
    label: draft.label.trim(),
    kind: draft.kind,
    order: orderAfter(draft.after, rung, rungs),
    meaning: draft.meaning.trim() || null,
    support: draft.support.map((kind) => ({ kind, responseMinutes: months(draft.minutes[kind] ?? '') })),
    lease: draft.lease || null,
    home: draft.home || null,
    setting: draft.setting || null,
    maxStay:
      draft.maxStay.trim() === '' ? null : { count: whole(draft.maxStay), unit: draft.maxStayUnit, source },
    seekerWithin: draft.seekerMonths.trim() === '' ? null : { months: whole(draft.seekerMonths), source },
    rentLimits: rentLimits(draft, rung, source),
    urgency:
      draft.urgency === '' ? null : { kind: draft.urgency, months: months(draft.urgencyMonths), source },
    next: draft.next,
    weight: readAmount(draft.weight) ?? Number.NaN,
    countsUntil:
      draft.counts === 'months'
        ? { kind: draft.counts, months: whole(draft.countsMonths) }
        : { kind: draft.counts },
    secrecy: draft.secrecy,
    oneHousehold: draft.oneHousehold,
    beside: draft.beside,
    perAreaOnly: draft.perAreaOnly,
  };
}

/** Those of other years and homes stay; empty takes away the one that is shown. */
function rentLimits(
  { rentEuro, rentYear, rentHome }: RungDraft,
  rung: ShownRung | null,
  source: Source,
): ShownRung['rentLimits'] {
  const home = rentHome || null;
  const year = whole(rentYear);
  const others = (rung?.rentLimits ?? []).filter((one) => one.year !== year || one.home !== home);
  if (rentEuro.trim() === '') return others;
  const euro = readAmount(rentEuro.replace(/\.(?=\d{3})/g, '')) ?? Number.NaN;
  return [...others, { year, euro, home, source }].sort((one, other) => one.year - other.year);
}

/** Halfway between the rung that it stands after and the next one. */
function orderAfter(after: string, rung: ShownRung | null, rungs: readonly ShownRung[]): number {
  const others = rungs.filter(({ id }) => id !== rung?.id);
  const at = others.findIndex(({ id }) => id === after);
  const [low, high] = [others[at]?.order ?? 0, others[at + 1]?.order];
  return high === undefined ? low + 1 : (low + high) / 2;
}

function unreadable(value: unknown): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(unreadable);
}

/** An id for a new rung, from its name: "Housing First" is housing-first. */
export function idOf(label: string): string {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain.replace(/[^a-z0-9]+/g, '-');
  return id.replace(/^[^a-z]+|-+$/g, '').slice(0, 40);
}
