import type { JSX } from 'preact';
import type { Status } from '../messages.ts';
import { tellBackground } from './own.ts';
import { useTexts } from './texts.ts';

/** In which language verdicts and their reasons come on portals; IT may have set it. */
export function LanguageChoice({
  status,
  changed,
}: {
  status: Status;
  changed(): Promise<void>;
}): JSX.Element {
  const { optionsTexts } = useTexts();
  const { locked, settings } = status;
  const choose = async (chosen: string) => {
    await tellBackground({ type: 'language', language: chosen === 'en' ? 'en' : 'nl' });
    await changed();
  };
  return (
    <>
      <select
        id="language"
        value={settings.language}
        disabled={locked.language}
        aria-describedby="language-hint"
        onChange={(event) => void choose(event.currentTarget.value)}
      >
        {Object.entries(optionsTexts.languages).map(([language, name]) => (
          <option key={language} value={language}>
            {name}
          </option>
        ))}
      </select>
      <p class="soft" id="language-hint">
        {locked.language ? optionsTexts.languageLocked : optionsTexts.languageHint}
      </p>
    </>
  );
}
