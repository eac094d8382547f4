import { teachTexts as en } from './en-teach.ts';
import { teachTexts as nl } from './nl-teach.ts';
import type { Language, Sentences } from './texts.ts';

/** What is said where someone teaches Trede a portal, and where a region decides on what others taught. */
export type TeachTexts = Sentences<typeof nl>;

/** The texts of teaching per language. */
export const TEACH_TEXTS: Record<Language, TeachTexts> = { nl, en };
