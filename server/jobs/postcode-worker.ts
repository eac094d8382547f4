import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type PostcodeBlock, PostcodeReader } from '../import/postcode-reader.ts';
import type { FromPostcodeWorker, PostcodeJob } from './postcodes.ts';

const CHUNK = 262144;

/** Reads the file of its job in a thread of its own; each block that comes back is a credit to fill it again. */
async function work(job: PostcodeJob): Promise<void> {
  const free: PostcodeBlock[] = [];
  let wake: (() => void) | null = null;
  parentPort?.on('message', (block: PostcodeBlock) => {
    free.push(block);
    wake?.();
  });
  const nextBlock = async (): Promise<PostcodeBlock> => {
    for (;;) {
      const block = free.pop();
      if (block) return block;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  let block = await nextBlock();
  const reader = new PostcodeReader(job.columns, new Map(job.codes), block);
  let bytes = 0;
  const handOver = async (): Promise<void> => {
    send({ kind: 'block', block, rows: reader.filled, bytes }, block);
    block = await nextBlock();
    reader.continueIn(block);
  };
  const file = openSync(job.path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      bytes += read;
      await reader.push(chunk.subarray(0, read), handOver);
    }
    reader.end();
  } finally {
    closeSync(file);
  }
  if (reader.filled > 0) send({ kind: 'block', block, rows: reader.filled, bytes }, block);
  const { rows, leftOut, bad } = reader;
  send({ kind: 'done', rows, leftOut, bad: { cells: bad.cells, total: bad.total } });
  parentPort?.close();
}

function send(message: FromPostcodeWorker, block?: PostcodeBlock): void {
  parentPort?.postMessage(message, block ? [block.keys.buffer, block.buurten.buffer] : []);
}

await work(workerData.job as PostcodeJob);
