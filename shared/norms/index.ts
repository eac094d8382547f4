import { z } from 'zod';
import * as capacity from './capacity.ts';
import * as corporationShare from './corporation-share.ts';
import * as distance from './distance.ts';
import type { Facts } from './facts.ts';
import * as freed from './freed.ts';
import * as maximum from './maximum.ts';
import * as mixed from './mixed.ts';
import type { CapacityNorm, Norm, NormKind } from './norm.ts';
import * as perThousand from './per-1000.ts';
import * as radius from './radius.ts';
import { type Reason, reasonOf } from './reason.ts';
import * as stop from './stop.ts';

/** Every kind of norm, in the order in which verdicts show them; a new kind is a file and its lines here. */
export const NORM_KINDS = [
  perThousand,
  corporationShare,
  maximum,
  radius,
  mixed,
  distance,
  freed,
  stop,
  capacity,
] as const;

/** A norm as it is kept, of any kind. */
export const NormSchema = z.discriminatedUnion('kind', [
  perThousand.schema,
  corporationShare.schema,
  maximum.schema,
  radius.schema,
  mixed.schema,
  distance.schema,
  freed.schema,
  stop.schema,
  capacity.schema,
]);

const ORDER = new Map<string, number>(NORM_KINDS.map((file, index) => [file.kind, index]));

/** Sorts norms in the order of their kinds, then by id, so that every verdict reads the same way. */
export function inOrder(norms: readonly Norm[]): Norm[] {
  // Norms are kept in this order, so that a list of homes is not sorted home by home.
  const sorted = norms.every((norm, index) => {
    const before = norms[index - 1];
    return before === undefined || compare(before, norm) <= 0;
  });
  return sorted ? [...norms] : norms.toSorted(compare);
}

function compare(a: Norm, b: Norm): number {
  if (a.kind !== b.kind) return (ORDER.get(a.kind) ?? 0) - (ORDER.get(b.kind) ?? 0);
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The norms that speak of this home: those of its region and gemeente, in whose area it stands. A local norm stands
 * beside the regional one, so that the stricter wins; it takes its place only where that one lets itself be loosened.
 */
export function applicable(norms: readonly Norm[], facts: Facts): Norm[] {
  const gemeente = facts.areas.find(({ level }) => level === 'gemeente')?.code;
  const here = norms.filter(
    (norm) => (norm.gemeente === undefined || norm.gemeente === gemeente) && concernsArea(norm, facts),
  );
  // A local norm that does not count the asked rung leaves the regional one as it is for that rung.
  const local = here.filter(({ gemeente, replaces }) => gemeente !== undefined && replaces !== undefined);
  if (local.length === 0) return here;
  const replaced = new Set(
    local.flatMap(({ rungs, replaces }) => (rungs.includes(facts.rung) ? [replaces] : [])),
  );
  return here.filter((norm) => !(norm.localMayLoosen && replaced.has(norm.id)));
}

function concernsArea(norm: Norm, facts: Facts): boolean {
  if (norm.kind === 'stop') return stop.concerns(norm, facts);
  if (norm.kind === 'maximum') return maximum.concerns(norm, facts);
  if (norm.kind === 'draagkracht') return capacity.capacityOf(norm, facts) !== null;
  return true;
}

/** Kinds that speak of an area as a whole, whatever stands around or beside the home. */
const OF_AREAS = new Set<NormKind>([
  'per-1000',
  'aandeel-corporatie',
  'maximum',
  'vrijgekomen',
  'stop',
  'draagkracht',
]);

/** Whether a norm answers the same for every home of a buurt that adds the same places. */
export function isOfArea({ kind }: Pick<Norm, 'kind'>): boolean {
  return OF_AREAS.has(kind);
}

export type JudgeNorm = (norm: Norm, facts: Facts, all: readonly Norm[]) => Reason;

/** The answer of one norm; `all` are the norms that apply, among them what the gemeente says that wijken can bear. */
export function judgeNorm(norm: Norm, facts: Facts, all: readonly Norm[]): Reason {
  if (!norm.rungs.includes(facts.rung)) return reasonOf(norm, { result: 'nvt', code: 'norm.nvt' });
  const capacities = all.some(isCapacity) ? all.filter(isCapacity) : NONE;
  const factor = capacity.capacityFactor(norm, capacities, facts);
  switch (norm.kind) {
    case 'per-1000':
      return perThousand.judge(norm, facts, factor);
    case 'aandeel-corporatie':
      return corporationShare.judge(norm, facts, factor);
    case 'maximum':
      return maximum.judge(norm, facts, factor);
    case 'straal':
      return radius.judge(norm, facts, factor);
    case 'gemengd':
      return mixed.judge(norm, facts, factor);
    case 'afstand':
      return distance.judge(norm, facts);
    case 'vrijgekomen':
      return freed.judge(norm, facts, factor);
    case 'stop':
      return stop.judge(norm, facts);
    case 'draagkracht':
      return capacity.judge(norm, facts);
  }
}

const NONE: readonly CapacityNorm[] = [];

function isCapacity(norm: Norm): norm is CapacityNorm {
  return norm.kind === 'draagkracht';
}
