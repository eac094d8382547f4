import { useState } from 'preact/hooks';
import type { Import, ImportMend, IntakeKind } from '../../../shared/api/imports.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { useTexts } from '../language.ts';
import { INTAKE } from '../text/intake.ts';
import { isUnderWay, type TableChoice, useImport } from '../use-import.ts';
import { Alert } from './alert.tsx';
import { Refused } from './begin-mend.tsx';
import { TableForm } from './begin-table.tsx';
import { ChooseFile } from './choose-file.tsx';
import { FileKind } from './file-kind.tsx';
import { isVera, VeraForm } from './vera-form.tsx';

/** Kinds that are a table: its columns can be chosen, and its rows mended. */
const TABLES: readonly IntakeKind[] = [
  'cijfers',
  'woningen',
  'vrije-woningen',
  'bezit',
  'groepen',
  'wachtlijsten',
  'woningzoekenden',
];

interface FileStepProps {
  /** What it is; null where Trede is to see that from the file. */
  kind: IntakeKind | null;
  /** Whether PDOK may be asked instead of a file. */
  pdok: boolean;
  disabled: boolean;
  onTaken(): void;
  /** The source that the file is of, where someone named one. */
  source?: string | null;
  /** A file that was sent earlier, to go on with. */
  before?: Import | null;
  /** Shows at once which column is taken for which. */
  columnsOpen?: boolean;
  /** Undoes what was taken in, where that can be done from here. */
  onUndo?: ((step: string) => Promise<boolean>) | undefined;
}

/** Choosing a file, what it would do, and taking it in. */
export function FileStep(props: FileStepProps) {
  const { kind, pdok, disabled, onTaken, source = null, before = null, columnsOpen = false } = props;
  const texts = useTexts(INTAKE);
  const actions = useImport(kind, onTaken, { source, before });
  const { coming, trouble, file, choose, apply, read, mend, stop, clear } = actions;
  const busy = isUnderWay(coming);
  const shown = coming?.state === 'there' ? coming.shown : null;
  return (
    <div class="file-step">
      {!busy && <ChooseFile {...{ kind, pdok, disabled }} onChoose={choose} />}
      {trouble && <Alert>{trouble.message}</Alert>}
      {kind === null && !busy && (shown ? shown.state !== 'ingelezen' : file !== null && trouble) && (
        <FileKind shown={shown} onAs={file && ((as) => choose(file, as))} />
      )}
      <div role="status">
        {coming?.state === 'sending' && <p>{texts.sending(coming.file)}</p>}
        {shown && busy && <Running shown={shown} onStop={stop} />}
        {shown && !busy && (
          <Outcome
            key={shown.id}
            shown={shown}
            onApply={apply}
            onClear={clear}
            onMend={isTable(shown) ? mend : null}
            onUndo={props.onUndo}
            disabled={disabled}
          />
        )}
      </div>
      {shown && !busy && shown.state !== 'ingelezen' && isTable(shown) && (
        <ReadOtherwise
          key={`${shown.id} ${shown.state}`}
          shown={shown}
          // A whole file that was refused may only need another sheet or other columns.
          open={columnsOpen || shown.state === 'geweigerd'}
          source={source}
          disabled={disabled}
          onChoose={read}
        />
      )}
      {shown && !busy && shown.state !== 'ingelezen' && isVera(shown) && (
        <VeraForm shown={shown} before={actions.choice} disabled={disabled} onChoose={read} />
      )}
    </div>
  );
}

/** Asks what sheets and columns there are only when someone wants to choose. */
function ReadOtherwise(props: {
  shown: Import;
  open: boolean;
  source: string | null;
  disabled: boolean;
  onChoose(choice: TableChoice): void;
}) {
  const { layout } = useTexts(INTAKE);
  const [open, setOpen] = useState(props.open);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{layout}</summary>
      {open && <TableForm {...props} />}
    </details>
  );
}

/** VERA is JSON: it has no columns, and is mended where it comes from. */
function isTable({ kind, file }: Import): boolean {
  return TABLES.includes(kind) && !/\.json$/i.test(file);
}

function Running({ shown, onStop }: { shown: Import; onStop(): void }) {
  const texts = useTexts(INTAKE);
  const what = shown.state === 'proef-loopt' ? texts.trying(shown.file) : texts.taking(shown.file);
  const share = shown.progress ?? 0;
  return (
    <div class="running">
      <p>
        {what}… {share > 0 && `${Math.floor(share * 100)} %`}
      </p>
      {share > 0 ? <progress aria-label={what} value={share} /> : <progress aria-label={what} />}
      <Button quiet onClick={onStop}>
        {texts.stop}
      </Button>
    </div>
  );
}

function Outcome(props: {
  shown: Import;
  disabled: boolean;
  onApply(skipRefused: boolean): void;
  onClear(): void;
  onMend: ((mended: ImportMend) => void) | null;
  onUndo: FileStepProps['onUndo'];
}) {
  const { shown, disabled, onApply, onClear, onMend } = props;
  const texts = useTexts(INTAKE);
  const { report } = shown;
  if (shown.refusal !== null)
    return shown.state === 'gestopt' ? (
      <p class="told" lang="nl">
        {shown.refusal}
      </p>
    ) : (
      <Alert lang="nl">{shown.refusal}</Alert>
    );
  if (report === null) return null;
  const tried = shown.state === 'geproefd';
  return (
    <div class="outcome">
      {tried && <h3>{texts.would}</h3>}
      <ul class="plain told" lang="nl">
        {report.told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {report.refused.length > 0 && (
        <Refused
          key={JSON.stringify(report.refused)}
          shown={shown}
          onMend={tried ? onMend : null}
          disabled={disabled}
        />
      )}
      {tried && (
        <p class="actions">
          {report.written && (
            <Button disabled={disabled} onClick={() => onApply(false)}>
              {texts.apply}
            </Button>
          )}
          {!report.written && (
            <Button quiet disabled={disabled} onClick={() => onApply(true)}>
              {texts.applyRest}
            </Button>
          )}
          <Button quiet onClick={onClear}>
            {texts.leave}
          </Button>
        </p>
      )}
      {shown.state === 'ingelezen' && shown.step !== null && props.onUndo && (
        <UndoTaken step={shown.step} disabled={disabled} onUndo={props.onUndo} />
      )}
    </div>
  );
}

/** Undoing what was just taken in, once. */
function UndoTaken(props: { step: string; disabled: boolean; onUndo(step: string): Promise<boolean> }) {
  const texts = useTexts(INTAKE);
  const [state, setState] = useState<'taken' | 'undoing' | 'undone'>('taken');
  if (state === 'undone') return <p role="alert">{texts.undone}</p>;
  return (
    <Button
      quiet
      disabled={props.disabled || state === 'undoing'}
      onClick={() => {
        setState('undoing');
        void props.onUndo(props.step).then((done) => setState(done ? 'undone' : 'taken'));
      }}
    >
      {texts.undo}
    </Button>
  );
}
