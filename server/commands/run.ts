import { Refusal } from '../../shared/refusal.ts';
import { type Command, type CommandIo, type ExitCode, UsageError } from './command.ts';

/**
 * Runs the command that `words` names, and gives its exit code. What is refused, wrongly called or unforeseen becomes text
 * on `err`; nothing is thrown.
 */
export async function runCommand(
  commands: readonly Command[],
  words: string[],
  io: CommandIo,
): Promise<ExitCode> {
  const found = find(commands, words);
  if (found === null) return unknown(commands, words, io);
  const { command, args } = found;
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`Gebruik: ${command.usage}\n\n${sentence(command.summary)}`);
    return 0;
  }
  try {
    return await command.run(args, io);
  } catch (error) {
    return tell(error, command, io);
  }
}

function find(commands: readonly Command[], words: string[]): { command: Command; args: string[] } | null {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = commands.find((known) => known.name === name);
    if (command !== undefined) return { command, args: words.slice(length) };
  }
  return null;
}

function unknown(commands: readonly Command[], words: string[], io: CommandIo): ExitCode {
  const [first, second] = words;
  if (first === undefined) {
    io.err(helpText(commands));
    return 2;
  }
  if (['help', '--help', '-h'].includes(first)) {
    io.out(helpText(commands));
    return 0;
  }
  const family = commands.filter(({ name }) => name.startsWith(`${first} `));
  if (family.length > 0) {
    const isHelp = second === '--help' || second === '-h';
    const lines = family.map(({ usage }) => `  ${usage}`).join('\n');
    if (isHelp) io.out(`Gebruik:\n${lines}`);
    else io.err(`Na "${first}" hoort een van deze woorden:\n${lines}`);
    return isHelp ? 0 : 2;
  }
  io.err(`De opdracht "${first}" bestaat niet. Met "help" ziet u alle opdrachten.`);
  return 2;
}

function tell(error: unknown, command: Command, io: CommandIo): ExitCode {
  if (error instanceof UsageError) {
    io.err(`${error.message}\nGebruik: ${command.usage}`);
    return 2;
  }
  if (error instanceof Refusal) io.err(error.message);
  else if (io.signal.aborted) io.err('Afgebroken; er is niets veranderd.');
  else {
    const technical = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.err(
      `"${command.name}" is gestopt door iets dat Trede niet kent. Dit is de technische melding:\n${technical}`,
    );
  }
  return 1;
}

function helpText(commands: readonly Command[]): string {
  const lines = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return ['Gebruik: npm run -s trede -- OPDRACHT', '', ...lines].join('\n');
}

function sentence(summary: string): string {
  return `${summary[0]?.toUpperCase()}${summary.slice(1)}.`;
}
