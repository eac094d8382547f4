import type * as nl from './nl-extension.ts';
import type { Sentences } from './texts.ts';

export { badgeTexts, connectionTexts } from './en-badge.ts';

export const popupTexts: Sentences<typeof nl.popupTexts> = {
  title: 'Trede',
  connection: 'Connection',
  asking: 'Trede is asking the server…',
  connected: (role) => `Connected as ${role}`,
  dataDate: (date) => `Data of ${date}`,
  fictional: 'Sample region: the data is made up',
  portal: 'This portal',
  portalOn: (host) => `Show outcomes on ${host}`,
  noPortal: 'Open a portal with homes and click on Trede there.',
  notAllowed: 'Without permission Trede cannot read the addresses on this portal. Try again.',
  rung: 'Rung',
  chooseRung: 'Choose a rung',
  origin: 'Gemeente of origin',
  noOrigin: 'Not given',
  places: 'Places',
  settings: 'Settings',
  pair: 'Pair Trede',
};

export const optionsTexts: Sentences<typeof nl.optionsTexts> = {
  title: 'Settings of Trede',
  server: 'Server',
  address: 'Address of the server',
  addressHint: 'On this computer that is http://127.0.0.1:8790.',
  addressWrong: 'Write the address of the server as http://127.0.0.1:8790.',
  code: 'Pairing code',
  codeHint: 'Make a code on the map of Trede. It has six digits and holds for five minutes.',
  codeWrong: 'The pairing code has six digits. Make a new one on the map if need be.',
  name: 'Name of this pairing',
  nameFirst: 'Browser of the coordinator',
  nameWrong: 'Give this pairing a name, such as Browser at the office.',
  pair: 'Pair',
  paired: 'Paired. Now choose a rung and turn a portal on.',
  unpair: 'Unpair',
  unpaired: 'Unpaired. Nothing of the pairing is left in this browser.',
  notAllowed: 'Without permission Trede cannot reach the server. Try again.',
  portals: 'Portals',
  portalsHint: 'Trede only reads pages on portals that are on.',
  portalsLocked: 'Your organisation decides which portals are on.',
  serverLocked: 'Your organisation decides which server Trede works with.',
  languageLocked: 'Your organisation decides the language.',
  portalWaits: 'waits for your permission',
  allow: 'Allow',
  allowLabel: (origin) => `Allow Trede on ${origin}`,
  language: 'Language',
  languageHint: 'Trede speaks to you in this language, here and on portals.',
  languages: { nl: 'Nederlands', en: 'English' },
  sent: 'What went to the server last',
  sentHint:
    'This is all, but for the key of your pairing. Other questions have no content: with those Trede only asks whether the data still holds.',
  sentNone: 'Since you started the browser nothing went to the server yet.',
  sentAt: (time) => `Sent at ${time}`,
  portalsNone: 'No portal is on yet.',
  portalAddress: 'Address of a portal',
  portalWrong: 'Write the address of the portal as https://www.example.com.',
  portalOn: 'Turn on',
  portalOff: 'Turn off',
  portalOffLabel: (origin) => `Turn ${origin} off`,
  portalIsOn: (origin) => `${origin} is on.`,
  portalIsOff: (origin) => `${origin} is off.`,
};

const ROLES: Record<string, string> = {
  lezer: 'reader',
  coordinator: 'coordinator',
  corporatie: 'corporation',
  gemeente: 'gemeente',
  aanbieder: 'provider',
  regio: 'region',
};

/** A role as people say it. */
export function roleText(role: string): string {
  return ROLES[role] ?? role;
}
