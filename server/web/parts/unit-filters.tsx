import { useState } from 'preact/hooks';
import { UNIT_STATUSES } from '../../../shared/ladder/units.ts';
import { useTexts } from '../language.ts';
import { UNIT_WORDS } from '../text/unit-words.ts';
import { UNITS } from '../text/units.ts';
import { CHECKBOX, SELECT, TEXTBOX } from './controls.ts';

/** What a list of units is narrowed to, as the link keeps it. Words are not in it: they can be an address. */
export interface UnitFilter {
  ladder: string;
  gemeente: string;
  status: string;
  aanbieder: string;
  corporatie: string;
  ook: string;
}

export const NO_FILTER: UnitFilter = {
  ladder: '',
  gemeente: '',
  status: '',
  aanbieder: '',
  corporatie: '',
  ook: '',
};

/** The filters above the register. */
export function UnitFilters(props: {
  filter: UnitFilter;
  words: string;
  rungs: readonly { id: string; label: string }[];
  gemeenten: readonly { code: string; name: string }[];
  parties: readonly { kind: 'aanbieder' | 'corporatie'; name: string }[];
  onFilter(change: Partial<UnitFilter>): void;
  onWords(words: string): void;
}) {
  const { filter, onFilter } = props;
  const texts = useTexts(UNITS);
  const words = useTexts(UNIT_WORDS);
  const [typed, setTyped] = useState(props.words);
  const named = (kind: 'aanbieder' | 'corporatie') =>
    props.parties.filter((one) => one.kind === kind).map(({ name }) => [name, name] as const);
  const choices: [keyof UnitFilter, string, (readonly [string, string])[]][] = [
    ['ladder', words.field.rung, props.rungs.map(({ id, label }) => [id, label] as const)],
    ['gemeente', texts.gemeente, props.gemeenten.map(({ code, name }) => [code, name] as const)],
    ['status', words.field.status, UNIT_STATUSES.map((one) => [one, words.status[one]] as const)],
    ['aanbieder', words.field.provider, named('aanbieder')],
    ['corporatie', words.field.corporation, named('corporatie')],
  ];
  return (
    <form
      class="filters"
      aria-label={texts.filters}
      onSubmit={(event) => {
        event.preventDefault();
        props.onWords(typed.trim());
      }}
    >
      <label class="field">
        <span>{texts.words}</span>
        <input
          class={TEXTBOX}
          type="search"
          value={typed}
          maxLength={80}
          placeholder={texts.wordsHint}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={() => props.onWords(typed.trim())}
        />
      </label>
      {choices.map(([name, label, options]) =>
        options.length === 0 ? null : (
          <label key={name} class="field">
            <span>{label}</span>
            <select
              class={SELECT}
              value={filter[name]}
              onChange={(event) => onFilter({ [name]: event.currentTarget.value })}
            >
              <option value="">{texts.everything}</option>
              {options.map(([id, text]) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ),
      )}
      <label class="tick">
        <input
          class={CHECKBOX}
          type="checkbox"
          checked={filter.ook === 'ja'}
          onChange={(event) => onFilter({ ook: event.currentTarget.checked ? 'ja' : '' })}
        />
        <span>{texts.withEnded}</span>
      </label>
    </form>
  );
}
