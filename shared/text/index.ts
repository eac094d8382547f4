import { en } from './en.ts';
import { nl } from './nl.ts';
import type { Language, VerdictTexts } from './texts.ts';

/** The sentences of verdicts per language; Dutch is the first. */
export const TEXTS: Record<Language, VerdictTexts> = { nl, en };
