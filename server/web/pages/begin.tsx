import { useState } from 'preact/hooks';
import type { Begin, BeginStep } from '../../../shared/api/begin.ts';
import type { IntakeKind } from '../../../shared/api/imports.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { get, post } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Alert } from '../parts/alert.tsx';
import { ChoiceStep, SamplesStep } from '../parts/begin-choice.tsx';
import { FileStep } from '../parts/begin-file.tsx';
import { ReplaceStep } from '../parts/begin-replace.tsx';
import { YearStep } from '../parts/begin-year.tsx';
import { ConfirmUnits } from '../parts/confirm-units.tsx';
import { TroubleLine } from '../parts/notice.tsx';
import { Unready } from '../parts/unready.tsx';
import { BEGIN } from '../text/begin.ts';
import { Trouble, troubleOf } from '../trouble.ts';
import { useLoaded } from '../use-loaded.ts';
import { usePulse } from '../use-pulse.ts';

const MARKS = { klaar: '✓', nu: '→', kan: '·', later: '' };

/** From an empty or a demo folder to a region of one's own, step by step; each step can be done again, and undone. */
export function BeginPage(props: { onPair(): void; onChange(): void }) {
  const texts = useTexts(BEGIN);
  const language = useLanguage();
  const [begin, again] = useLoaded(`begin ${language}`, (signal) => get<Begin>('begin', {}, signal));
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
  if (!now) return <Unready loaded={begin} again={again} text={texts.loading} />;
  const { undo } = now;
  const form = (step: BeginStep) => (
    <StepForm step={step} now={now} busy={busy !== null} ask={ask} changed={changed} onPair={props.onPair} />
  );
  return (
    <main class="begin-page">
      <h1>{texts.title}</h1>
      <p class="soft">{texts.about}</p>
      {begin.state === 'trouble' && <TroubleLine trouble={begin.trouble} again={again} />}
      {trouble && <Alert>{trouble.message}</Alert>}
      <p role="status" class="busy">
        {busy ?? (now.ready ? texts.ready : '')}
      </p>
      {undo && (
        <section class="undo" aria-label={texts.lastLabel}>
          <p>
            <strong>{texts.last(undo.title)}</strong>{' '}
            <span lang={undo.id === 'voorbeeld' ? undefined : 'nl'}>{undo.told[0]}</span>
          </p>
          <Button
            quiet
            disabled={busy !== null}
            onClick={() => void ask(texts.undoing, 'begin/undo', { id: undo.id })}
          >
            {undo.id === 'voorbeeld' ? texts.backToDemo : texts.undo}
          </Button>
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
              <p class="soft small">{texts.states[step.state]}</p>
              {step.state !== 'later' && <p>{step.found}</p>}
              {step.state === 'nu' && (
                <>
                  <p>{step.todo}</p>
                  {form(step)}
                </>
              )}
              {step.state === 'kan' && (
                <details>
                  <summary>{texts.doThis}</summary>
                  <p>{step.todo}</p>
                  {form(step)}
                </details>
              )}
              {step.state === 'klaar' && step.id !== 'voorbeeld' && (
                <details>
                  <summary>{texts.seeAgain}</summary>
                  <ul class="plain told" lang="nl">
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
  const texts = useTexts(BEGIN);
  switch (step.id) {
    case 'voorbeeld':
      return (
        <Button disabled={busy} onClick={() => void ask(texts.leaving, 'begin/leave', {})}>
          {texts.leave}
        </Button>
      );
    case 'gemeenten':
      return (
        <ChoiceStep
          key={JSON.stringify(now.choice)}
          choice={now.choice}
          disabled={busy}
          onChoose={(gemeenten, year) => void ask(texts.choosing, 'begin/choice', { gemeenten, year })}
        />
      );
    case 'regels':
      return (
        <>
          <SamplesStep
            key={now.samples.map(({ id, set }) => `${id} ${set}`).join()}
            samples={now.samples}
            disabled={busy}
            onChoose={(ids) => void ask(texts.settingSamples, 'begin/samples', { ids })}
          />
          <h3>{texts.orFile}</h3>
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
      return <Button onClick={onPair}>{texts.pair}</Button>;
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
