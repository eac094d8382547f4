import type { Role } from '../rights.ts';
import { formatDate } from './numbers.ts';
import type { PlacementTexts } from './placement.ts';

const ROLES: Record<Role, string> = {
  lezer: 'a reader',
  coordinator: 'a coordinator',
  corporatie: 'a corporation',
  gemeente: 'a municipality',
  aanbieder: 'a provider',
  regio: 'the region',
};

/** The English words and sentences about placements. */
export const placement: PlacementTexts = {
  state: {
    held: 'held',
    confirmed: 'confirmed',
    ended: 'ended',
    refused: 'refused',
    cancelled: 'cancelled',
    expired: 'expired',
  },
  lease: {
    huurcontract: "lease in the resident's name",
    driepartijenovereenkomst: 'three-party agreement',
    'op-naam-van-aanbieder': "in the provider's name",
  },
  ground: {
    netwerk: 'the network is there',
    'zorg-nabij': 'care is close by',
    toegankelijkheid: 'accessibility of the home',
    veiligheid: 'safety',
    'bestuurlijk-besluit': 'decision by the authorities',
  },
  consent: { asked: 'asked', granted: 'given', refused: 'not given' },
  refuser: { kandidaat: 'the candidate', corporatie: 'the corporation', aanbieder: 'the provider' },
  refusal: {
    'ziet-af': 'does not want the home',
    'woning-past-niet': 'the home does not suit',
    'plek-past-niet': 'the place does not suit',
    'huur-te-hoog': 'the rent is too high',
    'woning-niet-vrij': 'the home does not come free',
    'inkomen-past-niet': 'the income does not suit the home',
    'geen-huurcontract': 'there will be no lease',
    'begeleiding-kan-niet': 'support is not possible there',
    'trede-past-niet': 'the rung does not suit',
  },
  stayEnd: {
    'volgende-trede': 'to a next rung',
    'terug-op-de-ladder': 'a rung back',
    'elders-in-de-regio': 'elsewhere in the region',
    'buiten-de-regio': 'outside the region',
    wlz: 'to the Wlz',
    'beeindigd-door-aanbieder': 'ended by the provider',
    overleden: 'deceased',
    onbekend: 'unknown',
  },
  homeAfter: { blijft: 'stays for this rung', weg: 'goes back or away' },
  omklap: {
    omgeklapt: 'passed: the resident rents it',
    verlengd: 'extended until a new day',
    terug: 'back to the corporation',
    beeindigd: 'ended',
  },
  taken: (by, given) => {
    if (by === null) return 'This home is not free. Choose another one.';
    const who = by.organisation ?? ROLES[by.role];
    return `This home was ${given ? 'given to' : 'held by'} ${who} on ${formatDate(by.since, 'en')}. Choose another one.`;
  },
  changed: (headline) =>
    `The verdict has changed meanwhile: ${headline} Look at the new verdict and choose again.`,
  deviationNeeded:
    'This placement goes over a norm that was set. Give a ground and an explanation, or choose another home.',
  already: (state) =>
    ({
      held: 'This home is still held: confirm or cancel it first.',
      confirmed: 'This placement was confirmed already.',
      ended: 'This placement was ended already.',
      refused: 'This placement was refused already. Hold the home again.',
      cancelled: 'This placement was cancelled already. Hold the home again.',
      expired: 'The term of this placement is over. Hold the home again.',
    })[state],
  notice: 'Trede advises, a person decides.',
};
