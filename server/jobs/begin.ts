import { Worker } from 'node:worker_threads';
import type { ImportMend, ImportTable, IntakeKind } from '../../shared/api/imports.ts';
import type { YearActivated } from '../../shared/api/years.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { IntakeReport } from '../import/intake/intake.ts';
import type { RecognisedFile } from '../import/recognise.ts';
import type { TableChoice } from '../import/row-kind.ts';

/** Where, for whom and on which day a job works. */
export interface BeginSetting {
  folder: string;
  actor: string;
  pdok: string;
  today: string | null;
}

/** What a thread of its own is asked to do: all of it may take long on a large registry. */
export type BeginJob =
  | {
      do: 'try' | 'take';
      kind: IntakeKind;
      file: { path: string | null; name: string; skipRefused: boolean; choice: TableChoice };
      /** What someone mended in the file; written into it first. */
      mend?: ImportMend | undefined;
    }
  | { do: 'look'; kind: IntakeKind; file: { path: string | null; name: string }; choice: TableChoice }
  | { do: 'recognise'; file: { path: string; name: string } }
  | { do: 'choose'; gemeenten: string[]; year: number }
  | { do: 'activate'; year: number; dry: boolean }
  | { do: 'samples'; ids: string[] }
  | { do: 'leave' }
  | { do: 'undo'; id: string };

/** What came of it. */
export interface BeginDone {
  told: string[];
  report: IntakeReport | null;
  /** What was asked of a table; null for all else. */
  table: ImportTable | null;
  /** What a file was taken for; null for all else, and where nothing tells. */
  recognised: RecognisedFile | null;
  /** What using a year did; null for all else. */
  activated: YearActivated | null;
  /** Id of the step that can be undone. */
  step: string | null;
}

export type FromBeginWorker =
  | { kind: 'progress'; share: number }
  | { kind: 'refused'; why: string }
  | ({ kind: 'done' } & BeginDone);

export interface BeginCourse {
  signal: AbortSignal;
  progress(share: number): void;
}

/**
 * Does a job in a thread of its own, so that checks go on. Throws a Refusal for what is refused; when the signal aborts the
 * thread puts away what it had begun.
 */
export function runBegin(setting: BeginSetting, job: BeginJob, course: BeginCourse): Promise<BeginDone> {
  const worker = new Worker(new URL('./start.mjs', import.meta.url), {
    workerData: { module: './begin-worker.ts', setting, job },
    // The thread loads tsx itself; the flags of this process would load it twice.
    execArgv: [],
  });
  // A server that ends does not wait: what is cut off leaves what was.
  worker.unref();
  const stop = () => worker.postMessage('stop');
  course.signal.addEventListener('abort', stop);
  if (course.signal.aborted) stop();
  return new Promise<BeginDone>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The thread ended early')));
    worker.on('message', (message: FromBeginWorker) => {
      if (message.kind === 'progress') course.progress(message.share);
      else if (message.kind === 'refused') reject(new Refusal(message.why));
      else resolve(message);
    });
  }).finally(async () => {
    course.signal.removeEventListener('abort', stop);
    await worker.terminate();
  });
}
