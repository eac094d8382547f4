/** Sentences of badges and the connection, which also stand on pages. */
export { badgeTexts, connectionTexts } from './nl-badge.ts';

export const popupTexts = {
  title: 'Trede',
  connection: 'Verbinding',
  asking: 'Trede vraagt het de server…',
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
  portalsLocked: 'Uw organisatie bepaalt welke portalen aan staan.',
  serverLocked: 'Uw organisatie bepaalt met welke server Trede werkt.',
  languageLocked: 'Uw organisatie bepaalt de taal.',
  portalWaits: 'wacht op uw toestemming',
  allow: 'Sta toe',
  allowLabel: (origin: string) => `Sta Trede toe op ${origin}`,
  language: 'Taal',
  languageHint: 'Trede spreekt u in deze taal aan, hier en op portalen.',
  languages: { nl: 'Nederlands', en: 'English' },
  sent: 'Wat er het laatst naar de server ging',
  sentHint:
    'Dit is alles, op de sleutel van uw koppeling na. Andere vragen hebben geen inhoud: daarmee vraagt Trede alleen of de gegevens nog gelden.',
  sentNone: 'Sinds u de browser startte, ging er nog niets naar de server.',
  sentAt: (time: string) => `Verstuurd om ${time}`,
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
