import { defineRungs, OWN_HOME } from '../define.ts';
import type { RegionPreset, Rung } from '../rung.ts';

const DOCUMENT = 'Samen aan zet, transformatieplan Beschermd Thuis, regio Centraal Gelderland';
const par = (paragraph: string) => ({ document: DOCUMENT, paragraph, year: 2019 });

const PRODUCTS = par('bijlage 3');
const HOUSING = par('bijlage 3, aandachtspunten bij wonen');

/** What holds for the two products in which people answer for their own room or home (annex 3, since May 2018). */
const OWN_ROOM = {
  kind: 'tussenvorm',
  lease: 'bewoner',
  rentLimits: [{ year: 2018, euro: 300, home: 'gedeeld', source: HOUSING }],
  seekerWithin: { months: 1, source: HOUSING },
} satisfies Partial<Rung>;

const SUPPORT = {
  planned: { kind: 'gepland', responseMinutes: null },
  present: { kind: 'aanwezig', responseMinutes: null },
  near: { kind: 'nabij', responseMinutes: null },
  withinReach: { kind: 'bereikbaar', responseMinutes: null },
} satisfies Record<string, Rung['support'][number]>;

const SHELTER = { kind: 'opvang', next: ['zelfstandige-woning'] } satisfies Partial<Rung>;

