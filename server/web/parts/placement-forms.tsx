import { useState } from 'preact/hooks';
import type { Ladder } from '../../../shared/api/ladder.ts';
import { addMonths, type PlainDate } from '../../../shared/dates.ts';
import type { RegionPreset } from '../../../shared/ladder/rung.ts';
import { OMKLAP_OUTCOMES } from '../../../shared/omklap.ts';
import { LEASES, mayRefuseFor, REFUSAL_REASONS, REFUSERS } from '../../../shared/placement.ts';
import type { Role } from '../../../shared/rights.ts';
import { HOME_AFTER, STAY_REASONS } from '../../../shared/stays.ts';
import { PLACEMENT_TEXTS } from '../../../shared/text/placement.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useLanguage, useTexts } from '../language.ts';
import { PLACEMENTS } from '../text/placements.ts';
import { ChoiceField, TextField } from './form-fields.tsx';

/** What a form sends. */
export type Sent = Record<string, string | number>;

type Fields = Partial<Record<string, string | null>>;

interface FormProps {
  rung: Ladder['rungs'][number] | null;
  rungs: Ladder['rungs'];
  gemeenten: RegionPreset['gemeenten'];
  /** How many places it is about; null where only the server knows. */
  places: number | null;
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
    onSend(body: Sent): void;
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
      <Button type="submit" disabled={props.busy}>
        {texts.sure}
      </Button>
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

/** What is left empty is not sent; what is no number goes as it was written, for the server to say so. */
function sentFields(fields: Fields): Sent {
  const filled = Object.entries(fields).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  const sent: Sent = Object.fromEntries(filled);
  const places = Number(sent.places);
  return Number.isNaN(places) ? sent : { ...sent, places };
}

function ConfirmFields({ fields, set, rung }: Part) {
  const texts = useTexts(PLACEMENTS);
  const words = PLACEMENT_TEXTS[useLanguage()];
  return (
    <>
      <TextField
        kind="date"
        required
        label={texts.startsOn}
        value={fields.startsOn ?? ''}
        onChange={(startsOn) => set({ startsOn })}
      />
      <ChoiceField
        label={texts.lease}
        value={fields.lease ?? ''}
        choices={LEASES.map((id) => [id, words.lease[id]])}
        onChange={(lease) => set({ lease })}
      />
      {rung?.countsUntil.kind === 'omklap' && (
        <TextField
          kind="date"
          label={`${texts.termUntil} (${texts.termHint})`}
          value={fields.termUntil ?? ''}
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
      <ChoiceField
        label={texts.refusedBy}
        value={by}
        choices={REFUSERS.filter((one) => mayRefuseFor(asRole, one)).map((id) => [id, words.refuser[id]])}
        onChange={(refuser) => set({ by: refuser, reason: REFUSAL_REASONS[refuser][0] })}
      />
      <ChoiceField
        label={texts.reason}
        value={fields.reason ?? ''}
        choices={REFUSAL_REASONS[by].map((id) => [id, words.refusal[id]])}
        onChange={(reason) => set({ reason })}
      />
    </>
  );
}

function EndFields({ fields, set, rungs, rung, gemeenten, places }: Part) {
  const texts = useTexts(PLACEMENTS);
  const words = PLACEMENT_TEXTS[useLanguage()];
  const moves = fields.reason === 'volgende-trede' || fields.reason === 'terug-op-de-ladder';
  const within = moves || fields.reason === 'elders-in-de-regio';
  return (
    <>
      <TextField
        kind="date"
        required
        label={texts.on}
        value={fields.on ?? ''}
        onChange={(on) => set({ on })}
      />
      <ChoiceField
        label={texts.reason}
        value={fields.reason ?? ''}
        choices={STAY_REASONS.map((id) => [id, words.stayEnd[id]])}
        onChange={(reason) => set({ reason, nextRung: null, toGemeente: null })}
      />
      {moves && (
        <ChoiceField
          label={texts.nextRung}
          value={fields.nextRung ?? ''}
          choices={[
            ['', texts.noRung],
            ...rungs
              .filter(({ id, beside }) => id !== rung?.id && !beside)
              .map(({ id, label }): [string, string] => [id, label]),
          ]}
          onChange={(nextRung) => set({ nextRung })}
        />
      )}
      {within && (
        <ChoiceField
          label={texts.toGemeente}
          value={fields.toGemeente ?? ''}
          choices={[['', texts.noGemeente], ...gemeenten.map(({ code, name }) => [code, name] as const)]}
          onChange={(toGemeente) => set({ toGemeente })}
        />
      )}
      {places !== null && places > 1 && (
        <TextField
          kind="whole"
          required
          label={texts.places}
          value={fields.places ?? String(places)}
          onChange={(some) => set({ places: some })}
        />
      )}
      <ChoiceField
        label={texts.home}
        value={fields.home ?? ''}
        choices={HOME_AFTER.map((id) => [id, words.homeAfter[id]])}
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
      <ChoiceField
        label={texts.outcome}
        value={fields.outcome ?? ''}
        choices={OMKLAP_OUTCOMES.map((id) => [id, words.omklap[id]])}
        onChange={(outcome) =>
          set({
            outcome,
            newTerm: outcome === 'verlengd' ? addMonths(today, 6) : null,
            reason: outcome === 'beeindigd' ? 'onbekend' : null,
          })
        }
      />
      <TextField
        kind="date"
        required
        label={texts.on}
        value={fields.on ?? ''}
        onChange={(on) => set({ on })}
      />
      {fields.outcome === 'verlengd' && (
        <TextField
          kind="date"
          required
          label={texts.newTerm}
          value={fields.newTerm ?? ''}
          onChange={(newTerm) => set({ newTerm })}
        />
      )}
      {fields.outcome === 'beeindigd' && (
        <ChoiceField
          label={texts.reason}
          value={fields.reason ?? ''}
          choices={STAY_REASONS.map((id) => [id, words.stayEnd[id]])}
          onChange={(reason) => set({ reason })}
        />
      )}
    </>
  );
}
