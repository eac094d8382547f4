import { useState } from 'preact/hooks';
import { Button } from '../../../shared/ui/button.tsx';
import { useTexts } from '../language.ts';
import { WHAT_IF } from '../text/what-if.ts';
import { Part } from './card-parts.tsx';
import { TEXTBOX } from './controls.ts';

/** Homes that come here in thought: how many, and a button. */
export function PutForm(props: { onPut(homes: number): void }) {
  const texts = useTexts(WHAT_IF);
  return (
    <Part title={texts.putTitle}>
      <form
        class="put-form"
        onSubmit={(event) => {
          event.preventDefault();
          const homes = homesIn(String(new FormData(event.currentTarget).get('homes')));
          if (homes !== null) props.onPut(homes);
        }}
      >
        <label class="field">
          <span>{texts.homes}</span>
          <input
            class={TEXTBOX}
            name="homes"
            type="number"
            min={1}
            max={500}
            step={1}
            defaultValue="12"
            required
          />
        </label>
        <Button type="submit" quiet>
          {texts.putHere}
        </Button>
      </form>
    </Part>
  );
}

/** The number that is asked for, kept while it is typed. */
export function useNumber(start: number): [number, (text: string) => void, string] {
  const [text, setText] = useState(String(start));
  return [homesIn(text) ?? start, setText, text];
}

/** A number of homes as it is typed; null where it is none that can be put somewhere at once: 1 to 500. */
export function homesIn(text: string): number | null {
  const homes = Number(text);
  return Number.isInteger(homes) && homes >= 1 && homes <= 500 ? homes : null;
}
