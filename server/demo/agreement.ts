import type { Agreement } from '../../shared/agreements/agreement.ts';
import type { PlainDate } from '../../shared/dates.ts';

/** Homes that each gemeente of the made-up region promised for this year; deliveries are part of the way. */
export function makeAgreement(today: PlainDate): Agreement {
  const year = Number(today.slice(0, 4));
  return {
    id: `demo-opstap-${year}`,
    title: 'Opstapafspraak Voorbeeldland',
    region: 'demo',
    year,
    rungs: ['opstapwoning'],
    targets: { GM9901: 46, GM9902: 14, GM9903: 10, GM9904: 8, GM9905: 8, GM9906: 6 },
    status: 'voorbeeld',
    source: { document: 'Voorbeeldafspraak Voorbeeldland', paragraph: 'artikel 1', year },
  };
}
