import type { Agreement } from '../agreements/agreement.ts';
import type { Rung } from '../ladder/rung.ts';
import * as en from './en-agreement-about.ts';
import * as nl from './nl-agreement-about.ts';
import type { Language } from './texts.ts';

const LANGUAGES = { nl, en };

/** How rungs and parties of an agreement are called. */
export interface AgreementNames {
  rung(id: string): string;
  party(id: string): string;
}

/**
 * What an agreement says, in a few plain sentences: who, how many, by which key, what counts, what is carried on. `rungs` are
 * those of its region; what is not among them is called by its id.
 */
export function describeAgreement(
  agreement: Agreement,
  language: Language,
  rungs: readonly Pick<Rung, 'id' | 'label'>[],
): string {
  return LANGUAGES[language].about(agreement, {
    rung: (id) => rungs.find((rung) => rung.id === id)?.label.toLowerCase() ?? id,
    party: (id) => agreement.parties.find((party) => party.id === id)?.name ?? id,
  });
}

/** What a kind of agreement is called. */
export function formName(form: Agreement['form'], language: Language): string {
  return LANGUAGES[language].FORMS[form];
}
