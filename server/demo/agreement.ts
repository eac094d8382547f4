import type { Agreement } from '../../shared/agreements/agreement.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { demo } from '../../shared/ladder/presets/demo.ts';

/**
 * What the gemeenten of the made-up region promised for last year and this one, divided by their households: last year is
 * over, so that what was left of it, or delivered ahead, carries into this one.
 */
export function makeAgreement(today: PlainDate): Agreement {
  const year = Number(today.slice(0, 4));
  return {
    id: 'demo-opstap',
    title: 'Opstapafspraak Voorbeeldland',
    region: 'demo',
    form: 'eerlijke-verdeling',
    parties: demo.gemeenten.map(({ code, name }) => ({ kind: 'gemeente', id: code, name, delivers: true })),
    counts: {
      rungs: ['opstapwoning'],
      kinds: [],
      fundings: [],
      unit: 'homes',
      by: 'location',
      clients: null,
    },
    length: 'jaar',
    volumes: [
      { period: String(year - 1), total: 90, homes: null },
      { period: String(year), total: 92, homes: null },
    ],
    keys: [{ from: null, until: null, key: { kind: 'huishoudens' } }],
    carryLimit: 6,
    warns: false,
    spread: 'Binnen een gemeente verspreid over de wijken.',
    support: 'De aanbieder biedt begeleiding zolang de bewoner die nodig heeft.',
    terms: null,
    elsewhere: null,
    costs: [],
    status: 'voorbeeld',
    source: { document: 'Voorbeeldafspraak Voorbeeldland', paragraph: 'artikel 1', year: year - 1 },
  };
}
