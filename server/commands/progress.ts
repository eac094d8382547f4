import type { Steps } from '../import/steps.ts';
import type { CommandIo } from './command.ts';

/** Follows work on a terminal, drawn over itself; elsewhere it says nothing. */
export function stepsOn(io: CommandIo, what: string): Steps {
  return {
    signal: io.signal,
    progress(done, total) {
      if (!io.terminal) return;
      io.err(`\r${what}: ${done} van ${total}${done === total ? '\n' : ''}`);
    },
  };
}
