import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../shared/text/texts.ts';

export type { Language };

/** The language that the pages are read in; the link keeps it. */
export const LanguageContext = createContext<Language>('nl');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The texts of a part in the language of the reader; each part keeps both together, of one type. */
export function useTexts<T>(texts: Record<Language, T>): T {
  return texts[useLanguage()];
}

let asked: Language = 'nl';

/** The language that answers of the server are asked in. */
export function askedLanguage(): Language {
  return asked;
}

/** From now on the server is asked in this language, and the document says that it is in it. */
export function askIn(language: Language): void {
  asked = language;
  document.documentElement.lang = language;
}
