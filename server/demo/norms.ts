import type { PlainDate } from '../../shared/dates.ts';
import { addMonths } from '../../shared/dates.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import { WIJKEN } from './plan.ts';

/** Levels are our own: no source document holds a number, so all but the stop are samples and say so. */
const source = (paragraph: string, year: number) => ({
  document: 'Voorbeeldnormen Voorbeeldland',
  paragraph,
  year,
});

const HOMES = ['opstapwoning', 'begeleid-wonen', 'geclusterd-wonen'];
const LOCATIONS = ['beschermd-wonen', 'safehouse', 'groepswonen', 'kamertraining'];

/** The rules on concentration of the made-up region; with them its free homes show all four verdicts. */
export function makeNorms(today: PlainDate): Norm[] {
  const year = Number(today.slice(0, 4));
  const base = {
    region: 'demo',
    from: `${year - 1}-01-01`,
    until: null,
    status: 'voorbeeld' as const,
    owner: 'Regio Voorbeeldland',
  };
  return [
    {
      ...base,
      id: 'demo-buurt',
      kind: 'per-1000',
      per: 'huishoudens',
      title: 'Woningen in de buurt',
      level: 'buurt',
      rungs: HOMES,
      warnAt: 6,
      limit: 9,
      minBase: 150,
      alwaysAllowed: 1,
      source: source('artikel 1', year - 1),
    },
    {
      ...base,
      id: 'demo-wijk',
      kind: 'per-1000',
      per: 'huishoudens',
      title: 'Plekken in de wijk',
      level: 'wijk',
      rungs: [...LOCATIONS, ...HOMES],
      warnAt: 38,
      limit: 46,
      minBase: 250,
      alwaysAllowed: 4,
      source: source('artikel 2', year - 1),
    },
    {
      ...base,
      id: 'demo-straat',
      kind: 'straal',
      title: 'Woningen om de hoek',
      metres: 250,
      rungs: HOMES,
      warnAt: 4,
      limit: 6,
      source: source('artikel 3', year - 1),
    },
    {
      ...base,
      id: 'demo-locaties',
      kind: 'straal',
      title: 'Locaties bij elkaar',
      metres: 300,
      rungs: LOCATIONS,
      warnAt: 32,
      limit: 40,
      source: source('artikel 4', year - 1),
    },
    stopInHarbour(today, year),
  ];
}

/** The one rule that was set: no further places in a wijk that has had its share for now. */
function stopInHarbour(today: PlainDate, year: number): Norm {
  const name = 'Havenkwartier';
  const serial =
    WIJKEN.filter(({ gemeente }) => gemeente === 'GM9901').findIndex((wijk) => wijk.name === name) + 1;
  return {
    id: 'demo-pauze-havenkwartier',
    region: 'demo',
    kind: 'stop',
    title: 'Pauze in het Havenkwartier',
    area: { level: 'wijk', code: `WK9901${String(serial).padStart(2, '0')}`, name },
    rungs: ['opstapwoning', ...LOCATIONS],
    reason: 'de wijk ving de laatste jaren veel nieuwe bewoners op',
    from: addMonths(today, -6),
    until: addMonths(today, 2),
    status: 'vastgesteld',
    owner: 'Gemeente Meerwijk',
    source: { document: 'Collegebesluit Meerwijk (verzonnen)', paragraph: 'besluit 1', year },
  };
}
