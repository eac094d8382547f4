import type { Rung } from './rung.ts';

type Said = Pick<Rung, 'id' | 'label' | 'kind' | 'source'>;

const UNSAID: Omit<Rung, keyof Said | 'order'> = {
  meaning: null,
  support: [],
  lease: null,
  home: null,
  setting: null,
  oneHousehold: false,
  maxStay: null,
  rentLimits: [],
  seekerWithin: null,
  secrecy: 'gebied',
  weight: 1,
  countsUntil: { kind: 'always' },
  next: [],
  urgency: null,
  beside: false,
  perAreaOnly: false,
};

/** A rung as a document describes it: what the document does not say stays unsaid, and no point of it is shown. */
export type RungSaid = Said & Partial<Omit<Rung, 'order'>>;

/** The rungs of a ladder from the lowest to the highest, in the order in which they are written. */
export function defineRungs(said: readonly RungSaid[]): Rung[] {
  return said.map((rung, index) => ({ ...UNSAID, ...rung, order: index + 1 }));
}

/**
 * What holds for people's own homes on each ladder: one household behind a front door of its own, counted per area and
 * never with an address.
 */
export const OWN_HOME = {
  kind: 'zelfstandig',
  home: 'eigen',
  oneHousehold: true,
  perAreaOnly: true,
} as const satisfies Partial<Rung>;
