import type { Signal } from './signal.ts';

export const kind = 'plek';

/** Units of a gemeente that are known by their buurt alone. */
export interface WithoutPlace {
  gemeente: { code: string; name: string };
  units: number;
  /** Numbers of the first few. */
  numbers: string[];
}

/** Units without a place on the map: norms around a home cannot be sure of them. One signal for a gemeente. */
export function noPlaceSignal({ gemeente, units, numbers }: WithoutPlace): Signal {
  return {
    key: `${kind}:${gemeente.code}`,
    kind,
    owner: 'coordinator',
    urgency: 'later',
    due: null,
    about: { gemeente: gemeente.code },
    subject: { kind: 'region', id: gemeente.code, area: gemeente.code },
    told: { code: 'plek.geen', gemeente: gemeente.name, units, numbers },
  };
}
