import type { Party } from '../../../shared/agreements/agreement.ts';
import type { Key } from '../../../shared/agreements/key.ts';
import { nextPeriod, type PeriodLength, periodOf, periodStart } from '../../../shared/agreements/period.ts';
import type { AgreementItem, AgreementPatch } from '../../../shared/api/agreements.ts';
import { type DecisionDraft, decisionOf } from './decision-fields.tsx';
import { readAmount } from './norm-settings.ts';

/** What is promised for a period as someone writes it: one total, or a number per party. */
export interface PeriodDraft {
  period: string;
  total: string;
  homes: Record<string, string> | null;
}

/** A new key from a period on; without a kind the keys stay as they are. Shares are written in per cent. */
export interface KeyDraft {
  kind: Key['kind'] | '';
  from: string;
  values: Record<string, string>;
  /** Of a path: the years in which it begins and ends, and the shares at its end. */
  years: [string, string];
  end: Record<string, string>;
}

/** An agreement as someone fills it in. */
export interface AgreementDraft extends DecisionDraft {
  title: string;
  form: AgreementItem['form'];
  length: PeriodLength;
  status: AgreementItem['status'];
  parties: Party[];
  counts: AgreementItem['counts'];
  periods: PeriodDraft[];
  key: KeyDraft;
  carry: string;
  warns: boolean;
  spread: string;
  support: string;
  terms: string;
  /** What a place costs a year, from a year on; empty adds nothing. */
  cost: { year: string; euro: string };
  elsewhere: AgreementItem['elsewhere'];
}

const written = (homes: Record<string, number> | null) =>
  homes && Object.fromEntries(Object.entries(homes).map(([id, count]) => [id, String(count)]));

/** The agreement as it is, to be changed. */
export function draftOf(agreement: AgreementItem): AgreementDraft {
  const periods = agreement.volumes
    .map(({ period, total, homes }) => ({
      period,
      total: total === null ? '' : String(total),
      homes: written(homes),
    }))
    .sort((one, other) => (one.period < other.period ? -1 : 1));
  const last = periods.at(-1)?.period ?? '';
  const year = last.slice(0, 4);
  return {
    title: agreement.title,
    form: agreement.form,
    length: agreement.length,
    status: agreement.status,
    ...agreement.source,
    year: String(agreement.source.year),
    parties: agreement.parties,
    counts: agreement.counts,
    periods,
    key: { kind: '', from: last, values: {}, years: [year, ''], end: {} },
    carry: agreement.carryLimit === null ? '' : String(agreement.carryLimit),
    warns: agreement.warns,
    spread: agreement.spread ?? '',
    support: agreement.support ?? '',
    terms: agreement.terms ?? '',
    cost: { year, euro: '' },
    elsewhere: agreement.elsewhere,
  };
}

/** One period more, with what the last one had. */
export function withNextPeriod(periods: readonly PeriodDraft[], length: PeriodLength, today: string) {
  const last = periods.at(-1);
  const period = last ? nextPeriod(last.period) : periodOf(today, length);
  return [...periods, { total: '', homes: null, ...last, period }];
}

/** Why a draft cannot be sent: a count that is no whole number, or an amount or share that is no number. */
export type DraftProblem = 'whole' | 'share' | 'year';

class Unreadable extends Error {
  readonly problem: DraftProblem;

  constructor(problem: DraftProblem) {
    super(problem);
    this.problem = problem;
  }
}

function whole(text: string): number {
  if (!/^\s*\d{1,7}\s*$/.test(text)) throw new Unreadable('whole');
  return Number(text);
}

/** Hundredths of a share, so that 1,76 % is 0.0176. */
function shares(values: Record<string, string>): Record<string, number> {
  return Object.fromEntries(
    filled(values).map(([id, text]) => {
      const share = readAmount(text);
      if (share === null) throw new Unreadable('share');
      return [id, share / 100];
    }),
  );
}

