import type { Language } from '../language.ts';

interface TroubleTexts {
  gone: string;
  notSignedIn: string;
  notAllowed: string;
  tooFast: string;
  notAnswered: string;
  notUnderstood: string;
  goneTitle: string;
  signIn: string;
  /** Before and after the command that starts the server. */
  linkOnce: [string, string];
  notShown: string;
  notForRole: string;
  again: string;
}

const nl: TroubleTexts = {
  gone: 'Geen verbinding met Trede. Kijk of de server nog draait; start hem met npm start.',
  notSignedIn: 'U bent niet aangemeld. Open de kaart met de link die de server bij het starten toont.',
  notAllowed: 'Uw rol mag dit niet zien. Vraag de regio om meer rechten.',
  tooFast: 'Dit ging te snel. Wacht een minuut en probeer het opnieuw.',
  notAnswered: 'De server kon dit niet beantwoorden. Probeer het opnieuw.',
  notUnderstood: 'De server begreep deze vraag niet. Laad de pagina opnieuw.',
  goneTitle: 'Geen verbinding',
  signIn: 'Aanmelden',
  linkOnce: [
    'De link werkt één keer. In het venster waarin Trede draait staat steeds de nieuwste; start de server anders opnieuw met ',
    '.',
  ],
  notShown: 'Deze pagina kan nu niet worden getoond',
  notForRole: 'Dit is niet voor uw rol',
  again: 'Opnieuw proberen',
};

const en: TroubleTexts = {
  gone: 'No connection to Trede. See whether the server still runs; start it with npm start.',
  notSignedIn: 'You are not signed in. Open the map with the link that the server shows when it starts.',
  notAllowed: 'Your role may not see this. Ask the region for more rights.',
  tooFast: 'This went too fast. Wait a minute and try again.',
  notAnswered: 'The server could not answer this. Try again.',
  notUnderstood: 'The server did not understand this question. Load the page again.',
  goneTitle: 'No connection',
  signIn: 'Sign in',
  linkOnce: [
    'The link works once. The window in which Trede runs always has the newest; or start the server again with ',
    '.',
  ],
  notShown: 'This page cannot be shown now',
  notForRole: 'This is not for your role',
  again: 'Try again',
};

/** Why an answer did not come, and what to do. */
export const TROUBLE: Record<Language, TroubleTexts> = { nl, en };
