import { useState } from 'preact/hooks';
import type { Ladder } from '../../../shared/api/ladder.ts';
import { addMonths, type PlainDate } from '../../../shared/dates.ts';
import { OMKLAP_OUTCOMES } from '../../../shared/omklap.ts';
import { LEASES, mayRefuseFor, REFUSAL_REASONS, REFUSERS } from '../../../shared/placement.ts';
import type { Role } from '../../../shared/rights.ts';
import { HOME_AFTER, STAY_REASONS } from '../../../shared/stays.ts';
import { PLACEMENT_TEXTS } from '../../../shared/text/placement.ts';
import { useLanguage, useTexts } from '../language.ts';
import { PLACEMENTS } from '../text/placements.ts';

/** What a form sends. */
export type Fields = Record<string, string | null>;

interface FormProps {
  rung: Ladder['rungs'][number] | null;
  rungs: Ladder['rungs'];
  /** Whose form it is. */
  asRole: Role;
  today: PlainDate;
}

/** The questions of one move, and a button that sends the answers. */
export function MoveForm(
  props: FormProps & {
    move: 'confirm' | 'refuse' | 'end' | 'omklap';
    label: string;
    busy: boolean;
    onSend(body: Fields): void;
  },
) {
  const texts = useTexts(PLACEMENTS);
  const [fields, setFields] = useState<Fields>(() => startOf(props.move, props));
  const set = (change: Fields) => setFields((before) => ({ ...before, ...change }));
  return (
    <form
      class="move-form"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend(sentFields(fields));
      }}
    >
      {props.move === 'confirm' && <ConfirmFields {...props} fields={fields} set={set} />}
      {props.move === 'refuse' && <RefuseFields {...props} fields={fields} set={set} />}
      {props.move === 'end' && <EndFields {...props} fields={fields} set={set} />}
      {props.move === 'omklap' && <OmklapFields {...props} fields={fields} set={set} />}
      <button type="submit" class="button" disabled={props.busy}>
        {texts.sure}
      </button>
    </form>
  );
}

type Part = FormProps & { fields: Fields; set(change: Fields): void };

function startOf(move: string, { today, asRole }: FormProps): Fields {
  switch (move) {
    case 'confirm':
      return { startsOn: today, lease: LEASES[0] };
    case 'refuse': {
      const by = REFUSERS.find((one) => mayRefuseFor(asRole, one)) ?? 'kandidaat';
      return { by, reason: REFUSAL_REASONS[by][0] };
    }
    case 'end':
      return { reason: 'volgende-trede', on: today, home: 'blijft' };
    default:
      return { outcome: 'omgeklapt', on: today };
  }
}

/** What is left empty is not sent. */
function sentFields(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}

function ConfirmFields({ fields, set, rung }: Part) {
  const texts = useTexts(PLACEMENTS);
  const words = PLACEMENT_TEXTS[useLanguage()];
  return (
    <>
      <DayField label={texts.startsOn} value={fields.startsOn} onChange={(startsOn) => set({ startsOn })} />
      <Choice
        label={texts.lease}
        value={fields.lease}
        options={LEASES.map((id) => [id, words.lease[id]])}
        onChange={(lease) => set({ lease })}
      />
      {rung?.countsUntil.kind === 'omklap' && (
        <DayField
          label={`${texts.termUntil} (${texts.termHint})`}
          value={fields.termUntil}
          optional
          onChange={(termUntil) => set({ termUntil })}
        />
      )}
    </>
  );
}

function RefuseFields({ fields, set, asRole }: Part) {
  const texts = useTexts(PLACEMENTS);
  const words = PLACEMENT_TEXTS[useLanguage()];
  const by = REFUSERS.find((one) => one === fields.by) ?? 'kandidaat';
  return (
    <>
      <Choice
        label={texts.refusedBy}
        value={by}
        options={REFUSERS.filter((one) => mayRefuseFor(asRole, one)).map((id) => [id, words.refuser[id]])}
        onChange={(next) => {
          const refuser = REFUSERS.find((one) => one === next) ?? 'kandidaat';
          set({ by: refuser, reason: REFUSAL_REASONS[refuser][0] });
        }}
      />
      <Choice
        label={texts.reason}
        value={fields.reason}
        options={REFUSAL_REASONS[by].map((id) => [id, words.refusal[id]])}
        onChange={(reason) => set({ reason })}
      />
    </>
  );
}

function EndFields({ fields, set, rungs, rung }: Part) {
  const texts = useTexts(PLACEMENTS);
  const words = PLACEMENT_TEXTS[useLanguage()];
  const moves = fields.reason === 'volgende-trede' || fields.reason === 'terug-op-de-ladder';
  return (
    <>
      <DayField label={texts.on} value={fields.on} onChange={(on) => set({ on })} />
      <Choice
        label={texts.reason}
        value={fields.reason}
        options={STAY_REASONS.map((id) => [id, words.stayEnd[id]])}
        onChange={(reason) => set({ reason, nextRung: null })}
      />
      {moves && (
        <Choice
          label={texts.nextRung}
          value={fields.nextRung}
          options={[
            ['', texts.noRung],
            ...rungs
              .filter(({ id, beside }) => id !== rung?.id && !beside)
              .map(({ id, label }): [string, string] => [id, label]),
          ]}
          onChange={(nextRung) => set({ nextRung })}
        />
      )}
      <Choice
        label={texts.home}
        value={fields.home}
        options={HOME_AFTER.map((id) => [id, words.homeAfter[id]])}
        onChange={(home) => set({ home })}
      />
    </>
  );
}

function OmklapFields({ fields, set, today }: Part) {
  const texts = useTexts(PLACEMENTS);
  const words = PLACEMENT_TEXTS[useLanguage()];
  return (
    <>
      <Choice
        label={texts.outcome}
        value={fields.outcome}
        options={OMKLAP_OUTCOMES.map((id) => [id, words.omklap[id]])}
        onChange={(outcome) =>
          set({
            outcome,
            newTerm: outcome === 'verlengd' ? addMonths(today, 6) : null,
            reason: outcome === 'beeindigd' ? 'onbekend' : null,
          })
        }
      />
      <DayField label={texts.on} value={fields.on} onChange={(on) => set({ on })} />
      {fields.outcome === 'verlengd' && (
        <DayField label={texts.newTerm} value={fields.newTerm} onChange={(newTerm) => set({ newTerm })} />
      )}
      {fields.outcome === 'beeindigd' && (
        <Choice
          label={texts.reason}
          value={fields.reason}
          options={STAY_REASONS.map((id) => [id, words.stayEnd[id]])}
          onChange={(reason) => set({ reason })}
        />
      )}
    </>
  );
}

function DayField(props: {
  label: string;
  value: string | null | undefined;
  optional?: boolean;
  onChange(day: string): void;
}) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <input
        type="date"
        required={!props.optional}
        value={props.value ?? ''}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
    </label>
  );
}

function Choice(props: {
  label: string;
  value: string | null | undefined;
  options: readonly (readonly [string, string])[];
  onChange(value: string): void;
}) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <select value={props.value ?? ''} onChange={(event) => props.onChange(event.currentTarget.value)}>
        {props.options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
