import { formatNumber } from '../../shared/text/numbers.ts';
import type { BeginWords } from './words.ts';

/** The steps of beginning in Dutch. */
export const NL: BeginWords = {
  titles: {
    voorbeeld: 'Het voorbeeld verlaten',
    gemeenten: 'Gemeenten kiezen',
    gebieden: 'Gebieden inlezen',
    cijfers: 'Cijfers aanvullen',
    adressen: 'Adressen inlezen',
    jaar: 'Jaar van de gebieden kiezen',
    regels: 'Regels kiezen',
    woningen: 'Woningen en locaties inlezen',
    'vrije-woningen': 'Vrije woningen inlezen',
    bezit: 'Bezit van corporaties inlezen',
    groepen: 'Aandachtsgroepen inlezen',
    opnieuw: 'Opnieuw plaatsen',
    bevestigen: 'Bevestigen dat het nog klopt',
    browser: 'Browser koppelen',
  },
  otherTitle: 'Inlezen',
  nothingOwn: 'Nog niets van uw eigen regio.',
  demo: (there) =>
    there ? 'Hier staan voorbeeldgegevens van een verzonnen regio.' : 'Er zijn geen voorbeeldgegevens.',
  gemeenten: (count, year) =>
    `${count === 1 ? 'Eén gemeente' : `${count} gemeenten`} gekozen, met de gebieden van ${year}.`,
  noGemeenten: 'Er zijn nog geen gemeenten gekozen.',
  lacking: (found, names) => `${found} Nog niet: ${names}.`,
  vacancies: (count) =>
    count === 0
      ? 'Er zijn nog geen vrije woningen.'
      : `${formatNumber(count)} vrije ${count === 1 ? 'woning' : 'woningen'}.`,
  stock: (count) =>
    count === 0
      ? 'Er is nog geen bezit van corporaties.'
      : `${count === 1 ? 'Eén rij' : `${formatNumber(count)} rijen`} met bezit van corporaties.`,
  groups: (count) =>
    count === 0
      ? 'Er zijn nog geen aantallen van andere aandachtsgroepen.'
      : count === 1
        ? 'Eén aantal van een andere aandachtsgroep.'
        : `${formatNumber(count)} aantallen van andere aandachtsgroepen.`,
  toReplace: (count) =>
    count === 0
      ? 'Alles staat in de gebieden die in gebruik zijn.'
      : `${formatNumber(count)} ${count === 1 ? 'ding heeft' : 'dingen hebben'} een code van een ander jaar en ${count === 1 ? 'telt' : 'tellen'} in geen uitkomst mee.`,
  confirmed: (units, unconfirmed) =>
    units === 0
      ? 'Er is nog niets om te bevestigen.'
      : unconfirmed === 0
        ? `Alle ${formatNumber(units)} woningen en locaties zijn de laatste drie maanden bevestigd.`
        : `${formatNumber(unconfirmed)} van de ${formatNumber(units)} woningen en locaties ${unconfirmed === 1 ? 'is' : 'zijn'} nooit bevestigd, of langer dan drie maanden geleden.`,
  browsers: (count) =>
    count === 0
      ? 'Er is nog geen browser gekoppeld.'
      : `${formatNumber(count)} ${count === 1 ? 'browser' : 'browsers'} gekoppeld.`,
  demoKept: (folder) => `Het voorbeeld staat nog in de map ${folder}.`,
  todo: ({ asksPdok, year, newer }) => ({
    voorbeeld: 'Verlaat het voorbeeld; het blijft in een map ernaast bewaard.',
    gemeenten: 'Kies de gemeenten van uw regio en het jaar van hun gebieden.',
    gebieden: `${asksPdok ? 'Haal de gebieden op bij PDOK, of kies' : 'Kies'} het GeoPackage "wijken en buurten" van het CBS.`,
    cijfers:
      'Kies een bestand met kerncijfers van het CBS. Zonder huishoudens geeft een norm per 1.000 geen oordeel.',
    adressen: `Kies de postcodetabel van het CBS van ${year ?? 'hetzelfde jaar'}, een CSV met adressen of het GeoPackage van de BAG.`,
    jaar: newer
      ? 'Er is een nieuwer jaar ingelezen. Bekijk eerst wat er verandert als u dat gebruikt.'
      : 'De gebieden zijn van jaren terug. Kies bij stap Gemeenten kiezen een nieuwer jaar en lees dat in.',
    regels: 'Kies voorbeeldnormen, of een bestand met de normen en afspraken van uw regio.',
    woningen: 'Kies een bestand met wat er nu al is aan woningen en locaties.',
    'vrije-woningen':
      'Kies een bestand met woningen die corporaties aanbieden. Daaruit noemt een uitkomst wat in de buurt wel kan.',
    bezit: 'Kies een bestand met het bezit. Alleen normen over corporatiebezit hebben het nodig.',
    groepen:
      'Kies een bestand met aantallen per gebied: groep, code, jaar en aantal. Alleen normen die een groep noemen, hebben het nodig.',
    opnieuw:
      'Kies voor elk in welk gebied het nu staat. Een code kan in een ander jaar een andere plek betekenen, dus Trede raadt het niet.',
    bevestigen:
      'Vraag aanbieders en corporaties elke maand: klopt dit nog? Een uitkomst noemt de oudste dag die zij telde.',
    browser: 'Maak op de kaart een koppelcode en vul die in bij de opties van de extensie.',
  }),
};
