import { formatPlaces } from './numbers.ts';

/** What the extension says about the connection; each sentence tells how to mend it. */
export const connectionTexts = {
  away: 'Geen verbinding met Trede. Start de server; de uitkomsten komen dan vanzelf terug.',
  refused: 'De koppeling met Trede geldt niet meer. Koppel opnieuw bij de instellingen.',
  unpaired: 'Trede is nog niet gekoppeld. Koppel bij de instellingen met een code van de kaart.',
  noPermission: 'Trede mag de server niet bereiken. Koppel opnieuw bij de instellingen en geef toestemming.',
  noRung: 'Kies eerst een trede: klik op het pictogram van Trede in de werkbalk.',
  unexpected: 'Dit ging niet. Herlaad de pagina; blijft het zo, start de browser dan opnieuw.',
  reload: 'Trede is bijgewerkt. Herlaad de pagina om weer uitkomsten te zien.',
} as const;

/** What a grey badge says while there is no verdict. */
export const badgeTexts = {
  thisHome: 'deze woning',
  away: 'Geen verbinding met Trede',
  unpaired: 'Trede is niet gekoppeld',
  noRung: 'Kies een trede',
  failed: 'Niet getoetst',
  reload: 'Herlaad de pagina',
  label: (word: string, address: string) => `Trede: ${word}, ${address}. Toon de onderbouwing.`,
  notice: (text: string, address: string) => `Trede: ${text}, ${address}. Toon wat u kunt doen.`,
} as const;

export const cardTexts = {
  title: (label: string) => `Toets van Trede: ${label}`,
  forWhat: (rung: string, places: number, origin: string | null) =>
    [rung, origin && `herkomst ${origin}`, formatPlaces(places)].filter(Boolean).join(' · '),
  close: 'Sluit',
  spread: 'Spreiding, met deze plaatsing erbij',
  why: 'Waarom',
  share: 'Eerlijke verdeling',
  nearby: 'Dichtbij wél ruimte',
  candidates: 'Welke woning bedoelt de pagina?',
  norms: (sources: string) => `Norm: ${sources}`,
  dataDate: (date: string) => `Gegevens van ${date}`,
  advice: 'Trede adviseert, een mens beslist.',
  asWritten: 'Zoals de pagina het adres schrijft',
  unread: 'Dit adres is niet te lezen. Zoek het op de kaart van Trede.',
} as const;

export const popupTexts = {
  title: 'Trede',
  connection: 'Verbinding',
  connected: (role: string) => `Verbonden als ${role}`,
  dataDate: (date: string) => `Gegevens van ${date}`,
  fictional: 'Voorbeeldregio: de gegevens zijn verzonnen',
  portal: 'Dit portaal',
  portalOn: (host: string) => `Toon uitkomsten op ${host}`,
  noPortal: 'Open een portaal met woningen en klik daar op Trede.',
  notAllowed: 'Zonder toestemming kan Trede de adressen op dit portaal niet lezen. Probeer het opnieuw.',
  rung: 'Trede',
  chooseRung: 'Kies een trede',
  origin: 'Gemeente van herkomst',
  noOrigin: 'Niet opgegeven',
  places: 'Plekken',
  settings: 'Instellingen',
  pair: 'Koppel Trede',
} as const;

export const optionsTexts = {
  title: 'Instellingen van Trede',
  server: 'Server',
  address: 'Adres van de server',
  addressHint: 'Op deze computer is dat http://127.0.0.1:8790.',
  addressWrong: 'Schrijf het adres van de server als http://127.0.0.1:8790.',
  code: 'Koppelcode',
  codeHint: 'Maak op de kaart van Trede een code. Hij heeft zes cijfers en geldt vijf minuten.',
  codeWrong: 'De koppelcode heeft zes cijfers. Maak zo nodig een nieuwe op de kaart.',
  name: 'Naam van deze koppeling',
  nameFirst: 'Browser van de coördinator',
  nameWrong: 'Geef deze koppeling een naam, zoals Browser op kantoor.',
  pair: 'Koppel',
  paired: 'Gekoppeld. Kies nu een trede en zet een portaal aan.',
  unpair: 'Ontkoppel',
  unpaired: 'Ontkoppeld. Er staan geen gegevens van de koppeling meer in deze browser.',
  notAllowed: 'Zonder toestemming kan Trede de server niet bereiken. Probeer het opnieuw.',
  portals: 'Portalen',
  portalsHint: 'Trede leest alleen pagina’s op portalen die aan staan.',
  portalsNone: 'Nog geen portaal staat aan.',
  portalAddress: 'Adres van een portaal',
  portalWrong: 'Schrijf het adres van het portaal als https://www.voorbeeld.nl.',
  portalOn: 'Zet aan',
  portalOff: 'Zet uit',
  portalOffLabel: (origin: string) => `Zet ${origin} uit`,
  portalIsOn: (origin: string) => `${origin} staat aan.`,
  portalIsOff: (origin: string) => `${origin} staat uit.`,
} as const;

const ROLES: Record<string, string> = {
  lezer: 'lezer',
  coordinator: 'coördinator',
  corporatie: 'corporatie',
  gemeente: 'gemeente',
  aanbieder: 'aanbieder',
  regio: 'regio',
};

/** A role as people say it. */
export function roleText(role: string): string {
  return ROLES[role] ?? role;
}
