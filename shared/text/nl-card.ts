import type { Role } from '../rights.ts';
import type { CardTexts } from './card.ts';
import { badgeTexts } from './nl-badge.ts';
import { formatDate, formatPlaces } from './numbers.ts';

const CONSENT_OF: Record<'gemeente' | 'regio', string> = { gemeente: 'de gemeente', regio: 'de regio' };

const HOLDERS: Record<Role, string> = {
  lezer: 'een lezer',
  coordinator: 'een coördinator',
  corporatie: 'een corporatie',
  gemeente: 'een gemeente',
  aanbieder: 'een aanbieder',
  regio: 'de regio',
};

/** The Dutch words of the card and of the bar that says what for. */
export const card: CardTexts = {
  forWhat: badgeTexts.forWhat,
  close: 'Sluit',
  change: 'Wijzig',
  changeLabel: 'Wijzig waarvoor Trede toetst',
  fewer: 'Toets met één plek minder',
  more: 'Toets met één plek meer',
  backToTask: (places) => `Terug naar ${formatPlaces(places)}`,
  back: 'Terug',
  spread: 'Spreiding, met deze plaatsing erbij',
  why: 'Waarom',
  also: (count) => `Ook getoetst (${count})`,
  sum: 'De rekensom',
  room: 'Wat maakt hier ruimte',
  over: (where, places) =>
    `${where}: als ${formatPlaces(places)} ${places === 1 ? 'vrijkomt' : 'vrijkomen'}.`,
  leaving: (places, month, omklaps) =>
    omklaps === places
      ? `Verwacht: ${places === 1 ? `1 omklap in ${month}` : `${places} keer omklap, vanaf ${month}`}.`
      : `Verwacht: ${formatPlaces(places)} vrij vanaf ${month}.`,
  noLeaving: 'Binnen twaalf maanden wordt hier geen vertrek verwacht.',
  share: 'Eerlijke verdeling',
  nearby: 'Dichtbij wél ruimte',
  onPage: 'Op deze pagina',
  inList: 'In deze lijst',
  look: (label) => `Bekijk ${label}`,
  norms: (sources) => `Norm: ${sources}`,
  dataDate: (date) => `Gegevens van ${date}`,
  advice: 'Trede adviseert, een mens beslist.',
  unread: 'Dit adres is niet te lezen. Zoek het op de kaart van Trede.',
  which: 'Welke woning bedoelt de pagina?',
  whichOne: (label) => `Is ${label} de woning die u bedoelt?`,
  thisOne: 'Ja, dit is de woning',
  notSure: 'Trede is niet zeker van dit adres. Zonder uw ja kan de woning niet worden vastgehouden.',
  busy: 'Even geduld…',
  hold: 'Houd vast',
  holdAbout: 'Vasthouden neemt 14 dagen ruimte onder de norm. De corporatie geeft de woning.',
  deviate: 'Plaatsen met motivering…',
  needsDeviation:
    'Dit komt boven een vastgestelde norm. Het kan alleen met een grond, een toelichting en toestemming van wie de norm stelde.',
  ground: 'Grond',
  text: 'Toelichting',
  textHint: 'Schrijf niets over een persoon: geen naam, leeftijd of ziekte.',
  precedent: 'Verwijst naar',
  noPrecedent: 'geen eerdere afwijking',
  textMissing: 'Schrijf een toelichting: waarom juist hier?',
  deviateSend: 'Houd vast en vraag toestemming',
  confirm: 'Bevestig…',
  confirmSend: 'Bevestig plaatsing',
  startsOn: 'Huurcontract vanaf',
  dayMissing: 'Kies een dag waarop het huurcontract begint.',
  lease: 'Huurcontract',
  extend: 'Langer vasthouden',
  refuse: 'Weigering…',
  refuseSend: 'Leg weigering vast',
  refusedBy: 'Wie weigert',
  reason: 'Reden',
  cancel: 'Annuleer…',
  cancelAbout: 'De woning is dan weer vrij voor anderen.',
  cancelSend: 'Annuleer plaatsing',
  never: 'Toch niet',
  consentYes: 'Geef toestemming',
  consentNo: 'Geef geen toestemming',
  print: 'Bewijs afdrukken',
  held: (until) => `Vastgehouden tot ${formatDate(until)}.`,
  confirmed: (from) => `Bevestigd, met huurcontract vanaf ${formatDate(from)}.`,
  refused: (why) => `Weigering vastgelegd: ${why}. De woning is weer vrij.`,
  cancelled: 'Geannuleerd. De woning is weer vrij.',
  consentAsked: (of, due) =>
    `Toestemming gevraagd aan ${CONSENT_OF[of]}, uiterlijk ${formatDate(due)}. Bevestigen kan daarna.`,
  consentGiven: (of) =>
    `${of === 'gemeente' ? 'De gemeente' : 'De regio'} gaf toestemming voor de afwijking.`,
  consentRefused: (of) =>
    `${of === 'gemeente' ? 'De gemeente' : 'De regio'} gaf geen toestemming. Annuleer en kies een andere woning.`,
  heldByOther: 'Deze woning is al vastgehouden of in gebruik. Kies een andere woning.',
  justTaken: 'Deze woning is net door een ander vastgehouden. Kies een andere woning.',
  justFreed: 'Deze woning is net weer vrij.',
  justChanged: 'De uitkomst is net veranderd, omdat iemand iets vastlegde.',
  holder: (role) => HOLDERS[role],
  offline: (age) =>
    `Geen verbinding met Trede: dit is de uitkomst van ${age} geleden. Vastleggen kan pas als de server weer antwoordt; start hem zo nodig.`,
  offlineAct:
    'Vastleggen kan nu niet: er is geen verbinding met Trede. Er wordt niets bewaard om later te versturen.',
  notDone: (why) => `${why} Er is niets vastgelegd.`,
  perhaps: (why) => `${why} Probeer het nog eens: dubbel vastleggen kan niet.`,
  mayNot: 'Met uw koppeling kunt u geen woningen vasthouden.',
  bar: 'Waarvoor Trede toetst',
  rung: 'Trede',
  origin: 'Gemeente van herkomst',
  noOrigin: 'Niet opgegeven',
  places: 'Plekken',
  done: 'Klaar',
  barAbout: 'Geldt voor dit tabblad. Meer vraagt Trede niet over een bewoner.',
};
