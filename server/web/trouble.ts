import { askedLanguage } from './language.ts';
import { TROUBLE } from './text/trouble.ts';

/** Why an answer did not come: the server is gone, nobody is signed in, the role may not, it stands otherwise by now, or it refused. */
export type TroubleKind = 'gone' | 'not-signed-in' | 'not-allowed' | 'conflict' | 'refused';

/** An expected failure of a request; the message is a sentence in the reader's language that can be shown as it is. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** The trouble that no answer at all means. */
export function gone(): Trouble {
  return new Trouble('gone', TROUBLE[askedLanguage()].gone);
}

/** What an answer of this status means; `detail` is the server's own sentence, where it gave one. */
export function troubleOf(status: number, detail: string | null): Trouble {
  const texts = TROUBLE[askedLanguage()];
  if (status === 401) return new Trouble('not-signed-in', texts.notSignedIn);
  if (status === 403) return new Trouble('not-allowed', detail ?? texts.notAllowed);
  if (status === 409) return new Trouble('conflict', detail ?? texts.notUnderstood);
  if (status === 429) return new Trouble('refused', detail ?? texts.tooFast);
  if (status >= 500) return new Trouble('refused', detail ?? texts.notAnswered);
  return new Trouble('refused', detail ?? texts.notUnderstood);
}
