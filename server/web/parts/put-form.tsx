import { useState } from 'preact/hooks';
import { useTexts } from '../language.ts';
import { WHAT_IF } from '../text/what-if.ts';
import { Part } from './card-parts.tsx';

/** Homes that come here in thought: how many, and a button. */
export function PutForm(props: { onPut(homes: number): void }) {
  const texts = useTexts(WHAT_IF);
  return (
    <Part title={texts.putTitle}>
      <form
        class="put-form"
        onSubmit={(event) => {
          event.preventDefault();
          const homes = Number(new FormData(event.currentTarget).get('homes'));
          if (Number.isInteger(homes) && homes >= 1 && homes <= 500) props.onPut(homes);
        }}
      >
        <label class="field">
          <span>{texts.homes}</span>
          <input name="homes" type="number" min={1} max={500} step={1} defaultValue="12" required />
        </label>
        <button type="submit" class="button quiet">
          {texts.putHere}
        </button>
      </form>
    </Part>
  );
}

/** The number that is asked for, kept while it is typed. */
export function useNumber(start: number): [number, (text: string) => void, string] {
  const [text, setText] = useState(String(start));
  const value = Number(text);
  return [Number.isInteger(value) && value >= 1 && value <= 500 ? value : start, setText, text];
}
