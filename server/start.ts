import { existsSync, readdirSync } from 'node:fs';
import { Refusal } from '../shared/refusal.ts';
import { buildStale } from './build.ts';
import { COMMANDS } from './commands/index.ts';
import { runCommand } from './commands/run.ts';
import { type Config, readConfig } from './config.ts';
import { machineIo } from './machine-io.ts';

/** `npm start`: builds what is missing or older than its sources, fills an empty data folder with the demo, and serves. */
try {
  process.exitCode = await start(readConfig(process.env));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function start(config: Config): Promise<number> {
  const io = machineIo(config);
  await buildStale(io.err, io.signal);
  if (!existsSync(config.data) || readdirSync(config.data).length === 0) {
    const code = await runCommand(COMMANDS, ['demo'], io);
    if (code !== 0) return code;
  }
  return runCommand(COMMANDS, ['serve'], io);
}
