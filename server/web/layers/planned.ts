import { counted } from './counted.ts';
import type { Layer } from './layer.ts';

/** Places that are planned to open within the horizon of the norms. */
export const planned: Layer = counted(
  {
    id: 'gepland',
    title: { nl: 'Gepland', en: 'Planned' },
    explanation: {
      nl: 'Het getal in een gebied is het aantal plekken dat binnen 12 maanden na de gekozen dag opent.',
      en: 'The number in an area is how many places open within 12 months of the chosen day.',
    },
    needs: 'gepland',
  },
  { nl: (places) => `${places} gepland`, en: (places) => `${places} planned` },
);
