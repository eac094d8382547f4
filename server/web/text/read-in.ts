import type { Import, IntakeKind } from '../../../shared/api/imports.ts';
import type { Language } from '../language.ts';

interface ReadInTexts {
  title: string;
  about: string;
  what: string;
  reading: string;
  kinds: Record<IntakeKind, string>;
  needs: Record<IntakeKind, string>;
  anyKind: string;
  anyNeeds: string;
  source: string;
  sourceAbout: string;
  demo: string;
  toBegin: string;
  earlier: string;
  file: string;
  state: string;
  states: Record<Import['state'], string>;
  none: string;
  goOn: string;
  last(title: string): string;
  lastLabel: string;
  exportName: string;
}

const nl: ReadInTexts = {
  title: 'Inlezen',
  about:
    'Van elk bestand ziet u eerst wat het verandert. Wat niet klopt, verbetert u hier; wat u inleest, kunt u ongedaan maken.',
  what: 'Wat leest u in?',
  reading: 'Een bestand inlezen',
  kinds: {
    gebieden: 'Gebieden',
    cijfers: 'Cijfers over gebieden',
    adressen: 'Adressen',
    regels: 'Normen en afspraken',
    woningen: 'Woningen en locaties',
    'vrije-woningen': 'Vrije woningen',
    bezit: 'Bezit van corporaties',
    groepen: 'Aandachtsgroepen',
    wachtlijsten: 'Wachtlijst en uitstroomlijst',
    woningzoekenden: 'Ingeschreven woningzoekenden',
  },
  needs: {
    gebieden: 'Buurten, wijken en gemeenten: GeoPackage of GeoJSON van het CBS.',
    cijfers: 'Kerncijfers van het CBS, of een lijst met code, year, name en value: CSV of XLSX.',
    adressen: 'De postcodetabel van het CBS, of een uittreksel van de BAG: CSV of GeoPackage.',
    regels: 'De regels van uw regio: YAML of JSON.',
    woningen: 'Kolommen id, trede en plekken, met een adres of een buurtcode: CSV, XLSX of VERA.',
    'vrije-woningen': 'Kolommen id, corporatie en een adres: CSV, XLSX of VERA.',
    bezit: 'Kolommen id, corporatie, buurtcode, woningen en jaar: CSV of XLSX.',
    groepen: 'Aantallen van andere groepen per gebied: CSV of XLSX.',
    wachtlijsten:
      'Kolommen lijst, herkomst, trede, maand en aantal: CSV of XLSX. Alleen aantallen, nooit personen.',
    woningzoekenden:
      'Kolommen aanbieder, maand, ingestroomd en ingeschreven_binnen_maand: CSV of XLSX. Alleen aantallen, nooit personen.',
  },
  anyKind: 'Dat ziet Trede aan het bestand',
  anyNeeds:
    'CSV, XLSX, GeoPackage, GeoJSON, VERA of YAML. Trede zegt waarvoor het uw bestand houdt, en u kunt iets anders kiezen.',
  source: 'Bron (mag leeg blijven)',
  sourceAbout:
    'Een eigen naam voor wie dit bestand levert, zoals zorg-a. Trede onthoudt de kolommen per bron, en kent een rij terug aan haar nummer bij die bron.',
  demo: 'Hier staan nog voorbeeldgegevens. Verlaat eerst het voorbeeld, zodat niets zich vermengt.',
  toBegin: 'Naar de pagina Begin',
  earlier: 'Bestanden sinds de server startte',
  file: 'Bestand',
  state: 'Hoever',
  states: {
    ontvangen: 'ontvangen',
    'proef-loopt': 'wordt bekeken',
    geproefd: 'bekeken, nog niet ingelezen',
    'wordt-ingelezen': 'wordt ingelezen',
    ingelezen: 'ingelezen',
    geweigerd: 'geweigerd',
    gestopt: 'gestopt',
    'wordt-ongedaan-gemaakt': 'wordt ongedaan gemaakt',
    ongedaan: 'ongedaan gemaakt',
  },
  none: 'Er kwam nog geen bestand binnen.',
  goOn: 'Ga verder',
  last: (title) => `Laatste stap: ${title}.`,
  lastLabel: 'Laatste stap',
  exportName: 'bestanden',
};

const en: ReadInTexts = {
  title: 'Read in',
  about:
    'Of each file you first see what it changes. What is not right you mend here; what you read in can be undone.',
  what: 'What do you read in?',
  reading: 'Reading a file in',
  kinds: {
    gebieden: 'Areas',
    cijfers: 'Figures of areas',
    adressen: 'Addresses',
    regels: 'Norms and agreements',
    woningen: 'Homes and locations',
    'vrije-woningen': 'Free homes',
    bezit: 'Stock of corporations',
    groepen: 'Other groups',
    wachtlijsten: 'Waiting list and list to move on',
    woningzoekenden: 'Registered house-seekers',
  },
  needs: {
    gebieden: 'Buurten, wijken and municipalities: GeoPackage or GeoJSON of CBS.',
    cijfers: 'Key figures of CBS, or a list of code, year, name and value: CSV or XLSX.',
    adressen: 'The postcode table of CBS, or an extract of the BAG: CSV or GeoPackage.',
    regels: 'The rules of your region: YAML or JSON.',
    woningen: 'Columns id, trede and plekken, with an address or the code of a buurt: CSV, XLSX or VERA.',
    'vrije-woningen': 'Columns id, corporatie and an address: CSV, XLSX or VERA.',
    bezit: 'Columns id, corporatie, buurtcode, woningen and jaar: CSV or XLSX.',
    groepen: 'Numbers of other groups per area: CSV or XLSX.',
    wachtlijsten:
      'Columns lijst, herkomst, trede, maand and aantal: CSV or XLSX. Numbers only, never persons.',
    woningzoekenden:
      'Columns aanbieder, maand, ingestroomd and ingeschreven_binnen_maand: CSV or XLSX. Numbers only, never persons.',
  },
  anyKind: 'Trede sees that from the file',
  anyNeeds:
    'CSV, XLSX, GeoPackage, GeoJSON, VERA or YAML. Trede says what it takes your file for, and you can choose otherwise.',
  source: 'Source (may stay empty)',
  sourceAbout:
    'A name of your own for who delivers this file, such as care-a. Trede remembers the columns per source, and knows a row again by its number there.',
  demo: 'There is still sample data here. Leave the sample first, so that nothing gets mixed.',
  toBegin: 'To the page Begin',
  earlier: 'Files since the server started',
  file: 'File',
  state: 'How far',
  states: {
    ontvangen: 'received',
    'proef-loopt': 'being looked at',
    geproefd: 'looked at, not read in yet',
    'wordt-ingelezen': 'being read in',
    ingelezen: 'read in',
    geweigerd: 'refused',
    gestopt: 'stopped',
    'wordt-ongedaan-gemaakt': 'being undone',
    ongedaan: 'undone',
  },
  none: 'No file has come in yet.',
  goOn: 'Go on',
  last: (title) => `Last step: ${title}.`,
  lastLabel: 'Last step',
  exportName: 'files',
};

/** The page on which files are read in. */
export const READ_IN: Record<Language, ReadInTexts> = { nl, en };
