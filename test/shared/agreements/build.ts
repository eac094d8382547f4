import type { Agreement, Party } from '../../../shared/agreements/agreement.ts';

/** A gemeente that delivers. */
export const gemeente = (id: string, name: string): Party => ({ kind: 'gemeente', id, name, delivers: true });

/** Two gemeenten that promised 5 and 2 opstapwoningen for 2026. */
export function agreement(over: Partial<Agreement> = {}): Agreement {
  return {
    id: 'woonafspraak',
    title: 'Woonafspraak',
    region: 'demo',
    form: 'eerlijke-verdeling',
    parties: [gemeente('GM9901', 'Meerwijk'), gemeente('GM9902', 'Broekhoven')],
    counts: {
      rungs: ['opstapwoning'],
      kinds: [],
      fundings: [],
      unit: 'homes',
      by: 'location',
      clients: null,
    },
    length: 'jaar',
    volumes: [{ period: '2026', total: null, homes: { GM9901: 5, GM9902: 2 } }],
    keys: [],
    carryLimit: null,
    warns: false,
    spread: null,
    support: null,
    terms: null,
    elsewhere: null,
    costs: [],
    status: 'vastgesteld',
    source: { document: 'Woonafspraak', paragraph: 'art. 1', year: 2026 },
    ...over,
  };
}
