import type { Language } from '../language.ts';

interface MapTexts {
  title(region: string): string;
  loading: string;
  canvas: string;
  zoomIn: string;
  zoomOut: string;
  source: string;
  fictional: string;
  rung: string;
  layer: string;
  areas: string;
  auto(level: string): string;
  always(level: string): string;
  points: string;
  radius: string;
  radiusOf(metres: string): string;
  since: string;
  legend: string;
  only(label: string): string;
  onlyHint: string;
  all: string;
  noNorm: string;
  wordsOnly: string;
  dots: string;
  present: string;
  presenting: string;
  presentEnd: string;
  day: string;
  today: string;
  toToday: string;
  play: string;
  pause: string;
  nextMonth: string;
  months: string;
  searchLabel: string;
  searchHint: string;
  search: string;
  found: string;
  nothing(text: string): string;
  testAddress: string;
  inGemeente(level: string, gemeente: string): string;
}

/** The map, its choices and its legend. */
export const MAP: Record<Language, MapTexts> = {
  nl: {
    title: (region) => `Kaart van ${region}`,
    loading: 'De gebieden worden geladen…',
    canvas:
      'Kaart. Met de tabtoets komt u bij de gebieden, met de pijltjestoetsen gaat u van gebied naar gebied.',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    source: 'Bron: CBS / Kadaster, CC BY 4.0',
    fictional: 'Verzonnen regio',
    rung: 'Trede',
    layer: 'Kaartlaag',
    areas: 'Gebieden',
    auto: (level) => `Vanzelf (${level})`,
    always: (level) => `Altijd ${level}`,
    points: 'Open locaties',
    radius: 'Straal',
    radiusOf: (metres) => `Binnen ${metres}`,
    since: 'Vergeleken met',
    legend: 'Legenda',
    only: (label) => `Toon alleen: ${label}`,
    onlyHint: 'Kies een klasse om alleen die te zien, ook in de tabel.',
    all: 'Toon weer alles',
    noNorm: 'Voor deze trede geldt hier geen norm. Wijs een gebied aan om te zien hoeveel plekken er zijn.',
    wordsOnly: 'Het teken in een gebied zegt of er nog ruimte is; hoeveel plekken, staat er hier niet bij.',
    dots: 'Open locatie; hoe groter, hoe meer plekken. Een open rondje is nog gepland; een rondje met een getal is zoveel locaties bij elkaar.',
    present: 'Presenteren',
    presenting: 'U presenteert: de kaart toont alleen wat elke aanwezige mag zien.',
    presentEnd: 'Stop met presenteren',
    day: 'Dag',
    today: 'vandaag',
    toToday: 'Naar vandaag',
    play: 'Speel af',
    pause: 'Pauze',
    nextMonth: 'Volgende maand',
    months: 'Maand',
    searchLabel: 'Zoek een plaats of adres',
    searchHint: 'Buurt, of 1234 AB 5',
    search: 'Zoek',
    found: 'Gevonden',
    nothing: (text) =>
      `Niets gevonden bij "${text}". Typ de naam van een buurt, wijk of gemeente, of een postcode met huisnummer.`,
    testAddress: 'toets dit adres',
    inGemeente: (level, gemeente) => `${level} in ${gemeente}`,
  },
  en: {
    title: (region) => `Map of ${region}`,
    loading: 'Loading the areas…',
    canvas: 'Map. Use the Tab key to reach the areas and the arrow keys to go from one to the next.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    source: 'Source: CBS / Kadaster, CC BY 4.0',
    fictional: 'Made-up region',
    rung: 'Rung',
    layer: 'Map layer',
    areas: 'Areas',
    auto: (level) => `By zoom (${level})`,
    always: (level) => `Always ${level}`,
    points: 'Open locations',
    radius: 'Radius',
    radiusOf: (metres) => `Within ${metres}`,
    since: 'Compared with',
    legend: 'Legend',
    only: (label) => `Show only: ${label}`,
    onlyHint: 'Choose a class to see only that one, in the table too.',
    all: 'Show all again',
    noNorm: 'No norm applies to this rung here. Point at an area to see how many places there are.',
    wordsOnly: 'The sign in an area says whether there is room left; how many places is not shown here.',
    dots: 'Open location; the larger, the more places. A hollow dot is still planned; a dot with a number is so many locations together.',
    present: 'Present',
    presenting: 'You are presenting: the map shows only what everyone in the room may see.',
    presentEnd: 'Stop presenting',
    day: 'Day',
    today: 'today',
    toToday: 'Back to today',
    play: 'Play',
    pause: 'Pause',
    nextMonth: 'Next month',
    months: 'Month',
    searchLabel: 'Find a place or address',
    searchHint: 'Area, or 1234 AB 5',
    search: 'Find',
    found: 'Found',
    nothing: (text) =>
      `Nothing found for "${text}". Type the name of a neighbourhood, district or municipality, or a postcode with house number.`,
    testAddress: 'check this address',
    inGemeente: (level, gemeente) => `${level} in ${gemeente}`,
  },
};
