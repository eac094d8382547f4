import { defineRungs, OWN_HOME, type RungSaid } from '../define.ts';
import type { RegionPreset, Urgency } from '../rung.ts';

const DOCUMENT = 'Startnotitie inkoop Wmo begeleiding & beschermd wonen 2026, regio Amersfoort';
const par = (paragraph: string) => ({ document: DOCUMENT, paragraph, year: 2024 });
const annex = (product: string) => par(`3 en bijlage 1, ${product}`);

/** The fair-share agreements: the gemeenten together house who moves on to a home of their own. */
const shared: Urgency = { kind: 'gedeeld', months: null, source: par('4, uitstroom uit beschermd wonen') };

const PROTECTED = {
  kind: 'beschermd-wonen',
  support: [
    { kind: 'aanwezig', responseMinutes: null },
    { kind: 'bereikbaar', responseMinutes: null },
  ],
  lease: 'aanbieder',
  secrecy: 'open',
  urgency: shared,
} satisfies Partial<RungSaid>;
/** What support can be scaled down to from beschermd wonen (annex 1). */
const LIGHTER = ['begeleid-wonen', 'beschermd-thuis', 'begeleiding'];

const rungs = defineRungs([
  {
    id: 'dag-en-nachtopvang',
    label: 'Laagdrempelige dag- en nachtopvang',
    kind: 'opvang',
    meaning: 'Opvang zonder drempel, overdag of voor de nacht; apart ingekocht.',
    source: par('1'),
  },
  {
    id: 'maatschappelijke-opvang',
    label: '24-uurs maatschappelijke opvang',
    kind: 'opvang',
    meaning: 'Opvang voor dag en nacht; apart ingekocht.',
    source: par('1'),
  },
  {
    id: 'vrouwenopvang',
    label: 'Vrouwenopvang',
    kind: 'opvang',
    meaning: 'Apart ingekocht; de plek is geheim.',
    secrecy: 'geheim',
    source: par('1'),
  },
  {
    ...PROTECTED,
    id: 'beschermd-wonen',
    label: 'Beschermd wonen',
    meaning: 'Wonen in een accommodatie van een instelling, met toezicht en ondersteuning; tijdelijk.',
    next: LIGHTER,
    source: par('3, 6, 9 en bijlage 1'),
  },
  {
    ...PROTECTED,
    id: 'beschermd-wonen-stabilisatie',
    label: 'Beschermd wonen: stabilisatie en observatie',
    meaning:
      'Een van de twee functies vanaf 2026; naar schatting 25 van de 75 plekken, maar dat mag schuiven.',
    next: ['beschermd-wonen-herstel', ...LIGHTER],
    source: par('1, 9 en bijlage 1'),
  },
  {
    ...PROTECTED,
    id: 'beschermd-wonen-herstel',
    label: 'Beschermd wonen: herstel en groei',
    meaning:
      'Een van de twee functies vanaf 2026; naar schatting 50 van de 75 plekken, maar dat mag schuiven.',
    next: ['beschermd-wonen-stabilisatie', ...LIGHTER],
    source: par('1, 9 en bijlage 1'),
  },
  {
    id: 'kortdurend-verblijf',
    label: 'Kortdurend verblijf',
    kind: 'opvang',
    meaning:
      'Even logeren in een instelling met toezicht (time-out), voor wie tijdelijk niet thuis kan wonen; de eigen plek blijft.',
    support: [{ kind: 'aanwezig', responseMinutes: null }],
    lease: 'aanbieder',
    beside: true,
    source: annex('kortdurend verblijf'),
  },
  {
    id: 'respijtverblijf',
    label: 'Respijtverblijf voor mantelzorgers',
    kind: 'opvang',
    meaning: 'Even logeren om een mantelzorger te ontlasten; vanaf 2026 buiten deze inkoop.',
    lease: 'aanbieder',
    beside: true,
    source: par('3, 4 en bijlage 1, kortdurend verblijf'),
  },
  {
    id: 'safehouse',
    label: 'Begeleid wonen in een safehouse',
    kind: 'tussenvorm',
    meaning:
      'Nazorg na een detox in een verslavingskliniek. Wonen en zorg zijn gescheiden: de bewoner betaalt zelf de huur.',
    support: [{ kind: 'bereikbaar', responseMinutes: null }],
    lease: 'bewoner',
    source: annex('begeleid wonen in een safehouse'),
  },
  {
    id: 'begeleid-wonen',
    label: 'Begeleid wonen',
    kind: 'tussenvorm',
    meaning:
      'Wonen bij een aanbieder, meest voor jongvolwassenen, om zelfstandig te leren wonen. Zonder toezicht dag en nacht.',
    lease: 'aanbieder',
    maxStay: { count: 12, unit: 'months', source: par('bijlage 1, begeleid wonen') },
    next: ['eigen-woonruimte'],
    urgency: { ...shared, source: par('4, wetsvoorstel versterking regie volkshuisvesting') },
    source: annex('begeleid wonen'),
  },
  {
    ...OWN_HOME,
    id: 'beschermd-thuis',
    label: 'Beschermd Thuis',
    meaning:
      'Intensieve ondersteuning in de eigen woning, of bij de ouders thuis; dag en nacht bereikbaar en beschikbaar.',
    support: [
      { kind: 'bereikbaar', responseMinutes: null },
      { kind: 'gepland', responseMinutes: null },
    ],
    source: par('3, 9 en bijlage 1, beschermd thuis'),
  },
  {
    ...OWN_HOME,
    id: 'begeleiding',
    label: 'Begeleiding',
    meaning: 'Begeleiding aan huis, om zo lang mogelijk thuis te blijven wonen.',
    source: annex('Wmo begeleiding'),
  },
  {
    ...OWN_HOME,
    id: 'begeleiding-praktisch',
    label: 'Begeleiding praktisch (mbo)',
    meaning: 'Hulp bij dagelijkse taken, te plannen en zonder beschikbaarheid dag en nacht.',
    support: [{ kind: 'gepland', responseMinutes: null }],
    source: par('1, 6 en bijlage 1, begeleiding praktisch'),
  },
  {
    ...OWN_HOME,
    id: 'eigen-woonruimte',
    label: 'Eigen woonruimte',
    meaning: 'De eigen woning na begeleid of beschermd wonen.',
    countsUntil: { kind: 'never' },
    source: par('4, uitstroom uit beschermd wonen'),
  },
]);

/**
 * Nijkerk takes part by its own decision of 2021 ("Voorstel regiovisie Ondersteuning met noodzakelijk verblijf"), which
 * names the same forms: opvang, beschermd wonen and beschermd thuis.
 */
export const amersfoort: RegionPreset = {
  id: 'amersfoort',
  name: 'Amersfoort',
  fictional: false,
  gemeenten: [
    { code: 'GM0307', name: 'Amersfoort' },
    { code: 'GM0308', name: 'Baarn' },
    { code: 'GM0313', name: 'Bunschoten' },
    { code: 'GM0327', name: 'Leusden' },
    { code: 'GM0267', name: 'Nijkerk' },
    { code: 'GM0342', name: 'Soest' },
    { code: 'GM0351', name: 'Woudenberg' },
  ],
  rungs,
  paths: [],
  providerBands: [],
  source: par('1'),
};
