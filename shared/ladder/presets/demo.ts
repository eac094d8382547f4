import type { RegionPreset, Rung } from '../rung.ts';
import { oostVeluwe } from './oost-veluwe.ts';

const source = { document: 'Voorbeeldregio van Trede', paragraph: 'woonladder', year: 2026 };

/** A real region's document says nothing of a made-up one, so all that cites it cites the sample. */
const asSample = (rung: Rung): Rung => ({
  ...rung,
  maxStay: rung.maxStay && { ...rung.maxStay, source },
  rentLimits: rung.rentLimits.map((limit) => ({ ...limit, source })),
  seekerWithin: rung.seekerWithin && { ...rung.seekerWithin, source },
  urgency: rung.urgency && { ...rung.urgency, source },
  source,
});

/** The made-up region. Its ladder has the ids of Oost Veluwe, so that a register can move from one to the other. */
export const demo: RegionPreset = {
  id: 'demo',
  name: 'Voorbeeldland',
  fictional: true,
  gemeenten: [
    { code: 'GM9901', name: 'Meerwijk' },
    { code: 'GM9902', name: 'Broekhoven' },
    { code: 'GM9903', name: 'Eikerade' },
    { code: 'GM9904', name: 'Sluisdam' },
    { code: 'GM9905', name: 'Heidelo' },
    { code: 'GM9906', name: 'Wolderveen' },
  ],
  rungs: oostVeluwe.rungs.map(asSample),
  paths: [
    {
      label: 'Plekken beschermd wonen onder de Wmo',
      kind: 'beschermd-wonen',
      funding: ['wmo-zin', 'wmo-pgb'],
      points: [
        { year: 2024, places: 620 },
        { year: 2028, places: 480 },
        { year: 2032, places: 300 },
      ],
      source: { ...source, paragraph: 'pad' },
    },
  ],
  providerBands: [
    {
      label: 'Grotere aanbieders',
      providers: { min: 2, max: 4 },
      clients: { min: 150, max: 400 },
      source: { ...source, paragraph: 'aanbieders' },
    },
    {
      label: 'Kleinere, lokale aanbieders',
      providers: { min: 1, max: 3 },
      clients: { min: 10, max: 149 },
      source: { ...source, paragraph: 'aanbieders' },
    },
  ],
  source,
};
