import { Worker } from 'node:worker_threads';
import { Refusal } from '../../shared/refusal.ts';
import { BLOCK_ROWS, type PostcodeBlock, type PostcodeColumns } from '../import/postcode-reader.ts';
import type { RefusedCell } from '../import/report.ts';

/** What the thread is asked to read. */
export interface PostcodeJob {
  path: string;
  columns: PostcodeColumns;
  /** Code with prefix and row id of each known buurt. */
  codes: [string, number][];
}

export interface PostcodeSummary {
  rows: number;
  leftOut: number;
  bad: { cells: RefusedCell[]; total: number };
}

export type FromPostcodeWorker =
  | { kind: 'block'; block: PostcodeBlock; rows: number; bytes: number }
  | ({ kind: 'done' } & PostcodeSummary);

/** Blocks under way at once: enough that neither side waits, few enough that memory stays where it is. */
const CREDITS = 4;

/**
 * Reads a postcode table in a thread of its own and calls `take` with each block, in order; a block is filled again after
 * `take` returns. Throws a Refusal when the signal aborts.
 */
export function readPostcodes(
  job: PostcodeJob,
  signal: AbortSignal,
  take: (block: PostcodeBlock, rows: number, bytes: number) => void,
): Promise<PostcodeSummary> {
  const worker = new Worker(new URL('./start.mjs', import.meta.url), {
    workerData: { module: './postcode-worker.ts', job },
    // The thread loads tsx itself; the flags of this process would load it twice.
    execArgv: [],
  });
  let stop = () => {};
  return new Promise<PostcodeSummary>((resolve, reject) => {
    stop = () => reject(stopped());
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The reading thread ended early')));
    worker.on('message', (message: FromPostcodeWorker) => {
      if (message.kind === 'done') return resolve(message);
      if (signal.aborted) return;
      try {
        take(message.block, message.rows, message.bytes);
        give(worker, message.block);
      } catch (error) {
        reject(error);
      }
    });
    for (let i = 0; i < CREDITS; i++)
      give(worker, { keys: new Float64Array(BLOCK_ROWS), buurten: new Int32Array(BLOCK_ROWS) });
  }).finally(async () => {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  });
}

/** What a stopped import says. */
export function stopped(): Refusal {
  return new Refusal('Het inlezen is afgebroken; de gegevens zijn zoals ze waren.');
}

function give(worker: Worker, block: PostcodeBlock): void {
  worker.postMessage(block, [block.keys.buffer, block.buurten.buffer]);
}
