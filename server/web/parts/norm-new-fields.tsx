import { useTexts } from '../language.ts';
import { NORM_NEW } from '../text/norm-new.ts';
import { NORMS } from '../text/norms.ts';
import { ChoiceField, LongTextField, TextField, Tick } from './form-fields.tsx';
import {
  asks,
  BASES,
  MIXED_OF,
  NEW_KINDS,
  NORM_LEVELS,
  type NormDraft,
  type StopArea,
  WINDOWS,
} from './norm-new.ts';
import type { Gemeente } from './norm-own.tsx';
import { unitOf } from './norm-settings.ts';

export interface NewNormFieldsProps {
  draft: NormDraft;
  /** Where it can hold; with `region` also in the whole of it. */
  gemeenten: readonly Gemeente[];
  region: string | null;
  areas: readonly StopArea[];
  onChange(change: Partial<NormDraft>): void;
}

/** What a norm is and where it holds, with the numbers that its kind asks. */
export function NewNormFields(props: NewNormFieldsProps) {
  const { draft, gemeenten, region, onChange } = props;
  const texts = useTexts(NORM_NEW);
  const { field } = useTexts(NORMS);
  const where = [
    ...(region === null ? [] : [['', texts.region(region)] as const]),
    ...gemeenten.map(({ code, name }) => [code, name] as const),
  ];
  return (
    <>
      <TextField
        required
        wide
        label={field.title}
        maxLength={120}
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <ChoiceField
        wide
        label={texts.kind}
        value={draft.kind}
        choices={NEW_KINDS.map((kind) => [kind, texts.kinds[kind]] as const)}
        onChange={(kind) => onChange({ kind })}
      />
      <ChoiceField
        label={texts.holdsIn}
        value={draft.gemeente}
        choices={where}
        onChange={(gemeente) => onChange({ gemeente, area: '' })}
      />
      <KindFields {...props} />
      {draft.gemeente === '' && draft.kind !== 'stop' && (
        <div class="full">
          <Tick
            label={texts.mayLoosen}
            checked={draft.mayLoosen}
            onChange={(mayLoosen) => onChange({ mayLoosen })}
          />
        </div>
      )}
    </>
  );
}

function KindFields({ draft, areas, onChange }: NewNormFieldsProps) {
  const texts = useTexts(NORM_NEW);
  const { field } = useTexts(NORMS);
  const { kind } = draft;
  const asked = asks(kind);
  const { unit } = unitOf(kind);
  const number = (
    name: 'limit' | 'warnAt' | 'metres' | 'minBase' | 'alwaysAllowed',
    label: string,
    decimal = false,
  ) => (
    <TextField
      required
      kind={decimal ? 'decimal' : 'whole'}
      label={label}
      value={draft[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  if (kind === 'stop')
    return (
      <>
        <ChoiceField
          label={texts.area}
          value={draft.area || (areas[0]?.code ?? '')}
          choices={areas.map(({ code, name }) => [code, name] as const)}
          onChange={(area) => onChange({ area })}
        />
        <LongTextField
          label={texts.reason}
          maxLength={300}
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
        />
      </>
    );
  return (
    <>
      {asked.level && (
        <ChoiceField
          label={texts.level}
          value={draft.level}
          choices={NORM_LEVELS.map((level) => [level, texts.levels[level]] as const)}
          onChange={(level) => onChange({ level })}
        />
      )}
      {kind === 'per-1000' && (
        <ChoiceField
          label={texts.per}
          value={draft.per}
          choices={BASES.map((per) => [per, texts.bases[per]] as const)}
          onChange={(per) => onChange({ per })}
        />
      )}
      {kind === 'gemengd' && (
        <ChoiceField
          label={texts.of}
          value={draft.of}
          choices={MIXED_OF.map((of) => [of, texts.ofs[of]] as const)}
          onChange={(of) => onChange({ of })}
        />
      )}
      {kind === 'vrijgekomen' && (
        <ChoiceField
          label={texts.window}
          value={draft.window}
          choices={WINDOWS.map((window) => [window, texts.windows[window]] as const)}
          onChange={(window) => onChange({ window })}
        />
      )}
      {kind === 'straal' && number('metres', texts.metres)}
      {number('limit', field.limit(unit), true)}
      {number('warnAt', field.warnAt(unit), true)}
      {asked.base && number('minBase', texts.minBase)}
      {asked.base && number('alwaysAllowed', texts.alwaysAllowed)}
    </>
  );
}
