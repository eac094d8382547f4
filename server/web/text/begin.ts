import type { BeginStep } from '../../../shared/api/begin.ts';
import type { Replacement } from '../../../shared/api/years.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { Language } from '../language.ts';

interface BeginTexts {
  loading: string;
  title: string;
  about: string;
  ready: string;
  lastLabel: string;
  last(title: string): string;
  backToDemo: string;
  undo: string;
  undoing: string;
  states: Record<BeginStep['state'], string>;
  doThis: string;
  seeAgain: string;
  leave: string;
  leaving: string;
  choosing: string;
  settingSamples: string;
  orFile: string;
  pair: string;
  region: string;
  regionChoose: string;
  gemeenten: string;
  others: string;
  year: string;
  choose: string;
  noSamples: string;
  samplesAbout: string;
  samples: string;
  samplesNone: string;
  samplesSet: string;
  oneYear: string;
  whatIf(year: number): string;
  takesLong: string;
  would: string;
  use(year: number): string;
  never: string;
  kinds: Record<Replacement['kind'], string>;
  listEmpty: string;
  manyToReplace(shown: number, total: number, year: number): string;
  someToReplace(year: number): string;
  stoodSecret(year: number): string;
  stood(year: number, area: string, gemeente: string): string;
  areaNow: string;
  buurtNow: string;
  place(name: string | null): string;
}

const nl: BeginTexts = {
  loading: 'De stappen worden geladen…',
  title: 'Begin met uw eigen regio',
  about:
    'U leest stap voor stap uw eigen gegevens in. Van elk bestand ziet u eerst wat het verandert; elke stap kunt u herhalen, en de laatste steeds ongedaan maken.',
  ready: 'Alles wat nodig is, is er: u kunt toetsen op de kaart.',
  lastLabel: 'Laatste stap',
  last: (title) => `Laatste stap: ${title}.`,
  backToDemo: 'Terug naar het voorbeeld',
  undo: 'Maak ongedaan',
  undoing: 'De stap wordt ongedaan gemaakt…',
  states: { klaar: 'Klaar', nu: 'Nu te doen', kan: 'Mag, hoeft niet', later: 'Later' },
  doThis: 'Doe deze stap',
  seeAgain: 'Bekijk of herhaal',
  leave: 'Verlaat het voorbeeld',
  leaving: 'Het voorbeeld wordt opzijgezet…',
  choosing: 'De keuze wordt bewaard…',
  settingSamples: 'De voorbeeldnormen worden gezet…',
  orFile: 'Of uit een bestand van uw regio',
  pair: 'Maak een koppelcode',
  region: 'Regio',
  regionChoose: 'Kies een regio, of vul hieronder codes in',
  gemeenten: 'Gemeenten',
  others: 'Andere gemeenten, met hun code',
  year: 'Jaar van de gebieden',
  choose: 'Kies deze gemeenten',
  noSamples: 'Voor deze gemeenten zijn er geen voorbeeldnormen: zij horen bij geen regio met een ladder.',
  samplesAbout:
    'Dit zijn voorbeelden van Trede, met eigen grenzen: geen enkel brondocument noemt een grens. Elke uitkomst zegt dat erbij, tot uw regio zelf normen vaststelt.',
  samples: 'Voorbeeldnormen',
  samplesNone: 'Laat geen voorbeeld gelden',
  samplesSet: 'Laat deze voorbeelden gelden',
  oneYear:
    'Er is één jaar ingelezen. Kies hierboven bij “Gemeenten kiezen” een ander jaar en lees de gebieden ervan in; daarna kiest u hier.',
  whatIf: (year) => `Wat verandert er met ${year}?`,
  takesLong: 'Dit kan even duren…',
  would: 'Dit gaat er gebeuren; er is nog niets veranderd',
  use: (year) => `Gebruik ${year}`,
  never: 'Laat maar',
  kinds: { unit: 'Woning of locatie', vacancy: 'Vrije woning', stock: 'Bezit', group: 'Aandachtsgroep' },
  listEmpty: 'De lijst is leeg.',
  manyToReplace: (shown, total, year) =>
    `De eerste ${formatNumber(shown)} van ${formatNumber(total)}. Bij zoveel is het sneller om in het bestand de codes van ${year} te zetten en het opnieuw in te lezen.`,
  someToReplace: (year) => `Schrijf of kies een code van ${year}.`,
  stoodSecret: (year) => `Stond in ${year} op een geheime plek.`,
  stood: (year, area, gemeente) => `Stond in ${year} in ${area}, ${gemeente}.`,
  areaNow: 'Gebied nu',
  buurtNow: 'Buurt nu',
  place: (name) => (name === null ? 'Plaats' : `Plaats in ${name}`),
};

const en: BeginTexts = {
  loading: 'The steps are loading…',
  title: 'Begin with your own region',
  about:
    'You read in your own data step by step. Of each file you first see what it changes; you can do each step again, and always undo the last one.',
  ready: 'All that is needed is there: you can check on the map.',
  lastLabel: 'Last step',
  last: (title) => `Last step: ${title}.`,
  backToDemo: 'Back to the sample',
  undo: 'Undo',
  undoing: 'The step is being undone…',
  states: { klaar: 'Done', nu: 'To do now', kan: 'May be done, may be left', later: 'Later' },
  doThis: 'Do this step',
  seeAgain: 'See or do again',
  leave: 'Leave the sample',
  leaving: 'The sample is being put aside…',
  choosing: 'The choice is being saved…',
  settingSamples: 'The sample norms are being set…',
  orFile: 'Or from a file of your region',
  pair: 'Make a pairing code',
  region: 'Region',
  regionChoose: 'Choose a region, or fill in codes below',
  gemeenten: 'Municipalities',
  others: 'Other municipalities, by their code',
  year: 'Year of the areas',
  choose: 'Choose these municipalities',
  noSamples: 'There are no sample norms for these municipalities: they belong to no region with a ladder.',
  samplesAbout:
    'These are samples of Trede, with limits of its own: no source document names a limit. Each verdict says so, until your region sets norms itself.',
  samples: 'Sample norms',
  samplesNone: 'Let no sample hold',
  samplesSet: 'Let these samples hold',
  oneYear:
    'One year was read in. Choose another year above at “Choose municipalities” and read in its areas; then you choose here.',
  whatIf: (year) => `What changes with ${year}?`,
  takesLong: 'This may take a moment…',
  would: 'This is what will happen; nothing has changed yet',
  use: (year) => `Use ${year}`,
  never: 'Never mind',
  kinds: { unit: 'Home or location', vacancy: 'Free home', stock: 'Stock', group: 'Other group' },
  listEmpty: 'The list is empty.',
  manyToReplace: (shown, total, year) =>
    `The first ${formatNumber(shown, 'en')} of ${formatNumber(total, 'en')}. With so many it is quicker to put the codes of ${year} in the file and read it in again.`,
  someToReplace: (year) => `Write or choose a code of ${year}.`,
  stoodSecret: (year) => `Stood in a secret place in ${year}.`,
  stood: (year, area, gemeente) => `Stood in ${area}, ${gemeente}, in ${year}.`,
  areaNow: 'Area now',
  buurtNow: 'Neighbourhood now',
  place: (name) => (name === null ? 'Place' : `Place in ${name}`),
};

/** The page Begin: from the sample to a region of one's own. What a file did is told in Dutch by its reader. */
export const BEGIN: Record<Language, BeginTexts> = { nl, en };
