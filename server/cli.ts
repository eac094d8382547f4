import { Refusal } from '../shared/refusal.ts';
import { COMMANDS } from './commands/index.ts';
import { runCommand } from './commands/run.ts';
import { type Config, readConfig } from './config.ts';
import { machineIo } from './machine-io.ts';

const config = configOrNull();
if (config !== null) process.exitCode = await runCommand(COMMANDS, process.argv.slice(2), machineIo(config));

function configOrNull(): Config | null {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return null;
  }
}
