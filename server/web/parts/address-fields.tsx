import { useTexts } from '../language.ts';
import { UNIT_WORDS } from '../text/unit-words.ts';
import { TEXTBOX } from './controls.ts';

const PARTS = [
  'straat',
  'huisnummer',
  'huisletter',
  'huisnummertoevoeging',
  'postcode',
  'woonplaats',
] as const;
type Part = (typeof PARTS)[number] | 'buurt';

/** What someone typed of an address, or of the buurt alone. */
export type TypedAddress = Partial<Record<Part, string>>;

/** The parts of an address; with `buurt` its code too, for where nothing more is known. */
export function AddressFields(props: {
  typed: TypedAddress;
  buurt: boolean;
  required: boolean;
  onChange(typed: TypedAddress): void;
}) {
  const { typed, onChange } = props;
  const words = useTexts(UNIT_WORDS);
  const parts: readonly Part[] = props.buurt ? [...PARTS, 'buurt'] : PARTS;
  return (
    <div class="fields">
      {parts.map((part) => (
        <label key={part} class="field">
          <span>{part === 'buurt' ? words.field.buurt : words.parts[part]}</span>
          <input
            class={TEXTBOX}
            value={typed[part] ?? ''}
            maxLength={80}
            required={props.required && part === 'huisnummer'}
            {...(part === 'huisnummer' && { inputMode: 'numeric', pattern: '[0-9]{1,5}' })}
            {...(part === 'buurt' && { placeholder: 'BU02001203' })}
            onInput={(event) => onChange({ ...typed, [part]: event.currentTarget.value })}
          />
        </label>
      ))}
    </div>
  );
}

/** The address as it is sent; null where nothing was typed. */
export function sentAddress(typed: TypedAddress): Record<string, string | number> | null {
  const filled = Object.entries(typed).flatMap(([part, text]): [string, string | number][] => {
    const value = text.trim();
    if (value === '') return [];
    if (part === 'huisnummer') return [[part, Number(value)]];
    return [[part, part === 'buurt' || part === 'postcode' ? value.toUpperCase() : value]];
  });
  return filled.length === 0 ? null : Object.fromEntries(filled);
}
