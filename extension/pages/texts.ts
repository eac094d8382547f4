import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import { EXTENSION_TEXTS, type ExtensionTexts } from '../../shared/text/extension.ts';
import type { Language } from '../../shared/text/texts.ts';

/** In which language our own pages speak. */
export const LanguageContext = createContext<Language>('nl');

/** The texts of our own pages in the language of the reader. */
export function useTexts(): ExtensionTexts & { language: Language } {
  const language = useContext(LanguageContext);
  return { ...EXTENSION_TEXTS[language], language };
}

/** The document says in which language it is, and what it is. */
export function useDocument(language: Language | undefined, title: string): void {
  useEffect(() => {
    if (language === undefined) return;
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
}
