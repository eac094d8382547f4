/** Why an answer did not come: the server is gone, nobody is signed in, the role may not, or it refused. */
export type TroubleKind = 'gone' | 'not-signed-in' | 'not-allowed' | 'refused';

/** An expected failure of a request; the message is a Dutch sentence that can be shown as it is. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

const GONE = 'Geen verbinding met Trede. Kijk of de server nog draait; start hem met npm start.';
const NOT_SIGNED_IN = 'U bent niet aangemeld. Open de kaart met de link die de server bij het starten toont.';

/** The trouble that no answer at all means. */
export function gone(): Trouble {
  return new Trouble('gone', GONE);
}

/** What an answer of this status means; `detail` is the server's own sentence, where it gave one. */
export function troubleOf(status: number, detail: string | null): Trouble {
  if (status === 401) return new Trouble('not-signed-in', NOT_SIGNED_IN);
  if (status === 403)
    return new Trouble('not-allowed', detail ?? 'Uw rol mag dit niet zien. Vraag de regio om meer rechten.');
  if (status === 429)
    return new Trouble('refused', detail ?? 'Dit ging te snel. Wacht een minuut en probeer het opnieuw.');
  if (status >= 500)
    return new Trouble('refused', detail ?? 'De server kon dit niet beantwoorden. Probeer het opnieuw.');
  return new Trouble('refused', detail ?? 'De server begreep deze vraag niet. Laad de pagina opnieuw.');
}
