import type { Language } from './texts.ts';

/** What the extension says when the server gives no usable answer, and how to mend it. */
export interface ClientTexts {
  unreachable: string;
  noTrede: string;
  otherShape: string;
  serverNewer: string;
  serverOlder: string;
  refused: string;
  busy: string;
  cannotNow: string;
  notTaken: string;
}

const nl: ClientTexts = {
  unreachable: 'Geen verbinding met Trede. Start de server en controleer het adres.',
  noTrede: 'Op dit adres antwoordt geen Trede-server. Controleer het adres.',
  otherShape: 'De server antwoordt in een andere vorm. Werk Trede op beide plekken bij.',
  serverNewer: 'De server van Trede is nieuwer dan deze extensie. Werk de extensie bij.',
  serverOlder: 'De server van Trede is ouder dan deze extensie. Vraag uw beheerder de server bij te werken.',
  refused: 'De koppeling geldt niet meer. Koppel opnieuw.',
  busy: 'Te veel vragen achter elkaar. Wacht een minuut.',
  cannotNow: 'De server kan nu niet antwoorden.',
  notTaken: 'De server neemt deze vraag niet aan.',
};

const en: ClientTexts = {
  unreachable: 'No connection with Trede. Start the server and check the address.',
  noTrede: 'No Trede server answers at this address. Check the address.',
  otherShape: 'The server answers in another form. Update Trede in both places.',
  serverNewer: 'The server of Trede is newer than this extension. Update the extension.',
  serverOlder:
    'The server of Trede is older than this extension. Ask your administrator to update the server.',
  refused: 'The pairing no longer holds. Pair again.',
  busy: 'Too many questions in a row. Wait a minute.',
  cannotNow: 'The server cannot answer now.',
  notTaken: 'The server does not take this question.',
};

export const CLIENT_TEXTS: Record<Language, ClientTexts> = { nl, en };
