import { useState } from 'preact/hooks';
import type { Import, ImportMend, IntakeKind } from '../../../shared/api/imports.ts';
import { isUnderWay, type TableChoice, useImport } from '../use-import.ts';
import { Refused } from './begin-mend.tsx';
import { TableForm } from './begin-table.tsx';

const ACCEPTS: Record<IntakeKind, string> = {
  gebieden: '.gpkg,.geojson,.json',
  cijfers: '.csv,.xlsx',
  adressen: '.csv,.gpkg',
  regels: '.yaml,.yml,.json',
  woningen: '.csv,.xlsx,.json',
  'vrije-woningen': '.csv,.xlsx,.json',
  bezit: '.csv,.xlsx',
  groepen: '.csv,.xlsx',
  wachtlijsten: '.csv,.xlsx',
};
/** Kinds that are a table: its columns can be chosen, and its rows mended. */
const TABLES: readonly IntakeKind[] = ['cijfers', 'woningen', 'vrije-woningen', 'bezit', 'groepen'];

interface FileStepProps {
  kind: IntakeKind;
  /** Whether PDOK may be asked instead of a file. */
  pdok: boolean;
  disabled: boolean;
  onTaken(): void;
}

/** Choosing a file, what it would do, and taking it in. */
export function FileStep({ kind, pdok, disabled, onTaken }: FileStepProps) {
  const { coming, trouble, choose, apply, read, mend, stop, clear } = useImport(kind, onTaken);
  const busy = isUnderWay(coming);
  const shown = coming?.state === 'there' ? coming.shown : null;
  return (
    <div class="file-step">
      {!busy && (
        <div class="choose">
          {pdok && (
            <button type="button" class="button" disabled={disabled} onClick={() => choose(null)}>
              Haal op bij PDOK
            </button>
          )}
          <label class="field">
            <span>{pdok ? 'Of kies een bestand' : 'Kies een bestand'}</span>
            <input
              type="file"
              accept={ACCEPTS[kind]}
              disabled={disabled}
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                // So that the same name can be chosen again once the file was mended.
                event.currentTarget.value = '';
                if (file) choose(file);
              }}
            />
          </label>
        </div>
      )}
      {trouble && (
        <p class="trouble" role="alert">
          {trouble.message}
        </p>
      )}
      <div role="status">
        {coming?.state === 'sending' && <p>{coming.file} wordt verstuurd…</p>}
        {shown && busy && <Running shown={shown} onStop={stop} />}
        {shown && !busy && (
          <Outcome
            key={shown.id}
            shown={shown}
            onApply={apply}
            onClear={clear}
            onMend={isTable(shown) ? mend : null}
            disabled={disabled}
          />
        )}
      </div>
      {shown && !busy && shown.state !== 'ingelezen' && isTable(shown) && (
        <ReadOtherwise
          key={`${shown.id} ${shown.state}`}
          shown={shown}
          // A whole file that was refused may only need another sheet or other columns.
          open={shown.state === 'geweigerd'}
          disabled={disabled}
          onChoose={read}
        />
      )}
    </div>
  );
}

/** Asks what sheets and columns there are only when someone wants to choose. */
function ReadOtherwise(props: {
  shown: Import;
  open: boolean;
  disabled: boolean;
  onChoose(choice: TableChoice): void;
}) {
  const [open, setOpen] = useState(props.open);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Kies het blad en de kolommen</summary>
      {open && <TableForm shown={props.shown} disabled={props.disabled} onChoose={props.onChoose} />}
    </details>
  );
}

/** VERA is JSON: it has no columns, and is mended where it comes from. */
function isTable({ kind, file }: Import): boolean {
  return TABLES.includes(kind) && !/\.json$/i.test(file);
}

function Running({ shown, onStop }: { shown: Import; onStop(): void }) {
  const what = shown.state === 'proef-loopt' ? 'wordt bekeken' : 'wordt ingelezen';
  const share = shown.progress ?? 0;
  return (
    <div class="running">
      <p>
        {shown.file} {what}… {share > 0 && `${Math.floor(share * 100)} %`}
      </p>
      {share > 0 ? (
        <progress aria-label={`${shown.file} ${what}`} value={share} />
      ) : (
        <progress aria-label={`${shown.file} ${what}`} />
      )}
      <button type="button" class="button quiet" onClick={onStop}>
        Stop
      </button>
    </div>
  );
}

function Outcome(props: {
  shown: Import;
  disabled: boolean;
  onApply(skipRefused: boolean): void;
  onClear(): void;
  onMend: ((mended: ImportMend) => void) | null;
}) {
  const { shown, disabled, onApply, onClear, onMend } = props;
  const { report } = shown;
  if (shown.refusal !== null)
    return <p class={shown.state === 'gestopt' ? 'told' : 'trouble'}>{shown.refusal}</p>;
  if (report === null) return null;
  const tried = shown.state === 'geproefd';
  return (
    <div class="outcome">
      {tried && <h3>Dit gaat er gebeuren; er is nog niets veranderd</h3>}
      <ul class="plain told">
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
            <button type="button" class="button" disabled={disabled} onClick={() => onApply(false)}>
              Lees in
            </button>
          )}
          {!report.written && (
            <button type="button" class="button quiet" disabled={disabled} onClick={() => onApply(true)}>
              Lees in zonder deze rijen
            </button>
          )}
          <button type="button" class="button quiet" onClick={onClear}>
            Laat maar
          </button>
        </p>
      )}
    </div>
  );
}
