import { useState } from 'preact/hooks';
import { NOTE_KINDS } from '../../../shared/api/note-kinds.ts';
import type { Report, ReportNote } from '../../../shared/api/reports.ts';
import { may, owns, type Viewer } from '../../../shared/rights.ts';
import { formatDate } from '../../../shared/text/numbers.ts';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import { post } from '../client.ts';
import type { PresentRegion } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import { REPORT_NOTES } from '../text/report-notes.ts';
import { SIGNALS } from '../text/signals.ts';
import { useAttempt } from '../use-attempt.ts';
import { ActForm } from './act-form.tsx';
import { Alert } from './alert.tsx';
import { ChoiceField, TextField } from './form-fields.tsx';
import type { Decision } from './report-facts.ts';
import { REGION_SHEET } from './report-facts.ts';
import { decisionText } from './report-parts.tsx';

interface NotesProps {
  report: Report | null;
  sheet: string;
  name: string;
  region: PresentRegion;
  viewer: Viewer;
  decisions: readonly Decision[];
  onChanged(): void;
}

/** What is to be decided and what people wrote on a sheet; below it the forms, which stay off paper. */
export function ReportNotes(props: NotesProps) {
  const { report, sheet, viewer } = props;
  const texts = useTexts(REPORT_NOTES);
  const notes = (report?.notes ?? []).filter((note) => note.sheet === sheet);
  const final = isFinal(report, sheet);
  const writes = mayWrite(viewer, sheet) && report !== null;
  const ofKind = (kind: ReportNote['kind']) => notes.filter((note) => note.kind === kind);
  const line = (note: ReportNote) => <NoteLine key={note.id} {...props} note={note} final={final} />;
  const points = ofKind('besluitpunt');
  const comments = ofKind('opmerking');
  return (
    <>
      <section>
        <h3>{texts.decisions.title}</h3>
        {props.decisions.length + points.length === 0 && <p>{texts.decisions.none}</p>}
        <ul>
          {props.decisions.map((decision) => {
            const text = decisionText(decision, texts.decisions);
            return <li key={text}>{text}</li>;
          })}
          {points.map(line)}
        </ul>
      </section>
      {comments.length > 0 && (
        <section>
          <h3>{texts.comments.title}</h3>
          <ul>{comments.map(line)}</ul>
        </section>
      )}
      {writes && !final && <NoteForm {...props} />}
      {final && <p class="soft small unprinted">{texts.note.closed}</p>}
      {report !== null && mayFinish(viewer, sheet) && <Finish {...props} final={final} />}
    </>
  );
}

export function isFinal(report: Report | null, sheet: string): boolean {
  return report?.sheets.find((one) => one.sheet === sheet)?.state === 'definitief';
}

function mayWrite(viewer: Viewer, sheet: string): boolean {
  if (!may(viewer, 'reports.write')) return false;
  return sheet === REGION_SHEET || owns(viewer, { gemeente: sheet });
}

function mayFinish(viewer: Viewer, sheet: string): boolean {
  if (!may(viewer, 'reports.finish')) return false;
  return viewer.role === 'regio' || (sheet !== REGION_SHEET && owns(viewer, { gemeente: sheet }));
}

function NoteLine(props: NotesProps & { note: ReportNote; final: boolean }) {
  const { note, region } = props;
  const texts = useTexts(REPORT_NOTES);
  const { roles } = useTexts(SIGNALS);
  const language = useLanguage();
  const attempt = useAttempt();
  const gemeente = region.gemeenten.find(({ code }) => code === note.organisation)?.name;
  const by = gemeente ?? note.organisation ?? roles[note.role];
  const remove = () =>
    attempt.run(async () => {
      await post(`reports/notes/${note.id}/remove`, {});
      props.onChanged();
    });
  return (
    <li>
      {note.note} <span class="soft small">({texts.comments.by(by, formatDate(note.on, language))})</span>
      {note.own && !props.final && (
        <LinkButton
          place="unprinted"
          disabled={attempt.busy}
          aria-label={texts.note.remove(note.note)}
          onClick={remove}
        >
          {texts.note.removeShort}
        </LinkButton>
      )}
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
    </li>
  );
}

function NoteForm(props: NotesProps) {
  const { report, sheet, region } = props;
  const { note: texts } = useTexts(REPORT_NOTES);
  const [kind, setKind] = useState<ReportNote['kind']>('opmerking');
  const [note, setNote] = useState('');
  const attempt = useAttempt();
  const add = () =>
    attempt.run(async () => {
      await post('reports/notes', { region: region.id, period: report?.period, sheet, kind, note });
      setNote('');
      props.onChanged();
    });
  return (
    <ActForm
      label={texts.form(props.name)}
      doIt={texts.add}
      quiet
      unprinted
      attempt={attempt}
      onSend={() => void add()}
    >
      <ChoiceField
        label={texts.kindLabel}
        value={kind}
        choices={NOTE_KINDS.map((one) => [one, texts.kind[one]] as const)}
        onChange={(chosen) => setKind(chosen)}
      />
      <TextField wide required label={texts.text} maxLength={1000} value={note} onChange={setNote} />
    </ActForm>
  );
}

function Finish(props: NotesProps & { final: boolean }) {
  const { note: texts } = useTexts(REPORT_NOTES);
  const attempt = useAttempt();
  const set = () =>
    attempt.run(async () => {
      await post('reports/sheets', {
        region: props.region.id,
        period: props.report?.period,
        sheet: props.sheet,
        state: props.final ? 'concept' : 'definitief',
      });
      props.onChanged();
    });
  return (
    <p class="actions unprinted">
      <Button quiet disabled={attempt.busy} onClick={set}>
        {props.final ? texts.reopen : texts.finish}
        <span class="unseen">: {props.name}</span>
      </Button>
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
    </p>
  );
}
