import { useState } from 'preact/hooks';
import type { RungChangeItem, RungChangePreview } from '../../../shared/api/ladder-changes.ts';
import { formatDate, formatNumber } from '../../../shared/text/numbers.ts';
import { machineClock } from '../../clock.ts';
import { post } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { RUNG_EDITOR } from '../text/rung-editor.ts';
import { placesText } from '../text.ts';
import { useAttempt } from '../use-attempt.ts';
import { DecisionFields, decisionOf } from './decision-fields.tsx';
import { TextField } from './form-fields.tsx';
import { NormTrial } from './norm-trial.tsx';
import { draftOf, idOf, type RungDraft, type RungSet, type ShownRung, setOf } from './rung-draft.ts';
import { Part, RungFields } from './rung-fields.tsx';

const clock = machineClock(null);

export interface RungEditorProps {
  region: string;
  /** The rung that changes; null for one that is added. */
  rung: ShownRung | null;
  /** Takes it off the ladder, instead of saying something else of it. */
  drop?: boolean;
  rungs: readonly ShownRung[];
  onClose(): void;
  /** What holds from then on, in a sentence. */
  onSaved(text: string): void;
}

/** What a region says otherwise of a rung from a day on, by which decision: first what it would do, then whether to keep it. */
export function RungEditor(props: RungEditorProps) {
  const { rung, rungs, drop = false } = props;
  const texts = useTexts(RUNG_EDITOR);
  const language = useLanguage();
  const year = clock.today().slice(0, 4);
  const before = draftOf(rung, rungs, language, year);
  const [draft, setDraft] = useState<RungDraft>(before);
  const [decision, setDecision] = useState({ document: '', paragraph: '', year });
  const [from, setFrom] = useState<string>(clock.today());
  const [preview, setPreview] = useState<RungChangePreview | null>(null);
  const attempt = useAttempt();
  const day = formatDate(from, language);
  const id = rung?.id ?? idOf(draft.label);
  const label = draft.label.trim() || (rung?.label ?? '');

  /** Any change makes what was tried out before a thing of the past. */
  function edit(work: () => void) {
    work();
    setPreview(null);
    attempt.refuse(null);
  }

  /** The change as it is sent, or what keeps it from being sent. */
  function changeNow(): object | string {
    const source = decisionOf(decision);
    if (source === null) return texts.year;
    if (rung === null && (id.length < 2 || rungs.some((one) => one.id === id))) return texts.name;
    const set = drop ? null : setOf(draft, before, rung, rungs, source);
    if (set === null && !drop) return texts.numbers;
    if (isEmpty(set)) return texts.nothing;
    return { region: props.region, rung: id, from, set, source };
  }
  function withChange(work: (change: object) => Promise<void>): void {
    const change = changeNow();
    if (typeof change === 'string') attempt.refuse(change);
    else void attempt.run(() => work(change));
  }
  const tryOut = () =>
    withChange(async (change) => setPreview(await post<RungChangePreview>('ladder/preview', change)));
  const save = () =>
    withChange(async (change) => {
      await post<RungChangeItem>('ladder/changes', change);
      props.onSaved(texts.saved(label, day));
    });
  const name =
    rung === null ? texts.addForm : drop ? texts.dropForm(rung.label) : texts.changeForm(rung.label);
  return (
    <form
      class="norm-editor"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        tryOut();
      }}
    >
      {drop ? (
        <p>{texts.dropAbout}</p>
      ) : (
        <RungFields
          draft={draft}
          others={rungs.filter((one) => one.id !== rung?.id)}
          onChange={(change) => edit(() => setDraft({ ...draft, ...change }))}
        />
      )}
      <Part legend={texts.part.decision}>
        <TextField
          kind="date"
          required
          label={texts.from}
          value={from}
          onChange={(value) => edit(() => setFrom(value))}
        />
        <DecisionFields
          draft={decision}
          onChange={(change) => edit(() => setDecision({ ...decision, ...change }))}
        />
      </Part>
      <NormTrial
        preview={preview}
        labels={new Map([...rungs, { id, label }].map((one) => [one.id, one.label]))}
        attempt={attempt}
        doIt={texts.keep(day)}
        onDo={save}
        onClose={props.onClose}
        told={preview && <Told preview={preview} />}
      />
    </form>
  );
}

function isEmpty(set: RungSet | null): boolean {
  return set !== null && Object.keys(set).length === 0;
}

/** What differs and for whom, besides the answers that change. */
function Told({ preview }: { preview: RungChangePreview }) {
  const texts = useTexts(RUNG_EDITOR);
  const language = useLanguage();
  const { units, places, late } = preview.inUse;
  const n = (count: number) => formatNumber(count, language);
  return (
    <>
      <Differences differences={preview.differences} />
      <p class="small">
        {units === 0
          ? texts.standsNothing
          : texts.stands(`${n(units)} ${texts.units(units)}`, placesText(places))}{' '}
        {late.before !== late.after && texts.late(n(late.before), n(late.after))}
      </p>
    </>
  );
}

/** Each thing that a change makes different, one to a line. */
export function Differences({ differences }: Pick<RungChangeItem, 'differences'>) {
  const texts = useTexts(RUNG_EDITOR);
  const line = ({ field, from, to }: RungChangeItem['differences'][number]) => {
    // A rung that is added or left out differs in its name alone; a name is never unsaid otherwise.
    const isName = field.toLowerCase() === texts.label.toLowerCase();
    if (isName && from === null) return texts.added(to ?? '');
    if (isName && to === null) return texts.dropped(from ?? '');
    const name = field.charAt(0).toUpperCase() + field.slice(1);
    return texts.instead(name, from ?? texts.unsaid, to ?? texts.unsaid);
  };
  return (
    <ul class="bullets">
      {differences.map((difference) => (
        <li key={difference.field}>{line(difference)}</li>
      ))}
    </ul>
  );
}
