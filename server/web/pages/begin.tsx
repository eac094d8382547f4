import { useState } from 'preact/hooks';
import type { Begin, BeginStep } from '../../../shared/api/begin.ts';
import type { IntakeKind } from '../../../shared/api/imports.ts';
import { get, post } from '../client.ts';
import { ChoiceStep, SamplesStep } from '../parts/begin-choice.tsx';
import { FileStep } from '../parts/begin-file.tsx';
import { ReplaceStep } from '../parts/begin-replace.tsx';
import { YearStep } from '../parts/begin-year.tsx';
import { ConfirmUnits } from '../parts/confirm-units.tsx';
import { TroubleLine, TroubleNotice } from '../parts/notice.tsx';
import { Trouble, troubleOf } from '../trouble.ts';
import { useLoaded } from '../use-loaded.ts';
import { usePulse } from '../use-pulse.ts';

const MARKS = { klaar: '✓', nu: '→', kan: '·', later: '' };
const STATES = { klaar: 'Klaar', nu: 'Nu te doen', kan: 'Mag, hoeft niet', later: 'Later' };

/** From an empty or a demo folder to a region of one's own, step by step; each step can be done again, and undone. */
export function BeginPage(props: { onPair(): void; onChange(): void }) {
  const [begin, again] = useLoaded('begin', (signal) => get<Begin>('begin', {}, signal));
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // A browser that is paired meanwhile shows by itself.
  usePulse(5, again);

  const changed = () => {
    again();
    props.onChange();
  };
  async function ask(what: string, path: string, body: object) {
    setBusy(what);
    setTrouble(null);
    try {
      await post(path, body);
    } catch (cause) {
      setTrouble(cause instanceof Trouble ? cause : troubleOf(500, null));
    }
    setBusy(null);
    changed();
  }

  const now = begin.value;
  if (!now)
    return begin.state === 'trouble' ? (
      <TroubleNotice trouble={begin.trouble} again={again} />
    ) : (
      <main class="notice" aria-busy="true">
        <p role="status">De stappen worden geladen…</p>
      </main>
    );
  const { undo } = now;
  const form = (step: BeginStep) => (
    <StepForm step={step} now={now} busy={busy !== null} ask={ask} changed={changed} onPair={props.onPair} />
  );
  return (
    <main class="begin-page">
      <h1>Begin met uw eigen regio</h1>
      <p class="soft">
        U leest stap voor stap uw eigen gegevens in. Van elk bestand ziet u eerst wat het verandert; elke stap
        kunt u herhalen, en de laatste steeds ongedaan maken.
      </p>
      {begin.state === 'trouble' && <TroubleLine trouble={begin.trouble} again={again} />}
      {trouble && (
        <p class="trouble" role="alert">
          {trouble.message}
        </p>
      )}
      <p role="status" class="busy">
        {busy ?? (now.ready ? 'Alles wat nodig is, is er: u kunt toetsen op de kaart.' : '')}
      </p>
      {undo && (
        <section class="undo" aria-label="Laatste stap">
          <p>
            <strong>Laatste stap: {undo.title}.</strong> {undo.told[0]}
          </p>
          <button
            type="button"
            class="button quiet"
            disabled={busy !== null}
            onClick={() => void ask('De stap wordt ongedaan gemaakt…', 'begin/undo', { id: undo.id })}
          >
            {undo.id === 'voorbeeld' ? 'Terug naar het voorbeeld' : 'Maak ongedaan'}
          </button>
        </section>
      )}
      <ol class="plain steps">
        {now.steps.map((step) => (
          <li key={step.id} data-step={step.id} data-state={step.state}>
            <span class="mark" aria-hidden="true">
              {MARKS[step.state]}
            </span>
            <div>
              <h2>{step.title}</h2>
              <p class="soft small">{STATES[step.state]}</p>
              {step.state !== 'later' && <p>{step.found}</p>}
              {step.state === 'nu' && (
                <>
                  <p>{step.todo}</p>
                  {form(step)}
                </>
              )}
              {step.state === 'kan' && (
                <details>
                  <summary>Doe deze stap</summary>
                  <p>{step.todo}</p>
                  {form(step)}
                </details>
              )}
              {step.state === 'klaar' && step.id !== 'voorbeeld' && (
                <details>
                  <summary>Bekijk of herhaal</summary>
                  <ul class="plain told">
                    {step.told.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                  {form(step)}
                </details>
              )}
            </div>
          </li>
        ))}
      </ol>
    </main>
  );
}

interface StepFormProps {
  step: BeginStep;
  now: Begin;
  busy: boolean;
  ask(what: string, path: string, body: object): Promise<void>;
  changed(): void;
  onPair(): void;
}

function StepForm({ step, now, busy, ask, changed, onPair }: StepFormProps) {
  switch (step.id) {
    case 'voorbeeld':
      return (
        <button
          type="button"
          class="button"
          disabled={busy}
          onClick={() => void ask('Het voorbeeld wordt opzijgezet…', 'begin/leave', {})}
        >
          Verlaat het voorbeeld
        </button>
      );
    case 'gemeenten':
      return (
        <ChoiceStep
          key={JSON.stringify(now.choice)}
          choice={now.choice}
          disabled={busy}
          onChoose={(gemeenten, year) =>
            void ask('De keuze wordt bewaard…', 'begin/choice', { gemeenten, year })
          }
        />
      );
    case 'regels':
      return (
        <>
          <SamplesStep
            key={now.samples.map(({ id, set }) => `${id} ${set}`).join()}
            samples={now.samples}
            disabled={busy}
            onChoose={(ids) => void ask('De voorbeeldnormen worden gezet…', 'begin/samples', { ids })}
          />
          <h3>Of uit een bestand van uw regio</h3>
          <FileStep kind="regels" pdok={false} disabled={busy} onTaken={changed} />
        </>
      );
    case 'jaar':
      return <YearStep disabled={busy} onDone={changed} />;
    case 'opnieuw':
      return <ReplaceStep disabled={busy} onDone={changed} />;
    case 'bevestigen':
      return <ConfirmUnits mayEnd onChange={changed} />;
    case 'browser':
      return (
        <button type="button" class="button" onClick={onPair}>
          Maak een koppelcode
        </button>
      );
    default:
      return (
        <FileStep
          kind={step.id as IntakeKind}
          pdok={step.id === 'gebieden' && now.pdok}
          disabled={busy}
          onTaken={changed}
        />
      );
  }
}
