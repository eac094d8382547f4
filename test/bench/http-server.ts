import { readFileSync } from 'node:fs';
import { createApp } from '../../server/app.ts';
import { machineClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { referenceHolder } from '../../server/geo/holder.ts';
import { listen } from '../../server/listen.ts';
import { openRegistry } from '../../server/store/open.ts';
import type { CheckResponse } from '../../shared/api/checks.ts';

/** Where the two servers of a measurement listen. */
export interface Ports {
  real: number;
  /** The same application, but a check gives an answer that was worked out before. */
  fixed: number;
}

const [folder = '', answerFile = ''] = process.argv.slice(2);
const clock = machineClock(null);
const registry = await openRegistry(folder);
const references = referenceHolder(folder, registry);
const fixed = JSON.parse(readFileSync(answerFile, 'utf8')) as CheckResponse;

async function start(checks?: { run(): Promise<CheckResponse> }): Promise<number> {
  let app: ReturnType<typeof createApp> | null = null;
  const { port } = await listen(
    (request) => app?.fetch(request) ?? new Response(null, { status: 503 }),
    '127.0.0.1',
    0,
  );
  const config = readConfig({ TREDE_DATA: folder, TREDE_PORT: String(port) });
  // Measuring asks more of one token than a thousand a minute; it is still counted.
  const limits = { requests: Number.POSITIVE_INFINITY, pairings: 0, signIns: 0 };
  app = createApp({ registry, references, clock, config, limits, checks });
  return port;
}

const ports: Ports = { real: await start(), fixed: await start({ run: async () => fixed }) };
process.stdout.write(`${JSON.stringify(ports)}\n`);
