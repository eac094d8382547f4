import type { NormShown } from '../../../shared/api/norms.ts';
import type { PlainDate } from '../../../shared/dates.ts';
import type { NormKind } from '../../../shared/norms/norm.ts';
import { type DecisionDraft, decisionOf } from './decision-fields.tsx';
import { readAmount, unitOf } from './norm-settings.ts';
import { idOf } from './rung-draft.ts';

/** The kinds that someone fills in here; what a gemeente says that each of its wijken can bear comes as a file. */
export const NEW_KINDS = [
  'per-1000',
  'maximum',
  'straal',
  'aandeel-corporatie',
  'gemengd',
  'vrijgekomen',
  'afstand',
  'stop',
] as const satisfies readonly NormKind[];
export type NewKind = (typeof NEW_KINDS)[number];

export const NORM_LEVELS = ['buurt', 'wijk', 'gemeente'] as const;
export const BASES = ['huishoudens', 'woningen', 'inwoners'] as const;
export const MIXED_OF = ['complex', 'straat'] as const;
export const WINDOWS = ['twaalf-maanden', 'kalenderjaar'] as const;

/** A new norm as someone fills it in: amounts as they write them. What its kind does not ask is left aside. */
export interface NormDraft extends DecisionDraft {
  title: string;
  kind: NewKind;
  /** Empty for the whole region. */
  gemeente: string;
  rungs: string[];
  level: (typeof NORM_LEVELS)[number];
  per: (typeof BASES)[number];
  of: (typeof MIXED_OF)[number];
  window: (typeof WINDOWS)[number];
  metres: string;
  limit: string;
  warnAt: string;
  minBase: string;
  alwaysAllowed: string;
  area: string;
  reason: string;
  mayLoosen: boolean;
  from: string;
  status: 'voorstel' | 'vastgesteld';
}

/** What a new norm is until someone says otherwise; a rate over fewer than 200 says little, and one place is always within it. */
export function blankNorm(gemeente: string, today: PlainDate): NormDraft {
  return {
    title: '',
    kind: 'per-1000',
    gemeente,
    rungs: [],
    level: 'buurt',
    per: 'huishoudens',
    of: 'complex',
    window: 'twaalf-maanden',
    metres: '250',
    limit: '',
    warnAt: '',
    minBase: '200',
    alwaysAllowed: '1',
    area: '',
    reason: '',
    mayLoosen: false,
    from: today,
    status: 'voorstel',
    document: '',
    paragraph: '',
    year: today.slice(0, 4),
  };
}

/** What a kind of norm asks besides its rungs and its decision. */
export function asks(kind: NewKind): Record<'level' | 'base' | 'amounts', boolean> {
  return {
    level:
      kind === 'per-1000' || kind === 'maximum' || kind === 'aandeel-corporatie' || kind === 'vrijgekomen',
    base:
      kind === 'per-1000' || kind === 'aandeel-corporatie' || kind === 'gemengd' || kind === 'vrijgekomen',
    amounts: kind !== 'stop',
  };
}

/** An area in which no more places may come. */
export interface StopArea {
  level: 'buurt' | 'wijk' | 'gemeente' | 'regio';
  code: string;
  name: string;
}

/** Why a draft cannot be sent. */
export type NormDraftProblem = 'rungs' | 'amounts' | 'counts' | 'area' | 'year';

/** A norm as it is sent, or why it cannot be: `owner` is who sets it, `areas` are those that a stop can be for. */
export function normOf(
  draft: NormDraft,
  region: string,
  owner: string,
  areas: readonly StopArea[],
): Omit<NormShown, 'text'> | NormDraftProblem {
  const source = decisionOf(draft);
  if (source === null) return 'year';
  if (draft.rungs.length === 0) return 'rungs';
  const own = fieldsOf(draft, areas);
  if (typeof own === 'string') return own;
  return {
    ...own,
    id: `${idOf(draft.title) || 'norm'}-${draft.gemeente ? `${draft.gemeente.toLowerCase()}-` : ''}${draft.from}`,
    kind: draft.kind,
    title: draft.title.trim(),
    region,
    rungs: draft.rungs,
    ...(draft.gemeente !== '' && { gemeente: draft.gemeente }),
    ...(draft.gemeente === '' && draft.mayLoosen && { localMayLoosen: true }),
    from: draft.from,
    until: null,
    status: draft.status,
    owner,
    source,
  };
}

function fieldsOf(draft: NormDraft, areas: readonly StopArea[]): object | NormDraftProblem {
  const { kind, level, per, of, window } = draft;
  const asked = asks(kind);
  if (kind === 'stop') {
    const area = areas.find(({ code }) => code === draft.area) ?? areas[0];
    return area ? { area, reason: draft.reason.trim() } : 'area';
  }
  const [limit, warnAt] = [readAmount(draft.limit), readAmount(draft.warnAt)];
  if (limit === null || warnAt === null) return 'amounts';
  if (kind === 'afstand' && !(Number.isInteger(limit) && Number.isInteger(warnAt))) return 'counts';
  const { factor } = unitOf(kind);
  const [metres, minBase, alwaysAllowed] = [draft.metres, draft.minBase, draft.alwaysAllowed].map(whole);
  if ((kind === 'straal' && metres === null) || (asked.base && (minBase === null || alwaysAllowed === null)))
    return 'counts';
  return {
    limit: limit / factor,
    warnAt: warnAt / factor,
    ...(asked.level && { level }),
    ...(asked.base && { minBase, alwaysAllowed }),
    ...(kind === 'per-1000' && { per }),
    ...(kind === 'straal' && { metres }),
    ...(kind === 'gemengd' && { of }),
    ...(kind === 'vrijgekomen' && { window }),
  };
}

function whole(text: string): number | null {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null;
}
