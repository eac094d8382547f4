import type { Import, IntakeKind } from '../../../shared/api/imports.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { isUnderWay, useImport } from '../use-import.ts';

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
/** So many refused cells are shown; the rest is in the file with the reasons. */
const SHOWN = 5;

interface FileStepProps {
  kind: IntakeKind;
  /** Whether PDOK may be asked instead of a file. */
  pdok: boolean;
  disabled: boolean;
  onTaken(): void;
}

/** Choosing a file, what it would do, and taking it in. */
export function FileStep({ kind, pdok, disabled, onTaken }: FileStepProps) {
  const { coming, trouble, choose, apply, stop, clear } = useImport(kind, onTaken);
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
        {shown && !busy && <Outcome shown={shown} onApply={apply} onClear={clear} disabled={disabled} />}
      </div>
    </div>
  );
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
}) {
  const { shown, disabled, onApply, onClear } = props;
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
      {report.refused.length > 0 && <Refused shown={shown} />}
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

function Refused({ shown }: { shown: Import }) {
  const cells = shown.report?.refused ?? [];
  const rows = shown.report?.refusedRows ?? 0;
  return (
    <div class="refused">
      <div class="table-scroll">
        <table>
          <caption>
            {rows === 1 ? 'Eén geweigerde rij' : `${formatNumber(rows)} geweigerde rijen`}
            {cells.length > SHOWN && `; de eerste ${SHOWN} redenen`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Regel</th>
              <th scope="col">Kolom</th>
              <th scope="col">Staat er</th>
              <th scope="col">Wat er moet staan</th>
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, SHOWN).map((cell) => (
              <tr key={`${cell.line} ${cell.column} ${cell.why}`}>
                <td>{cell.line}</td>
                <td>{cell.column}</td>
                <td>{cell.value || 'leeg'}</td>
                <td>{cell.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href={`v1/imports/${shown.id}/refused-rows`} download>
          Alle geweigerde rijen met de reden (CSV)
        </a>
      </p>
    </div>
  );
}
