import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LIST_TEXTS } from '../text/list.ts';
import type { Language } from '../text/texts.ts';
import { Button } from './button.tsx';

interface PasteBoxProps {
  language: Language;
  busy: boolean;
  onText(text: string): void;
  onFile(file: File): void;
}

/** Takes a list as people have it at hand: pasted, dropped, or chosen as a file. What is pasted whole is taken at once. */
export function PasteBox({ language, busy, onText, onFile }: PasteBoxProps): JSX.Element {
  const texts = LIST_TEXTS[language];
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const take = (given: DataTransfer | null): boolean => {
    const [file] = given?.files ?? [];
    const dropped = given?.getData('text/plain') ?? '';
    if (file) onFile(file);
    else if (dropped.trim() !== '') {
      setText(dropped);
      onText(dropped);
    }
    return file !== undefined || dropped.trim() !== '';
  };
  return (
    <form
      class="t-paste"
      data-over={over}
      onSubmit={(event) => {
        event.preventDefault();
        onText(text);
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer);
      }}
    >
      <label for="t-paste">{texts.paste}</label>
      <textarea
        id="t-paste"
        value={text}
        placeholder={texts.pasteExample}
        aria-describedby="t-paste-hint"
        spellcheck={false}
        onInput={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          if (text.trim() === '' && take(event.clipboardData)) event.preventDefault();
        }}
      />
      <div class="t-row">
        <Button type="submit" disabled={busy || text.trim() === ''}>
          {texts.find}
        </Button>
        <label class="t-file">
          {texts.choose}
          <input
            type="file"
            accept=".eml,.csv,.xlsx,.txt,.tsv,text/plain,text/csv"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) onFile(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <span class="t-soft">{texts.drop}</span>
      </div>
      <p class="t-soft" id="t-paste-hint">
        {texts.pasteHint}
      </p>
    </form>
  );
}