function homes(values: Record<string, string>): Record<string, number> {
  return Object.fromEntries(filled(values).map(([id, text]) => [id, whole(text)]));
}

function filled(values: Record<string, string>): [string, string][] {
  return Object.entries(values).filter(([, text]) => text.trim() !== '');
}

/** The fields that a draft changes, as they are sent; a word for what cannot be read. */
export function changeOf(agreement: AgreementItem, draft: AgreementDraft): AgreementPatch | DraftProblem {
  const said = fieldsOf(agreement, draft);
  if (typeof said === 'string') return said;
  const fields = Object.keys(said) as (keyof typeof said)[];
  const changed = fields.filter((field) => JSON.stringify(said[field]) !== JSON.stringify(agreement[field]));
  return Object.fromEntries(changed.map((field) => [field, said[field]]));
}

/** All that a draft says, as it is sent; a word for what cannot be read. */
export function fieldsOf(agreement: AgreementItem, draft: AgreementDraft) {
  try {
    return saidIn(agreement, draft);
  } catch (cause) {
    if (cause instanceof Unreadable) return cause.problem;
    throw cause;
  }
}

function saidIn(agreement: AgreementItem, draft: AgreementDraft) {
  const source = decisionOf(draft);
  if (source === null) throw new Unreadable('year');
  const delivering = new Set(draft.parties.filter(({ delivers }) => delivers).map(({ id }) => id));
  const own = (values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).filter(([id]) => delivering.has(id)));
  return {
    title: draft.title.trim(),
    form: draft.form,
    length: draft.length,
    status: draft.status,
    source: { ...agreement.source, ...source },
    parties: draft.parties,
    counts: draft.counts,
    volumes: draft.periods.map(({ period, total, homes: table }) => ({
      period,
      total: table === null ? whole(total) : null,
      homes: table === null ? null : homes(own(table)),
    })),
    keys: keysOf(agreement, draft),
    carryLimit: draft.carry.trim() === '' ? null : whole(draft.carry),
    warns: draft.warns,
    spread: draft.spread.trim() || null,
    support: draft.support.trim() || null,
    terms: draft.terms.trim() || null,
    elsewhere: draft.elsewhere,
    costs: costsOf(agreement, draft, source),
  };
}

function costsOf(
  { costs }: AgreementItem,
  { cost }: AgreementDraft,
  source: AgreementItem['source'],
): AgreementItem['costs'] {
  if (cost.euro.trim() === '') return costs;
  const euro = readAmount(cost.euro.replace(/\.(?=\d{3})/g, ''));
  if (euro === null) throw new Unreadable('share');
  const year = whole(cost.year);
  return [...costs.filter((one) => one.year !== year), { year, euro, source }].sort(
    (a, b) => a.year - b.year,
  );
}

/** A new key holds from the first day of its period, and those before it until then. */
function keysOf(agreement: AgreementItem, { key, periods }: AgreementDraft): AgreementItem['keys'] {
  if (key.kind === '') return agreement.keys;
  const start = periodStart(key.from);
  const earlier = periods.some(({ period }) => period < key.from);
  const kept = earlier ? agreement.keys.filter(({ from }) => from === null || from < start) : [];
  return [
    ...kept.map((term) => (term.until === null || term.until > start ? { ...term, until: start } : term)),
    { from: earlier ? start : null, until: null, key: keyOf(key) },
  ];
}

function keyOf({ kind, values, years, end }: KeyDraft): AgreementItem['keys'][number]['key'] {
  switch (kind) {
    case 'vast':
      return { kind, shares: shares(values) };
    case 'tabel':
      return { kind, homes: homes(values) };
    case 'ingroei':
      return {
        kind,
        from: { year: whole(years[0]), shares: shares(values) },
        to: { year: whole(years[1]), shares: shares(end) },
      };
    case '':
      throw new Error('No key was chosen');
    default:
      return { kind };
  }
}
