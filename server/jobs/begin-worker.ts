import { parentPort, workerData } from 'node:worker_threads';
import type { ImportMend, IntakeKind } from '../../shared/api/imports.ts';
import { Refusal } from '../../shared/refusal.ts';
import { type Beginning, chooseGemeenten, takeIn, takeLeave, takeSamples } from '../begin/take.ts';
import { tryOut } from '../begin/trial.ts';
import { undoLast } from '../begin/undo.ts';
import { takeYear } from '../begin/year.ts';
import { machineClock } from '../clock.ts';
import { lookAtTable, TABLES } from '../import/look.ts';
import { mendFile } from '../import/mend.ts';
import { recognise } from '../import/recognise.ts';
import { FILE_SOURCE, layoutFor, type TableChoice } from '../import/row-kind.ts';
import { allLayouts } from '../store/layouts.ts';
import { openRegistry } from '../store/open.ts';
import type { BeginDone, BeginJob, BeginSetting, FromBeginWorker } from './begin.ts';
import { stepAsideInThread } from './step-aside.ts';

const stop = new AbortController();
parentPort?.on('message', () => stop.abort());

const steps = {
  signal: stop.signal,
  progress: (done: number, total: number) =>
    send({ kind: 'progress', share: total === 0 ? 1 : Math.min(1, done / total) }),
};

/** Does the job on a registry connection of this thread. */
async function work({ folder, actor, pdok, today }: BeginSetting, job: BeginJob): Promise<BeginDone> {
  const registry = await openRegistry(folder);
  const beginning = { registry, folder, pdok, by: { actor, clock: machineClock(today) } };
  try {
    return await doJob(beginning, job);
  } finally {
    await registry.close();
  }
}

async function doJob(beginning: Beginning, job: BeginJob): Promise<BeginDone> {
  const { registry } = beginning;
  switch (job.do) {
    case 'try': {
      if (job.mend) await mend(beginning, job.kind, job.file, job.mend);
      const report = await tryOut(beginning, job.kind, job.file, steps);
      return { ...plain(report.told), report };
    }
    case 'take': {
      const { report, step } = await takeIn(beginning, job.kind, job.file, steps);
      return { ...plain(report.told), report, step: step?.id ?? null };
    }
    case 'look':
      return { ...plain([]), table: await lookAtTable(registry.db, job.kind, job.file, job.choice) };
    case 'recognise': {
      const { path, name } = job.file;
      return { ...plain([]), recognised: await recognise(path, name, await allLayouts(registry.db)) };
    }
    case 'choose':
      return plain(await chooseGemeenten(beginning, job.gemeenten, job.year));
    case 'activate': {
      const activated = await takeYear(beginning, job.year, job.dry, stop.signal);
      return { ...plain(activated.told), activated };
    }
    case 'samples':
      return plain(await takeSamples(beginning, job.ids));
    case 'leave':
      return plain(await takeLeave(beginning));
    case 'undo': {
      const { told, tidy } = await undoLast(beginning, job.id);
      tidy();
      return plain(told);
    }
  }
}

async function mend(
  { registry }: Beginning,
  kind: IntakeKind,
  { path, name, choice }: { path: string | null; name: string; choice: TableChoice },
  mended: ImportMend,
): Promise<void> {
  const table = TABLES[kind];
  if (path === null || table === undefined)
    throw new Refusal(`Verbeter ${name} in het bestand zelf en kies het opnieuw.`);
  const layout = await layoutFor(registry.db, table.name, choice.source ?? FILE_SOURCE, choice);
  await mendFile({ path, name }, layout, table.columns, mended);
}

function plain(told: string[]): BeginDone {
  return { told, report: null, table: null, recognised: null, activated: null, step: null };
}

function send(message: FromBeginWorker): void {
  parentPort?.postMessage(message);
}

stepAsideInThread();
try {
  send({ kind: 'done', ...(await work(workerData.setting as BeginSetting, workerData.job as BeginJob)) });
} catch (error) {
  const stopped = stop.signal.aborted;
  if (!stopped && !(error instanceof Refusal)) throw error;
  const why = stopped ? 'Gestopt; er is niets veranderd.' : (error as Refusal).message;
  send({ kind: 'refused', why });
}
