import { z } from 'zod';
import type { Facts } from './facts.ts';
import type { Norm } from './norm.ts';
import * as perThousand from './per-1000.ts';
import * as radius from './radius.ts';
import { type Reason, reasonOf } from './reason.ts';
import * as stop from './stop.ts';

/** Every kind of norm, in the order in which verdicts show them; a new kind is a file and its lines here. */
export const NORM_KINDS = [perThousand, radius, stop] as const;

/** A norm as it is kept, of any kind. */
export const NormSchema = z.discriminatedUnion('kind', [perThousand.schema, radius.schema, stop.schema]);

const ORDER = new Map<string, number>(NORM_KINDS.map((file, index) => [file.kind, index]));

/** Sorts norms in the order of their kinds, then by id, so that every verdict reads the same way. */
export function inOrder(norms: readonly Norm[]): Norm[] {
  return [...norms].sort(
    (a, b) => (ORDER.get(a.kind) ?? 0) - (ORDER.get(b.kind) ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

/** The answer of one norm, or null when it says nothing about this address. */
export function judgeNorm(norm: Norm, facts: Facts): Reason | null {
  if (norm.kind === 'stop' && !stop.concerns(norm, facts)) return null;
  if (!norm.rungs.includes(facts.rung)) return reasonOf(norm, { result: 'nvt', code: 'norm.nvt' });
  switch (norm.kind) {
    case 'per-1000-huishoudens':
      return perThousand.judge(norm, facts);
    case 'straal':
      return radius.judge(norm, facts);
    case 'stop':
      return stop.judge(norm, facts);
  }
}
