import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';

/** Where a command reads and writes; tests give their own. */
export interface CommandIo {
  config: Config;
  clock: Clock;
  stdin: NodeJS.ReadableStream;
  /** One JSON document with `--json`, else Dutch text. A newline follows when the text does not end in one. */
  out(text: string): void;
  /** Progress, warnings and refusals; as `out`, but text that starts with a carriage return stays on its line. */
  err(text: string): void;
  /** Whether progress may be drawn over itself. */
  terminal: boolean;
  /** Aborts on Ctrl-C. */
  signal: AbortSignal;
}

/** 0 ok, 1 refused, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** One command of the command line; `name` may have two words, as in `import areas`. */
export interface Command {
  name: string;
  /** Dutch, as `help` prints it: the arguments, then what it does. */
  usage: string;
  summary: string;
  /** Gives the exit code; throws Refusal for what is wrong with the data, UsageError for the call. */
  run(args: string[], io: CommandIo): Promise<ExitCode>;
}

/** The call itself is wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
