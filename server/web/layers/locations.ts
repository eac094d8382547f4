import { counted } from './counted.ts';
import type { Layer } from './layer.ts';

/** Places in use, under the open locations by rung, by contract, or group and single. */
export const locations: Layer = counted(
  {
    id: 'locaties',
    title: { nl: 'Plekken en locaties', en: 'Places and locations' },
    explanation: {
      nl: 'Het getal in een gebied is het aantal plekken in gebruik. Open locaties staan er als punt op.',
      en: 'The number in an area is how many places are in use. Open locations are drawn as points.',
    },
  },
  { nl: (places) => `${places} in gebruik`, en: (places) => `${places} in use` },
);
