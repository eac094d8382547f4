import { counted } from './counted.ts';
import type { Layer } from './layer.ts';

/** The most places that stand within a distance of one location. */
export const clusters: Layer = counted(
  {
    id: 'clusters',
    title: { nl: 'Bij elkaar binnen een straal', en: 'Close together' },
    explanation: {
      nl: 'Het getal in een gebied is het hoogste aantal plekken binnen de gekozen straal rond één locatie daar, ook over de grens van het gebied.',
      en: 'The number in an area is the highest number of places within the chosen radius of one location there, also across its border.',
    },
    needs: 'clusters',
  },
  {
    nl: (places) => `Ten hoogste ${places} rond één locatie`,
    en: (places) => `At most ${places} around one location`,
  },
);
