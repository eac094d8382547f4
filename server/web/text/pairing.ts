import type { Role } from '../../../shared/rights.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import type { Language } from '../language.ts';

interface PairingTexts {
  title: string;
  role: string;
  roles: Record<Role, string>;
  organisation: Partial<Record<Role, string>>;
  gemeenteFirst: string;
  make: string;
  again: string;
  close: string;
  expired: string;
  fillIn(server: string): string;
  left(minutes: number, seconds: string): string;
  paired: string;
  pairedAbout: string;
  none: string;
  row(name: string, role: string, organisation: string | null, since: string): string;
  withdraw: string;
  withdrawOne(name: string): string;
  withdrawn(name: string): string;
}

/** Letting in the extension of a browser, and seeing who was let in. */
export const PAIRING: Record<Language, PairingTexts> = {
  nl: {
    title: 'Browser koppelen',
    role: 'Rol van wie de extensie gebruikt',
    roles: {
      lezer: 'Lezer: ziet de kaart, geen kleine aantallen',
      coordinator: 'Woonbemiddelaar: toetst en ziet alle aantallen',
      corporatie: 'Corporatie',
      gemeente: 'Gemeente',
      aanbieder: 'Aanbieder van zorg',
      regio: 'Regio: mag alles',
    },
    organisation: {
      corporatie: 'Naam van de corporatie, zoals bij haar woningen staat',
      gemeente: 'Gemeente',
      aanbieder: 'Naam van de aanbieder, zoals bij zijn woningen staat',
    },
    gemeenteFirst: 'Kies een gemeente',
    make: 'Maak een code',
    again: 'Maak een nieuwe code',
    close: 'Sluit',
    expired: 'Deze code is verlopen. Maak een nieuwe.',
    fillIn: (server) =>
      `Vul deze code in bij de opties van de extensie, met ${server} als adres van de server.`,
    left: (minutes, seconds) => `nog ${minutes}:${seconds}`,
    paired: 'Gekoppeld',
    pairedAbout:
      'Is een laptop kwijt of werkt iemand hier niet meer? Trek dan de koppeling in; zij werkt meteen niet meer.',
    none: 'Er is nog niets gekoppeld.',
    row: (name, role, organisation, since) =>
      `${name}: ${role}${organisation === null ? '' : ` van ${organisation}`}, sinds ${formatDate(since)}`,
    withdraw: 'Trek in',
    withdrawOne: (name) => `Trek in: ${name}`,
    withdrawn: (name) => `De koppeling “${name}” werkt niet meer.`,
  },
  en: {
    title: 'Pair a browser',
    role: 'Role of whoever uses the extension',
    roles: {
      lezer: 'Reader: sees the map, no small numbers',
      coordinator: 'Housing coordinator: checks, and sees all numbers',
      corporatie: 'Housing corporation',
      gemeente: 'Municipality',
      aanbieder: 'Care provider',
      regio: 'Region: may do everything',
    },
    organisation: {
      corporatie: 'Name of the corporation, as it stands with its homes',
      gemeente: 'Municipality',
      aanbieder: 'Name of the provider, as it stands with its homes',
    },
    gemeenteFirst: 'Choose a municipality',
    make: 'Make a code',
    again: 'Make a new code',
    close: 'Close',
    expired: 'This code is no longer valid. Make a new one.',
    fillIn: (server) =>
      `Fill in this code in the options of the extension, with ${server} as the address of the server.`,
    left: (minutes, seconds) => `${minutes}:${seconds} left`,
    paired: 'Paired',
    pairedAbout:
      'Is a laptop lost, or does someone no longer work here? Withdraw the pairing; it stops at once.',
    none: 'Nothing is paired yet.',
    row: (name, role, organisation, since) =>
      `${name}: ${role}${organisation === null ? '' : ` of ${organisation}`}, since ${formatDate(since)}`,
    withdraw: 'Withdraw',
    withdrawOne: (name) => `Withdraw: ${name}`,
    withdrawn: (name) => `The pairing “${name}” no longer works.`,
  },
};
