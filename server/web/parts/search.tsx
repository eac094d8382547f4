import { useId, useMemo, useState } from 'preact/hooks';
import { readAddresses } from '../../../shared/address/read.ts';
import type { Reading } from '../../../shared/address/reading.ts';
import type { AreaNumbers } from '../../../shared/api/areas.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useTexts } from '../language.ts';
import { MAP } from '../text/map.ts';
import { levelWord } from '../text.ts';
import { TEXTBOX } from './controls.ts';
import { findAreas } from './find-areas.ts';

type Option =
  | { kind: 'address'; label: string; hint: string; readings: Reading[] }
  | { kind: 'area'; label: string; hint: string; code: string };

/** One field for a place or an address; what is chosen goes to `onArea` or `onAddress`. */
export function Search(props: {
  areas: readonly AreaNumbers[];
  onArea(code: string): void;
  onAddress(line: string, readings: Reading[]): void;
}) {
  const id = useId();
  const texts = useTexts(MAP);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [message, setMessage] = useState('');
  const options = useMemo(() => optionsFor(text, props.areas, texts), [text, props.areas, texts]);
  const shown = open && options.length > 0;

  function choose(option: Option | undefined) {
    setOpen(false);
    if (!option) {
      setMessage(texts.nothing(text.trim()));
      return;
    }
    setMessage('');
    if (option.kind === 'area') {
      setText(option.label);
      props.onArea(option.code);
    } else props.onAddress(text.trim(), option.readings);
  }

  function onKey(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : options.length - 1;
      setActive(shown ? (active + step) % options.length : 0);
      setOpen(true);
    } else if (event.key === 'Escape') setOpen(false);
  }

  return (
    <search class="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') choose(options[shown ? active : 0]);
        }}
      >
        <label class="field" for={`${id}-text`}>
          <span>{texts.searchLabel}</span>
        </label>
        <div class="search-row">
          <input
            class={TEXTBOX}
            id={`${id}-text`}
            type="text"
            role="combobox"
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            placeholder={texts.searchHint}
            aria-expanded={shown}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={shown ? `${id}-${active}` : undefined}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setActive(0);
              setOpen(true);
              setMessage('');
            }}
            onKeyDown={onKey}
            onBlur={() => setOpen(false)}
          />
          <Button type="submit">{texts.search}</Button>
        </div>
        {/* The list takes the pointer before the field loses it, so that a click still finds its option. */}
        <div
          id={`${id}-list`}
          role="listbox"
          class="options"
          aria-label={texts.found}
          hidden={!shown}
          onPointerDown={(event) => event.preventDefault()}
        >
          {options.map((option, index) => (
            <div
              key={option.kind === 'area' ? option.code : 'address'}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onClick={() => choose(option)}
              onKeyDown={onKey}
            >
              <span>{option.label}</span>
              <span class="soft">{option.hint}</span>
            </div>
          ))}
        </div>
      </form>
      <p class="search-message" role="status">
        {message}
      </p>
    </search>
  );
}

type Texts = (typeof MAP)['nl'];

function optionsFor(text: string, areas: readonly AreaNumbers[], texts: Texts): Option[] {
  const line = text.trim();
  if (line === '') return [];
  const readings = readAddresses(line);
  const address: Option[] =
    readings.length > 0 ? [{ kind: 'address', label: line, hint: texts.testAddress, readings }] : [];
  const found = findAreas(line, areas).map(
    (area): Option => ({
      kind: 'area',
      label: area.name,
      hint: areaHint(area, areas, texts),
      code: area.code,
    }),
  );
  return [...address, ...found].slice(0, 8);
}

function areaHint(area: AreaNumbers, areas: readonly AreaNumbers[], texts: Texts): string {
  if (area.level === 'gemeente') return levelWord('gemeente');
  const gemeente = areas.find((found) => found.code === area.gemeente)?.name;
  return gemeente ? texts.inGemeente(levelWord(area.level), gemeente) : levelWord(area.level);
}
