import type { Rung } from './rung.ts';

type Said = Pick<
  Rung,
  'id' | 'label' | 'order' | 'kind' | 'oneHousehold' | 'secrecy' | 'countsUntil' | 'source'
>;

const UNSAID: Omit<Rung, keyof Said> = {
  meaning: null,
  support: [],
  lease: null,
  home: null,
  setting: null,
  maxStay: null,
  rentLimits: [],
  weight: 1,
  next: [],
  urgency: null,
  beside: false,
  perAreaOnly: false,
};

/** A rung as a document describes it; what the document does not say stays unsaid. */
export function defineRung(said: Said & Partial<Rung>): Rung {
  return { ...UNSAID, ...said };
}
