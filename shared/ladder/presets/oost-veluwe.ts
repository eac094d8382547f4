import { defineRungs, OWN_HOME } from '../define.ts';
import type { RegionPreset } from '../rung.ts';

const DOCUMENT = 'Ontwerp Beschermd Thuis 2030, regio Oost Veluwe';
const par = (paragraph: string) => ({ document: DOCUMENT, paragraph, year: 2020 });

/** Rungs that the register has in its column `trede` and the document does not name by themselves. */
const inRegister = par('2.4, tussenvormen wonen; naam uit het register');

const rungs = defineRungs([
  {
    id: 'maatschappelijke-opvang',
    label: 'Maatschappelijke opvang',
    kind: 'opvang',
    meaning: 'Opvang die de zes gemeenten samen met het beschermd wonen verzorgen.',
    source: par('1.1'),
  },
  {
    id: 'beschermd-wonen',
    label: 'Beschermd wonen',
    kind: 'beschermd-wonen',
    meaning: 'Wonen met 24-uurszorg in een beschermde omgeving, voor wie dat nodig heeft.',
    secrecy: 'open',
    next: ['geclusterd-wonen', 'opstapwoning'],
    source: par('1.1, 1.2 en 2.3'),
  },
  {
    id: 'safehouse',
    label: 'Safehouse',
    kind: 'tussenvorm',
    meaning: 'Nazorg na verslaving. Staat in het register; het ontwerp noemt deze tussenvorm niet apart.',
    source: inRegister,
  },
  {
    id: 'groepswonen',
    label: 'Groepswonen',
    kind: 'tussenvorm',
    meaning: 'Wonen in een groep. Staat in het register; het ontwerp noemt deze tussenvorm niet apart.',
    setting: 'groep',
    source: inRegister,
  },
  {
    id: 'kamertraining',
    label: 'Kamertraining',
    kind: 'tussenvorm',
    meaning: 'Kamertrainingscentrum voor jongeren rond 18 jaar en ouder, na jeugdhulp met verblijf.',
    lease: 'aanbieder-of-bewoner',
    next: ['opstapwoning'],
    source: par('2.4, jongeren'),
  },
  {
    id: 'fasehuis',
    label: 'Fasehuis',
    kind: 'tussenvorm',
    meaning: 'Fasehuis voor jongeren rond 18 jaar en ouder, na jeugdhulp met verblijf.',
    lease: 'aanbieder-of-bewoner',
    next: ['opstapwoning'],
    source: par('2.4, jongeren'),
  },
  {
    id: 'begeleid-wonen',
    label: 'Begeleid wonen',
    kind: 'tussenvorm',
    meaning: 'Tussenvorm voor jongeren rond 18 jaar en ouder: wonen met begeleiding.',
    lease: 'aanbieder-of-bewoner',
    oneHousehold: true,
    next: ['opstapwoning'],
    source: par('2.4, jongeren'),
  },
  {
    id: 'geclusterd-wonen',
    label: 'Geclusterd wonen',
    kind: 'tussenvorm',
    meaning:
      'Woningen bij elkaar, of een kleine instelling: zelfstandig wonen met iets gezamenlijks. Begeleiding is makkelijk op en af te schalen.',
    lease: 'aanbieder-of-bewoner',
    setting: 'groep',
    oneHousehold: true,
    next: ['opstapwoning'],
    source: par('2.4, tussenvormen wonen'),
  },
  {
    id: 'opstapwoning',
    label: 'Opstapwoning',
    kind: 'opstap',
    meaning: 'Woning uit de regeling met de corporaties, op weg naar zelfstandig wonen binnen twee jaar.',
    home: 'eigen',
    oneHousehold: true,
    maxStay: { count: 24, unit: 'months', source: par('2.4, opstapregeling') },
    countsUntil: { kind: 'omklap' },
    next: ['zelfstandig-wonen'],
    source: par('2.4, opstapregeling'),
  },
  {
    ...OWN_HOME,
    id: 'jongerenkamer',
    label: 'Kamer of studio voor jongeren',
    meaning: 'Goedkope eigen woonruimte voor jongeren, te mengen met tussenvormen.',
    home: null,
    source: par('2.4, jongeren'),
  },
  {
    ...OWN_HOME,
    id: 'beschermd-thuis',
    label: 'Beschermd thuis',
    meaning: 'Thuis blijven wonen met begeleiding of behandeling aan huis.',
    source: par('Samenvatting en 1.2'),
  },
  {
    ...OWN_HOME,
    id: 'intensief-ambulant',
    label: 'Intensieve ambulante begeleiding',
    meaning: 'Intensieve hulp aan huis, waar wonen in een voorziening naartoe verschuift.',
    source: par('5.2'),
  },
  {
    ...OWN_HOME,
    id: 'ambulante-begeleiding',
    label: 'Ambulante begeleiding',
    meaning: 'Begeleiding aan huis.',
    source: par('5.3'),
  },
  {
    ...OWN_HOME,
    id: 'zelfstandig-wonen',
    label: 'Zelfstandig wonen',
    meaning: 'De eigen woning, ook de opstapwoning nadat die op naam van de bewoner kwam.',
    lease: 'bewoner',
    countsUntil: { kind: 'never' },
    source: par('2.4, opstapregeling'),
  },
]);

export const oostVeluwe: RegionPreset = {
  id: 'oost-veluwe',
  name: 'Oost Veluwe',
  fictional: false,
  gemeenten: [
    { code: 'GM0200', name: 'Apeldoorn' },
    { code: 'GM0213', name: 'Brummen' },
    { code: 'GM0232', name: 'Epe' },
    { code: 'GM0244', name: 'Hattem' },
    { code: 'GM0246', name: 'Heerde' },
    { code: 'GM0285', name: 'Voorst' },
  ],
  rungs,
  paths: [
    {
      label: 'Plekken beschermd wonen onder de Wmo',
      kind: 'beschermd-wonen',
      funding: ['wmo-zin', 'wmo-pgb'],
      points: [
        { year: 2019, places: 800 },
        { year: 2021, places: 480 },
        { year: 2032, places: 240 },
      ],
      source: par('1.1'),
    },
  ],
  providerBands: [
    {
      label: 'Middelgrote en grotere aanbieders',
      providers: { min: 6, max: 8 },
      clients: { min: 25, max: 100 },
      source: par('5.3'),
    },
    {
      label: 'Kleinere, lokale aanbieders',
      providers: { min: 4, max: 6 },
      clients: { min: 10, max: 25 },
      source: par('5.3'),
    },
  ],
  source: par('1'),
};
