import { en } from './en.ts';
import * as enAgreement from './en-agreement.ts';
import { nl } from './nl.ts';
import * as nlAgreement from './nl-agreement.ts';
import type { Language, VerdictTexts } from './texts.ts';

/** The sentences of verdicts per language; Dutch is the first. */
export const TEXTS: Record<Language, VerdictTexts> = { nl, en };

/** Why the stand of an agreement cannot be told, per language. */
export const AGREEMENT_TEXTS: Record<Language, Pick<typeof nlAgreement, 'standProblem' | 'withoutOrigin'>> = {
  nl: nlAgreement,
  en: enAgreement,
};
