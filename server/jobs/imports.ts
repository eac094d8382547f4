import { randomUUID } from 'node:crypto';
import type { Import, ImportMend, ImportTable, IntakeKind } from '../../shared/api/imports.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { IntakeReport } from '../import/intake/intake.ts';
import type { RecognisedFile } from '../import/recognise.ts';
import { NO_CHOICE, type TableChoice } from '../import/row-kind.ts';
import { type BeginDone, type BeginJob, type BeginSetting, runBegin } from './begin.ts';
import type { Uploads } from './uploads.ts';

/** Another job runs: one at a time. */
export class JobRunning extends Refusal {}

/** The file may not be asked for that now. */
export class WrongMoment extends Refusal {}

/** So many files at once; the oldest one goes when there comes another. */
const MOST = 8;

interface Entry {
  shown: Import;
  refusedCsv: string | null;
  hasFile: boolean;
  /** How it was last to be read; what is not said anew stays so. */
  choice: TableChoice;
  listeners: Set<() => void>;
}

/** Files on their way in, and the one job that runs. Kept in memory: a restart forgets what was not taken in. */
export interface Imports {
  /** Whether a trial or a step is on its way, so that no other can begin. */
  isBusy(): boolean;
  /**
   * Keeps what is sent; without a body PDOK is meant. With `kind` null Trede looks what it is. Throws UploadTooLarge, and a
   * Refusal for what it does not recognise.
   */
  receive(
    kind: IntakeKind | null,
    file: string,
    body: ReadableStream<Uint8Array> | null,
    actor: string,
  ): Promise<Import>;
  list(): Import[];
  find(id: string): Import | null;
  refusedCsv(id: string): string | null;
  /** Starts the trial; the answer tells that it runs. */
  try(id: string, actor: string, choice: TableChoice, mend?: ImportMend): Import | null;
  take(id: string, actor: string, how: { skipRefused: boolean; choice: TableChoice }): Import | null;
  /** What of its table can be chosen; null for a file that is not known. Throws what looking refuses. */
  look(
    id: string,
    actor: string,
    asked: { sheet: string | null; source: string | null },
  ): Promise<ImportTable | null>;
  stop(id: string): Import | null;
  /** Calls `listener` at each change, until the function that it gives is called. */
  watch(id: string, listener: () => void): () => void;
  /** Does another job of beginning, when none runs. Throws JobRunning, and what the job refuses. */
  run(actor: string, job: BeginJob): Promise<BeginDone>;
}

const RUNNING: readonly Import['state'][] = ['proef-loopt', 'wordt-ingelezen'];

/** Looking changes nothing, so that it waits for no job and holds none up. */
const IN_PASSING = { signal: new AbortController().signal, progress: () => {} };

/** Whether a file is being tried or taken in. */
export function isRunning({ state }: Import): boolean {
  return RUNNING.includes(state);
}

