import { useState } from 'preact/hooks';
import type { Ladder } from '../../../shared/api/ladder.ts';
import type { SignalItem } from '../../../shared/api/signals.ts';
import { addMonths } from '../../../shared/dates.ts';
import type { RegionPreset } from '../../../shared/ladder/rung.ts';
import type { Right } from '../../../shared/rights.ts';
import { LinkButton } from '../../../shared/ui/button.tsx';
import { post } from '../client.ts';
import { useTexts } from '../language.ts';
import { PLACEMENTS } from '../text/placements.ts';
import { SIGNALS } from '../text/signals.ts';
import { useAttempt } from '../use-attempt.ts';
import { usePostOnce } from '../use-post-once.ts';
import { levelOf, type View, writeView } from '../view.ts';
import { ActForm } from './act-form.tsx';
import { AttemptTrouble, TextField } from './form-fields.tsx';
import { MoveForm, type Sent } from './placement-forms.tsx';

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
  /** What may be recorded here at once; null for nothing. */
  recorded: Recorded | null;
  rungs: Ladder['rungs'];
  gemeenten: RegionPreset['gemeenten'];
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
            <LinkButton disabled={attempt.busy} onClick={() => void resume()}>
              {texts.resume}
            </LinkButton>
          )}
        </p>
      )}
      {props.recorded && <RecordMove {...props} recorded={props.recorded} />}
      {!item.paused && props.mayPause && <PauseForm {...props} />}
      <AttemptTrouble attempt={attempt} />
    </li>
  );
}

/** What can be recorded of a unit at once, which need not have come by a placement; null for other kinds. */
export function recordOf({ kind }: SignalItem): Recorded | null {
  if (kind === 'omklap') return { move: 'omklap', path: 'omklap', right: 'omklap.write' };
  return kind === 'verblijf' ? { move: 'end', path: 'end-stay', right: 'stays.end' } : null;
}

interface Recorded {
  move: 'omklap' | 'end';
  path: string;
  right: Right;
}

function RecordMove(props: {
  item: SignalItem;
  recorded: Recorded;
  date: string;
  rungs: Ladder['rungs'];
  gemeenten: RegionPreset['gemeenten'];
  onChanged(): void;
}) {
  const { item, recorded } = props;
  const texts = useTexts(PLACEMENTS).moves;
  const attempt = useAttempt();
  const postOnce = usePostOnce();
  const send = (body: Sent) =>
    attempt.run(async () => {
      await postOnce(`units/${encodeURIComponent(item.subject.id)}/${recorded.path}`, body);
      props.onChanged();
    });
  return (
    <details>
      <summary>{texts[recorded.move]}</summary>
      <MoveForm
        move={recorded.move}
        label={`${texts[recorded.move]}: ${item.title}`}
        rung={null}
        rungs={props.rungs}
        gemeenten={props.gemeenten}
        places={null}
        asRole="regio"
        today={props.date}
        busy={attempt.busy}
        onSend={(body) => void send(body)}
      />
      <AttemptTrouble attempt={attempt} />
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
