import { describe, expect, it } from 'vitest';
import { type Command, UsageError } from '../../../server/commands/command.ts';
import { COMMANDS } from '../../../server/commands/index.ts';
import { runCommand } from '../../../server/commands/run.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { Folder } from './folder.ts';

const withFolder = async (words: string[]) => {
  const folder = new Folder();
  try {
    return await folder.run(words);
  } finally {
    folder.remove();
  }
};

describe('the command line', () => {
  it.each([
    [[], 2],
    [['help'], 0],
    [['--help'], 0],
    [['import'], 2],
    [['import', '--help'], 0],
    [['import', 'units', '--help'], 0],
    [['import', 'units'], 2],
    [['verzinsel'], 2],
    [['token', '--role', 'baas'], 2],
    [['token', '--rol', 'regio'], 2],
    [['token', '--role'], 2],
    [['token', '--role', 'gemeente', '--organisation', 'Apeldoorn'], 2],
    [['restore', '/bestaat/niet.db'], 1],
  ])('%j exits with %i', async (words, code) => {
    const said = await withFolder(words);
    expect(said.code).toBe(code);
    // What is asked for is on standard output, what is wrong on the other.
    expect([said.out === '', said.err === '']).toEqual([code !== 0, code === 0]);
  });

  it('names every command once in its help', async () => {
    const { out } = await withFolder(['help']);
    for (const { usage } of COMMANDS) expect(out).toContain(`  ${usage}\n`);
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
  });

  it('turns what a command throws into a sentence and an exit code', async () => {
    const said: string[] = [];
    const run = (thrown: Error, aborted = false) => {
      const command: Command = {
        name: 'stuk',
        usage: 'stuk',
        summary: 'gaat stuk',
        run: () => Promise.reject(thrown),
      };
      const io = {
        out: () => undefined,
        err: (text: string) => said.push(text),
        signal: aborted ? AbortSignal.abort() : new AbortController().signal,
      };
      return runCommand([command], ['stuk'], io as unknown as Parameters<typeof runCommand>[2]);
    };
    expect(await run(new Refusal('Zo kan het niet.'))).toBe(1);
    expect(await run(new UsageError('Er ontbreekt iets.'))).toBe(2);
    expect(await run(new Error('kaboom'))).toBe(1);
    expect(await run(new Error('kaboom'), true)).toBe(1);
    expect(said[0]).toBe('Zo kan het niet.');
    expect(said[1]).toBe('Er ontbreekt iets.\nGebruik: stuk');
    expect(said[2]).toMatch(/^"stuk" is gestopt door iets dat Trede niet kent.*\nError: kaboom/);
    expect(said[3]).toBe('Afgebroken; er is niets veranderd.');
  });
});

it('prints only the token', async () => {
  const { code, out, err } = await withFolder(['token', '--role', 'gemeente', '--organisation', 'GM0200']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^[\w-]{43}\n$/);
});