/** An empty desk. `report` is told of what nobody foresaw. */
export function createImports(
  setting: Omit<BeginSetting, 'actor'>,
  uploads: Uploads,
  report: (message: string) => void,
): Imports {
  const entries = new Map<string, Entry>();
  let running: { id: string | null; stop: AbortController } | null = null;

  const change = (entry: Entry, changed: Partial<Import>) => {
    entry.shown = { ...entry.shown, ...changed };
    for (const listener of entry.listeners) listener();
  };
  const drop = (id: string) => {
    uploads.drop(id);
    entries.delete(id);
  };
  const claim = (id: string | null) => {
    if (running !== null)
      throw new JobRunning('Er loopt al een stap; wacht tot die klaar is, of stop die eerst.');
    running = { id, stop: new AbortController() };
    return running.stop.signal;
  };
  const start = (
    id: string,
    actor: string,
    doing: 'try' | 'take',
    how: { skipRefused: boolean; choice: TableChoice; mend?: ImportMend | undefined },
  ): Import | null => {
    const entry = entries.get(id);
    if (!entry) return null;
    if (doing === 'take' && entry.shown.state === 'ingelezen')
      throw new WrongMoment(
        'Dit bestand is al ingelezen; kies het opnieuw als u het nog een keer wilt inlezen.',
      );
    const signal = claim(id);
    entry.choice = { ...entry.choice, ...said(how.choice) };
    const { kind, file: name } = entry.shown;
    const path = entry.hasFile ? uploads.path(id, name) : null;
    const job: BeginJob = {
      do: doing,
      kind,
      file: { path, name, skipRefused: how.skipRefused, choice: entry.choice },
      mend: how.mend,
    };
    change(entry, { state: doing === 'try' ? 'proef-loopt' : 'wordt-ingelezen', progress: 0, refusal: null });
    const progress = (share: number) => change(entry, { progress: share });
    void runBegin({ ...setting, actor }, job, { signal, progress })
      .then(
        (done) => {
          const state = doing === 'try' ? 'geproefd' : done.report?.written ? 'ingelezen' : 'geweigerd';
          entry.refusedCsv = done.report?.refusedCsv ?? null;
          change(entry, { state, progress: null, report: shownReport(done.report), step: done.step });
          if (state === 'ingelezen') uploads.drop(id);
        },
        (error: unknown) => change(entry, { progress: null, ...failure(error, signal) }),
      )
      .finally(() => {
        running = null;
      });
    return entry.shown;
  };
  /** What was sent, by its content. What nobody recognises does not stay. */
  const lookAtKind = async (id: string, name: string, actor: string): Promise<RecognisedFile> => {
    const job: BeginJob = { do: 'recognise', file: { path: uploads.path(id, name), name } };
    try {
      const found = (await runBegin({ ...setting, actor }, job, IN_PASSING)).recognised;
      if (found !== null) return found;
    } catch (error) {
      uploads.drop(id);
      throw error;
    }
    uploads.drop(id);
    throw new Refusal(`Aan ${name} is niet te zien wat het is; kies dat zelf.`);
  };
  const failure = (error: unknown, signal: AbortSignal): Partial<Import> => {
    if (!(error instanceof Refusal))
      report(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const refusal =
      error instanceof Refusal
        ? error.message
        : 'Trede kon dit niet afmaken; kijk in het venster waarin Trede draait wat er gebeurde.';
    return { state: signal.aborted ? 'gestopt' : 'geweigerd', refusal };
  };

  return {
    isBusy: () => running !== null,
    async receive(said, file, body, actor) {
      const id = randomUUID();
      if (body !== null) await uploads.receive(id, file, body);
      const { kind, recognised } =
        said === null ? await lookAtKind(id, file, actor) : { kind: said, recognised: null };
      const oldest = [...entries].find(([, { shown }]) => !isRunning(shown))?.[0];
      if (entries.size >= MOST && oldest !== undefined) drop(oldest);
      const shown: Import = {
        id,
        kind,
        recognised,
        file,
        state: 'ontvangen',
        progress: null,
        report: null,
        refusal: null,
        step: null,
      };
      entries.set(id, {
        shown,
        refusedCsv: null,
        hasFile: body !== null,
        choice: NO_CHOICE,
        listeners: new Set(),
      });
      return shown;
    },
    list: () => [...entries.values()].map(({ shown }) => shown),
    find: (id) => entries.get(id)?.shown ?? null,
    refusedCsv: (id) => entries.get(id)?.refusedCsv ?? null,
    try: (id, actor, choice, mend) => start(id, actor, 'try', { skipRefused: false, choice, mend }),
    take: (id, actor, how) => start(id, actor, 'take', how),
    stop(id) {
      if (running?.id === id) running.stop.abort();
      return entries.get(id)?.shown ?? null;
    },
    async look(id, actor, { sheet, source }) {
      const entry = entries.get(id);
      if (!entry) return null;
      const { kind, file: name } = entry.shown;
      if (entry.shown.state === 'ingelezen')
        throw new WrongMoment('Dit bestand is al ingelezen; kies het opnieuw.');
      const path = entry.hasFile ? uploads.path(id, name) : null;
      const job: BeginJob = {
        do: 'look',
        kind,
        file: { path, name },
        choice: { ...entry.choice, ...said({ sheet, source }) },
      };
      return (await runBegin({ ...setting, actor }, job, IN_PASSING)).table;
    },
    watch(id, listener) {
      const listeners = entries.get(id)?.listeners;
      listeners?.add(listener);
      return () => listeners?.delete(listener);
    },
    async run(actor, job) {
      const signal = claim(null);
      try {
        return await runBegin({ ...setting, actor }, job, { signal, progress: () => {} });
      } finally {
        running = null;
      }
    },
  };
}

/** Only what someone chose now. */
function said(choice: Partial<TableChoice>): Partial<TableChoice> {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== null));
}

function shownReport(report: IntakeReport | null): Import['report'] {
  if (report === null) return null;
  const { told, written, refused, refusedRows } = report;
  return { told, written, refused, refusedRows };
}
