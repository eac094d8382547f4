import { useState } from 'preact/hooks';
import type { SignalItem } from '../../../shared/api/signals.ts';
import { addMonths } from '../../../shared/dates.ts';
import { post } from '../client.ts';
import { useTexts } from '../language.ts';
import { PLACEMENTS } from '../text/placements.ts';
import { SIGNALS } from '../text/signals.ts';
import { useAttempt } from '../use-attempt.ts';
import { levelOf, type View, writeView } from '../view.ts';
import { ActForm } from './act-form.tsx';
import { TextField } from './form-fields.tsx';
import { type Fields, MoveForm } from './placement-forms.tsx';

/** One signal: what is the matter, whose turn it is, a way to what it is about, and to put it off with a reason. */
export function SignalRow(props: {
  item: SignalItem;
  /** The day of the list. */
  date: string;
  view: View;
  mine: boolean;
  /** The link names this one. */
  marked: boolean;
  mayPause: boolean;
  /** What came of an omklap may be recorded here. */
  mayRecord: boolean;
  onChanged(): void;
}) {
  const { item, view } = props;
  const texts = useTexts(SIGNALS);
  const attempt = useAttempt();
  const subject = linkOf(item, view);
  const area = areaLink(item, view);
  const resume = () =>
    attempt.run(async () => {
      await post(`signals/${encodeURIComponent(item.key)}/resume`, {});
      props.onChanged();
    });
  return (
    <li
      class="rule signal"
      data-signal={item.kind}
      data-urgency={item.urgency}
      aria-current={props.marked ? 'true' : undefined}
    >
      <h3>{item.title}</h3>
      <p>{item.text}</p>
      <p class="small soft facts-line">
        <span class={props.mine ? 'status own' : 'status'}>
          {texts.owner.toLowerCase()} {texts.roles[item.owner]}
        </span>
        {item.due && <span>{texts.due(item.due)}</span>}
        {subject && <a href={subject}>{texts.links[item.subject.kind]}</a>}
        {area && area !== subject && <a href={area}>{texts.onMap}</a>}
      </p>
      {item.paused && (
        <p class="small">
          {texts.paused(item.paused.until, texts.roles[item.paused.role], item.paused.reason)}{' '}
          {props.mayPause && (
            <button type="button" class="link" disabled={attempt.busy} onClick={() => void resume()}>
              {texts.resume}
            </button>
          )}
        </p>
      )}
      {item.kind === 'omklap' && props.mayRecord && <RecordOmklap {...props} />}
      {!item.paused && props.mayPause && <PauseForm {...props} />}
      {attempt.trouble && (
        <p class="trouble" role="alert">
          {attempt.trouble}
        </p>
      )}
    </li>
  );
}

/** What came of the omklap of a unit, which need not have come by a placement. */
function RecordOmklap({ item, date, onChanged }: { item: SignalItem; date: string; onChanged(): void }) {
  const texts = useTexts(PLACEMENTS).moves;
  const attempt = useAttempt();
  const send = (body: Fields) =>
    attempt.run(async () => {
      await post(`units/${encodeURIComponent(item.subject.id)}/omklap`, body);
      onChanged();
    });
  return (
    <details>
      <summary>{texts.omklap}</summary>
      <MoveForm
        move="omklap"
        label={`${texts.omklap}: ${item.title}`}
        rung={null}
        rungs={[]}
        asRole="regio"
        today={date}
        busy={attempt.busy}
        onSend={(body) => void send(body)}
      />
      {attempt.trouble && (
        <p class="trouble" role="alert">
          {attempt.trouble}
        </p>
      )}
    </details>
  );
}

function PauseForm({ item, date, onChanged }: { item: SignalItem; date: string; onChanged(): void }) {
  const texts = useTexts(SIGNALS);
  const attempt = useAttempt();
  const [until, setUntil] = useState(addMonths(date, 1));
  const [reason, setReason] = useState('');
  const send = () =>
    attempt.run(async () => {
      await post(`signals/${encodeURIComponent(item.key)}/pause`, { until, reason });
      onChanged();
    });
  return (
    <details>
      <summary>{texts.pause}</summary>
      <ActForm
        label={`${texts.pause}: ${item.title}`}
        doIt={texts.pause}
        attempt={attempt}
        onSend={() => void send()}
      >
        <TextField kind="date" required label={texts.until} value={until} onChange={setUntil} />
        <TextField
          wide
          required
          label={texts.reason}
          maxLength={300}
          placeholder={texts.reasonHint}
          value={reason}
          onChange={setReason}
        />
      </ActForm>
    </details>
  );
}

/** Where the subject of a signal can be seen; null where there is nothing to go to. */
function linkOf(item: SignalItem, view: View): string | null {
  const to = (change: Partial<View>) => `#${writeView({ ...view, more: {}, ...change })}`;
  switch (item.subject.kind) {
    case 'placement':
      return to({ page: 'plaatsingen', more: { over: item.subject.id } });
    case 'norm':
      return to({ page: 'regels' });
    case 'agreement':
      return to({ page: 'afspraken' });
    default:
      return areaLink(item, view);
  }
}

function areaLink({ subject }: SignalItem, view: View): string | null {
  if (subject.area === null || levelOf(subject.area) === null) return null;
  return `#${writeView({ ...view, page: 'kaart', more: {}, area: subject.area })}`;
}