const rungs = defineRungs([
  {
    ...SHELTER,
    id: 'opvang-volwassenen',
    label: 'Opvang dak- en thuisloze volwassenen',
    meaning: 'Dag- en nachtopvang in Arnhem voor de hele regio.',
    next: ['beschermd-wonen', 'begeleid-wonen', 'zelfstandige-woning'],
    source: par('2.1 en 3.2'),
  },
  { ...SHELTER, id: 'crisisopvang', label: 'Crisisopvang volwassenen', source: par('2.1 en 3.2') },
  { ...SHELTER, id: 'crisisopvang-gezinnen', label: 'Crisisopvang gezinnen', source: par('2.1 en 3.2') },
  {
    ...SHELTER,
    id: 'opvang-zwerfjongeren',
    label: 'Opvang zwerfjongeren',
    meaning: 'Dag- en nachtopvang voor jongeren zonder thuis.',
    source: par('2.1 en 3.2'),
  },
  {
    id: 'vrouwenopvang',
    label: 'Vrouwenopvang',
    kind: 'opvang',
    meaning: 'Blijft bij de centrumgemeente; de plek is geheim.',
    secrecy: 'geheim',
    source: par('4.1'),
  },
  {
    id: 'specialistisch-verblijf',
    label: 'Specialistisch verblijf',
    kind: 'beschermd-wonen',
    meaning: 'Regionaal vangnet, bijvoorbeeld voor mensen met Korsakov.',
    source: par('2.1'),
  },
  {
    id: 'beschermd-wonen-intensief',
    label: 'Beschermd wonen intensief',
    kind: 'beschermd-wonen',
    meaning:
      'Bij de aanbieder, met altijd iemand aanwezig, en minstens drie tot vier keer per week een eigen gesprek.',
    support: [SUPPORT.present, SUPPORT.planned],
    lease: 'aanbieder',
    secrecy: 'open',
    next: ['zelfstandige-woning'],
    source: PRODUCTS,
  },
  {
    id: 'beschermd-wonen',
    label: 'Beschermd wonen',
    kind: 'beschermd-wonen',
    meaning:
      'Bij de aanbieder: overdag is er altijd iemand, ’s nachts is iemand in de wijk; minstens drie keer per week een eigen gesprek.',
    support: [SUPPORT.present, SUPPORT.near, SUPPORT.planned],
    lease: 'aanbieder',
    secrecy: 'open',
    next: ['zelfstandige-woning'],
    source: PRODUCTS,
  },
  {
    id: 'hybride-voorziening',
    label: 'Hybride voorziening',
    kind: 'tussenvorm',
    meaning:
      'Kans uit een gesprek met de ggz: voor wie moeilijk uit de kliniek komt en daar wel zicht op heeft.',
    source: par('4.4'),
  },
  {
    ...OWN_ROOM,
    id: 'groepswonen',
    label: 'Groepswonen met intensieve begeleiding',
    meaning:
      'Eigen kamer of woning met steun van medebewoners; wonen en zorg gescheiden, begeleiding deels in de groep.',
    support: [SUPPORT.withinReach],
    setting: 'groep',
    maxStay: { count: 24, unit: 'months', source: PRODUCTS },
    next: ['zelfstandige-woning'],
    source: par('3.3, 6.3 en bijlage 3'),
  },
  {
    id: 'begeleid-wonen',
    label: 'Begeleid wonen',
    kind: 'tussenvorm',
    source: par('3.2'),
  },
  {
    id: 'tussenliggende-woonvorm',
    label: 'Tussenliggende woonvorm',
    kind: 'tussenvorm',
    meaning: 'Voor wie de stap van intramuraal naar zelfstandig wonen groot is.',
    source: par('9.2'),
  },
  {
    id: 'cluster',
    label: 'Cluster van woningen',
    kind: 'tussenvorm',
    meaning: 'Wens uit de gesprekken: woningen bij elkaar, waar bewoners kunnen blijven en elkaar steunen.',
    setting: 'groep',
    oneHousehold: true,
    source: par('bijlage 2, een passende woning'),
  },
  {
    ...OWN_ROOM,
    id: 'zelfstandig-intensief',
    label: 'Zelfstandig wonen met intensieve begeleiding',
    meaning:
      'Eigen kamer of woning met geplande en ongeplande begeleiding; dag en nacht bereikbaar en beschikbaar.',
    support: [SUPPORT.planned, SUPPORT.withinReach],
    setting: 'enkel',
    oneHousehold: true,
    source: par('3.3 en bijlage 3'),
  },
  {
    id: 'housing-first',
    label: 'Housing First',
    kind: 'tussenvorm',
    meaning: 'Lokale ambulante voorziening.',
    oneHousehold: true,
    source: par('6.3'),
  },
  {
    id: 'regeling-120',
    label: 'Woning uit de regeling van 120 woningen',
    kind: 'opstap',
    meaning: 'Woning van een corporatie voor kwetsbare groepen, nu in Arnhem.',
    home: 'eigen',
    oneHousehold: true,
    source: par('4.5'),
  },
  {
    id: 'omklapwoning',
    label: 'Woning die omklapt',
    kind: 'opstap',
    meaning: 'Eerst huurt de aanbieder, daarna de bewoner zelf.',
    lease: 'omklap',
    home: 'eigen',
    oneHousehold: true,
    countsUntil: { kind: 'omklap' },
    next: ['omgeklapte-woning'],
    source: par('4.5'),
  },
  {
    ...OWN_HOME,
    id: 'beschermd-thuis',
    label: 'Beschermd Thuis',
    meaning: 'Een beschermde plek in de wijk, thuis, met begeleiding die meebeweegt.',
    source: par('2.1 en 2.2'),
  },
  {
    ...OWN_HOME,
    id: 'intensief-ambulant',
    label: 'Intensief ambulant',
    meaning: 'Intensieve begeleiding aan huis.',
    source: par('6.3'),
  },
  { ...OWN_HOME, id: 'ambulante-begeleiding', label: 'Ambulante begeleiding', source: par('6.3') },
  {
    ...OWN_HOME,
    id: 'omgeklapte-woning',
    label: 'Omgeklapte woning',
    meaning: 'De huur staat nu op naam van de bewoner: het is een eigen huis.',
    lease: 'bewoner',
    countsUntil: { kind: 'never' },
    source: par('4.5'),
  },
  {
    ...OWN_HOME,
    id: 'zelfstandige-woning',
    label: 'Eigen zelfstandige woning',
    meaning: 'Waarnaar mensen uit beschermd wonen en opvang doorstromen.',
    countsUntil: { kind: 'never' },
    source: par('4.5 en 9.3'),
  },
]);

export const centraalGelderland: RegionPreset = {
  id: 'centraal-gelderland',
  name: 'Centraal Gelderland',
  fictional: false,
  gemeenten: [
    { code: 'GM0202', name: 'Arnhem' },
    { code: 'GM0221', name: 'Doesburg' },
    { code: 'GM0226', name: 'Duiven' },
    { code: 'GM1705', name: 'Lingewaard' },
    { code: 'GM1734', name: 'Overbetuwe' },
    { code: 'GM0274', name: 'Renkum' },
    { code: 'GM0275', name: 'Rheden' },
    { code: 'GM0277', name: 'Rozendaal' },
    { code: 'GM0293', name: 'Westervoort' },
    { code: 'GM0299', name: 'Zevenaar' },
  ],
  rungs,
  paths: [],
  providerBands: [],
  source: par('Voorwoord en 1'),
};
