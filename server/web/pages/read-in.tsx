import { useState } from 'preact/hooks';
import type { z } from 'zod';
import type { Begin } from '../../../shared/api/begin.ts';
import type { Import, ImportList, IntakeKind } from '../../../shared/api/imports.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { DownloadButtons } from '../../../shared/ui/download.tsx';
import { get, post } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import { Alert } from '../parts/alert.tsx';
import { FileStep } from '../parts/begin-file.tsx';
import { SELECT, TABLE, TEXTBOX } from '../parts/controls.ts';
import { TroubleLine } from '../parts/notice.tsx';
import { Unready } from '../parts/unready.tsx';
import { INTAKE } from '../text/intake.ts';
import { READ_IN } from '../text/read-in.ts';
import { useAttempt } from '../use-attempt.ts';
import { useLoaded } from '../use-loaded.ts';
import { usePulse } from '../use-pulse.ts';
import { writeView } from '../view.ts';
import type { PageProps } from './page.ts';

/** Kinds in the order in which they are most often read in. */
const KINDS: readonly IntakeKind[] = [
  'woningen',
  'vrije-woningen',
  'bezit',
  'wachtlijsten',
  'woningzoekenden',
  'groepen',
  'cijfers',
  'adressen',
  'gebieden',
  'regels',
];

/** Reading files in: what and of whom, tried, mended, taken in, undone; and those that came before. */
export function ReadInPage(props: PageProps) {
  const { view, change, health } = props;
  const texts = useTexts(READ_IN);
  const intake = useTexts(INTAKE);
  const [begin, againBegin] = useLoaded(health.dataVersion ?? '', (signal) =>
    get<Begin>('begin', {}, signal),
  );
  const [files, againFiles] = useLoaded(`files ${view.more.bestand} ${health.dataVersion}`, (signal) =>
    get<z.output<typeof ImportList>>('imports', {}, signal),
  );
  // A file that was just sent, and how far others are, shows by itself.
  usePulse(5, againFiles);
  const attempt = useAttempt();
  const [source, setSource] = useState('');
  const before = files.value?.items.find(({ id }) => id === view.more.bestand) ?? null;
  const kind = before?.kind ?? KINDS.find((one) => one === view.more.soort) ?? null;
  const now = begin.value;
  if (!now) return <Unready loaded={begin} again={againBegin} text={intake.layoutLoading} />;
  const changed = () => {
    againBegin();
    againFiles();
    props.again();
  };
  const undo = async (id: string): Promise<boolean> => {
    let done = false;
    await attempt.run(async () => {
      await post('begin/undo', { id });
      done = true;
      changed();
    });
    return done;
  };
  const demo = now.steps.some(({ id, state }) => id === 'voorbeeld' && state !== 'klaar');
  return (
    <main class="wide read-in">
      <header class="page-head">
        <div>
          <h1>{texts.title}</h1>
          <p class="soft">{texts.about}</p>
        </div>
      </header>
      {props.trouble && <TroubleLine trouble={props.trouble} again={props.again} />}
      {demo && (
        <p class="notice-box">
          {texts.demo} <a href={`#${writeView({ ...view, page: 'begin', more: {} })}`}>{texts.toBegin}</a>
        </p>
      )}
      {attempt.trouble && <Alert>{attempt.trouble}</Alert>}
      {!demo && (
        <section class="steps reading" aria-labelledby="reading">
          <h2 id="reading">{texts.reading}</h2>
          <div class="fields">
            <label class="field">
              <span>{texts.what}</span>
              <select
                class={SELECT}
                value={kind ?? ''}
                onChange={(event) => change({ more: { soort: event.currentTarget.value } })}
              >
                <option value="">{texts.anyKind}</option>
                {KINDS.map((one) => (
                  <option key={one} value={one}>
                    {texts.kinds[one]}
                  </option>
                ))}
              </select>
            </label>
            <label class="field">
              <span>{texts.source}</span>
              <input
                class={TEXTBOX}
                value={source}
                maxLength={40}
                aria-describedby="source-about"
                onInput={(event) => setSource(event.currentTarget.value)}
              />
            </label>
          </div>
          <p class="small soft">{kind === null ? texts.anyNeeds : texts.needs[kind]}</p>
          <p class="small soft" id="source-about">
            {texts.sourceAbout}
          </p>
          <FileStep
            // A file that is gone on with is another than one that is chosen.
            key={`${kind} ${before?.id ?? ''}`}
            kind={kind}
            pdok={kind === 'gebieden' && now.pdok}
            disabled={attempt.busy}
            source={source.trim() || null}
            before={before}
            columnsOpen
            onTaken={changed}
            onUndo={undo}
          />
        </section>
      )}
      {now.undo && !demo && (
        <section class="undo last-step" aria-label={texts.lastLabel} lang="nl">
          <p>
            <strong>{texts.last(now.undo.title)}</strong> {now.undo.told[0]}
          </p>
          <Button quiet disabled={attempt.busy} onClick={() => void undo(now.undo?.id ?? '')}>
            {intake.undo}
          </Button>
        </section>
      )}
      <Earlier files={files.value?.items ?? []} {...props} />
    </main>
  );
}

/** What came in since the server started, with the way back to what is not done. */
function Earlier({ files, view }: PageProps & { files: readonly Import[] }) {
  const texts = useTexts(READ_IN);
  const language = useLanguage();
  const rows = files.map((one) => [one.file, texts.kinds[one.kind], texts.states[one.state]]);
  return (
    <section aria-labelledby="earlier">
      <div class="list-head">
        <h2 id="earlier">{texts.earlier}</h2>
        {files.length > 0 && (
          <DownloadButtons
            table={() => ({
              name: texts.exportName,
              columns: [texts.file, texts.what.replace('?', ''), texts.state],
              rows,
            })}
            what={texts.earlier}
            language={language}
          />
        )}
      </div>
      {files.length === 0 ? (
        <p class="soft">{texts.none}</p>
      ) : (
        <table class={`${TABLE} list`}>
          <tbody>
            {files.toReversed().map((one) => (
              <tr key={one.id} aria-current={one.id === view.more.bestand ? 'true' : undefined}>
                <th scope="row">{one.file}</th>
                <td>{texts.kinds[one.kind]}</td>
                <td>{texts.states[one.state]}</td>
                <td>
                  <a href={`#${writeView({ ...view, more: { bestand: one.id } })}`}>{texts.goOn}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
