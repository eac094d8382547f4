import type { Role } from '../rights.ts';
import { formatDate } from './numbers.ts';
import type { PlacementTexts } from './placement.ts';

const ROLES: Record<Role, string> = {
  lezer: 'een lezer',
  coordinator: 'een coördinator',
  corporatie: 'een corporatie',
  gemeente: 'een gemeente',
  aanbieder: 'een aanbieder',
  regio: 'de regio',
};

/** The Dutch words and sentences about placements. */
export const placement: PlacementTexts = {
  state: {
    held: 'vastgehouden',
    confirmed: 'bevestigd',
    ended: 'beëindigd',
    refused: 'geweigerd',
    cancelled: 'geannuleerd',
    expired: 'verlopen',
  },
  lease: {
    huurcontract: 'huurcontract op naam van de bewoner',
    driepartijenovereenkomst: 'driepartijenovereenkomst',
    'op-naam-van-aanbieder': 'op naam van de aanbieder',
  },
  ground: {
    netwerk: 'het netwerk is daar',
    'zorg-nabij': 'de zorg is daar dichtbij',
    toegankelijkheid: 'toegankelijkheid van de woning',
    veiligheid: 'veiligheid',
    'bestuurlijk-besluit': 'bestuurlijk besluit',
  },
  consent: { asked: 'gevraagd', granted: 'gegeven', refused: 'niet gegeven' },
  refuser: { kandidaat: 'de kandidaat', corporatie: 'de corporatie', aanbieder: 'de aanbieder' },
  refusal: {
    'ziet-af': 'ziet af van de woning',
    'woning-past-niet': 'de woning past niet',
    'plek-past-niet': 'de plek past niet',
    'huur-te-hoog': 'de huur is te hoog',
    'woning-niet-vrij': 'de woning komt niet vrij',
    'inkomen-past-niet': 'het inkomen past niet bij de woning',
    'geen-huurcontract': 'er komt geen huurcontract',
    'begeleiding-kan-niet': 'begeleiding kan daar niet',
    'trede-past-niet': 'de trede past niet',
  },
  stayEnd: {
    'volgende-trede': 'naar een volgende trede',
    'terug-op-de-ladder': 'een trede terug',
    'elders-in-de-regio': 'elders in de regio',
    'buiten-de-regio': 'buiten de regio',
    wlz: 'naar de Wlz',
    'beeindigd-door-aanbieder': 'beëindigd door de aanbieder',
    overleden: 'overleden',
    onbekend: 'onbekend',
  },
  homeAfter: { blijft: 'blijft voor deze trede', weg: 'gaat terug of weg' },
  omklap: {
    omgeklapt: 'omgeklapt: de bewoner huurt zelf',
    verlengd: 'verlengd tot een nieuwe dag',
    terug: 'terug naar de corporatie',
    beeindigd: 'beëindigd',
  },
  taken: (by, given) => {
    if (by === null) return 'Deze woning is niet vrij. Kies een andere woning.';
    const who = by.organisation ?? ROLES[by.role];
    return `Deze woning is op ${formatDate(by.since)} ${given ? 'gegeven aan' : 'vastgehouden door'} ${who}. Kies een andere woning.`;
  },
  changed: (headline) =>
    `De uitkomst is intussen anders: ${headline} Bekijk de nieuwe uitkomst en kies opnieuw.`,
  deviationNeeded:
    'Deze plaatsing komt boven een vastgestelde norm. Geef een grond en een toelichting, of kies een andere woning.',
  already: (state) =>
    ({
      held: 'Deze woning is nog vastgehouden: bevestig of annuleer haar eerst.',
      confirmed: 'Deze plaatsing is al bevestigd.',
      ended: 'Deze plaatsing is al beëindigd.',
      refused: 'Deze plaatsing is al geweigerd. Houd de woning opnieuw vast.',
      cancelled: 'Deze plaatsing is al geannuleerd. Houd de woning opnieuw vast.',
      expired: 'De termijn van deze plaatsing is verlopen. Houd de woning opnieuw vast.',
    })[state],
  notice: 'Trede adviseert, een mens beslist.',
};
