import { machineClock } from './clock.ts';
import type { CommandIo } from './commands/command.ts';
import type { Config } from './config.ts';

/** The terminal in which a command runs; Ctrl-C and the system's request to stop abort its signal. */
export function machineIo(config: Config): CommandIo {
  const stop = new AbortController();
  // Once: a second Ctrl-C ends a command that does not listen.
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  // A reader such as `head` may leave before everything is told.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return {
    config,
    clock: machineClock(config.today),
    stdin: process.stdin,
    out: (text) => process.stdout.write(line(text)),
    err: (text) => process.stderr.write(line(text)),
    terminal: process.stderr.isTTY === true,
    signal: stop.signal,
  };
}

/** A text becomes a line; progress, which begins at the start of its own line, stays open. */
function line(text: string): string {
  return text.endsWith('\n') || text.startsWith('\r') ? text : `${text}\n`;
}
