import * as en from './en-extension.ts';
import * as nl from './nl-extension.ts';
import { TEACH_TEXTS, type TeachTexts } from './teach.ts';
import type { Language, Sentences } from './texts.ts';

/** What popup, options and the background say. */
export interface ExtensionTexts {
  connectionTexts: Sentences<typeof nl.connectionTexts>;
  popupTexts: Sentences<typeof nl.popupTexts>;
  optionsTexts: Sentences<typeof nl.optionsTexts>;
  teachTexts: TeachTexts;
  roleText(role: string): string;
}

/** The texts of the extension's own pages per language. */
export const EXTENSION_TEXTS: Record<Language, ExtensionTexts> = {
  nl: { ...nl, teachTexts: TEACH_TEXTS.nl },
  en: { ...en, teachTexts: TEACH_TEXTS.en },
};
