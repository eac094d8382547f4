import { defineRungs, OWN_HOME } from '../define.ts';
import type { RegionPreset } from '../rung.ts';

const DOCUMENT = 'Regiovisie beschermd wonen en maatschappelijke opvang, regio IJssel-Vecht';
const par = (paragraph: string) => ({ document: DOCUMENT, paragraph, year: 2021 });

const rungs = defineRungs([
  {
    id: 'nachtopvang',
    label: 'Nachtopvang in de Herberg',
    kind: 'opvang',
    meaning:
      'Bed, bad en brood, terwijl papieren, inkomen en een ondersteuningsplan worden geregeld. Daarna zo mogelijk terug naar de gemeente van herkomst.',
    maxStay: { count: 8, unit: 'weeks', source: par('3.2') },
    next: ['woning-van-aanbieder'],
    source: par('3.2'),
  },
  {
    id: 'crisisopvang',
    label: 'Crisisopvang',
    kind: 'opvang',
    meaning: 'Waartoe het gezamenlijke aanbod van maatschappelijke opvang zich beperkt.',
    source: par('3.2'),
  },
  {
    id: 'maatschappelijke-opvang',
    label: 'Maatschappelijke opvang',
    kind: 'opvang',
    meaning: 'Een plek voor wie dak- of thuisloos is en het zelf niet redt, op weg naar zelfstandig wonen.',
    next: ['zelfstandig-wonen'],
    source: par('2.1'),
  },
  {
    id: 'opvang-gezinnen-jongeren',
    label: 'Opvang voor gezinnen en jongeren',
    kind: 'opvang',
    meaning: 'Vergelijkbaar aanbod in elke gemeente, voor gezinnen en voor jongeren.',
    source: par('3.2'),
  },
  {
    id: 'groepsvoorziening',
    label: 'Groepsvoorziening op naam van de aanbieder',
    kind: 'opvang',
    meaning: 'Groep die eventueel ook tot het regionale aanbod van de opvang hoort.',
    lease: 'aanbieder',
    setting: 'groep',
    source: par('3.2'),
  },
  {
    id: 'terugvalvoorziening',
    label: 'Terugval- of crisisvoorziening',
    kind: 'opvang',
    meaning:
      'Plek voor wie in een wijk woont en met wie het even niet goed gaat; gevraagd bij de inspraak. De eigen woning blijft.',
    beside: true,
    source: par('6.2, opbrengst'),
  },
  {
    id: 'beschermd-wonen',
    label: 'Beschermd wonen',
    kind: 'beschermd-wonen',
    meaning:
      'Tijdelijk verblijf in een accommodatie van een instelling, waar altijd iemand is. Mensen blijven nu gemiddeld 36 maanden; dat is geen grens.',
    support: [{ kind: 'aanwezig', responseMinutes: null }],
    secrecy: 'open',
    next: ['beschermd-thuis', 'zelfstandig-wonen'],
    source: par('2.1, 3.1, 3.3 en 4.1'),
  },
  {
    id: 'begeleid-wonen',
    label: 'Begeleid wonen',
    kind: 'beschermd-wonen',
    meaning:
      'De lichtere variant binnen het beschermd wonen: geplande begeleiding, dag en nacht oproepbaar en waar nodig binnen een half uur ter plaatse.',
    support: [
      { kind: 'gepland', responseMinutes: null },
      { kind: 'bereikbaar', responseMinutes: 30 },
    ],
    source: par('2.4, voetnoot 3'),
  },
  {
    id: 'tussenvoorziening',
    label: 'Tussenvoorziening',
    kind: 'tussenvorm',
    meaning: 'Lokale voorziening tussen beschermd wonen en ambulante begeleiding.',
    source: par('4.3.2'),
  },
  {
    id: 'kleinschalige-woonvorm',
    label: 'Kleinschalige woonvorm',
    kind: 'tussenvorm',
    meaning: 'Lokaal opgezet, om uitstroom uit beschermd wonen op gang te brengen of instroom te voorkomen.',
    source: par('3.3'),
  },
  {
    id: 'woning-van-aanbieder',
    label: 'Woning op naam van een zorgaanbieder',
    kind: 'tussenvorm',
    meaning: 'Woning met begeleiding in de gemeente van herkomst, na de nachtopvang.',
    lease: 'aanbieder',
    home: 'eigen',
    oneHousehold: true,
    source: par('3.2'),
  },
  {
    ...OWN_HOME,
    id: 'beschermd-thuis',
    label: 'Beschermd thuis',
    meaning:
      'Intensieve ondersteuning in het eigen huis, dag en nacht bereikbaar op afroep; per gemeente geregeld.',
    support: [{ kind: 'bereikbaar', responseMinutes: null }],
    source: par('3, 3.1 en 3.3'),
  },
  {
    ...OWN_HOME,
    id: 'ambulante-begeleiding',
    label: 'Ambulante begeleiding',
    meaning: 'Begeleiding bij zelfstandig wonen.',
    source: par('2.1 en 3.3'),
  },
  {
    ...OWN_HOME,
    id: 'zelfstandig-wonen',
    label: 'Zelfstandig wonen',
    meaning: 'De eigen woning, al dan niet met begeleiding.',
    countsUntil: { kind: 'never' },
    source: par('2.1 en 3.1'),
  },
]);

export const ijsselVecht: RegionPreset = {
  id: 'ijssel-vecht',
  name: 'IJssel-Vecht',
  fictional: false,
  gemeenten: [
    { code: 'GM0148', name: 'Dalfsen' },
    { code: 'GM0160', name: 'Hardenberg' },
    { code: 'GM0166', name: 'Kampen' },
    { code: 'GM0175', name: 'Ommen' },
    { code: 'GM0180', name: 'Staphorst' },
    { code: 'GM1708', name: 'Steenwijkerland' },
    { code: 'GM1896', name: 'Zwartewaterland' },
    { code: 'GM0193', name: 'Zwolle' },
  ],
  rungs,
  paths: [],
  providerBands: [],
  source: par('1'),
};
