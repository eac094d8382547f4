import { Readable } from 'node:stream';
import { COMMANDS } from '../../../server/commands/index.ts';
import { runCommand } from '../../../server/commands/run.ts';
import { verifyAudit } from '../../../server/store/audit.ts';
import { openRegistry, type Registry } from '../../../server/store/open.ts';
import type { Begin } from '../../../shared/api/begin.ts';
import { lineOn } from '../import/world.ts';

export interface Said {
  code: number;
  out: string;
  err: string;
}

/** Runs a command on a folder; `answers` are typed at a terminal, `pdok` is where PDOK is. */
export async function run(
  folder: string,
  words: string[],
  more: { answers?: string[]; pdok?: string } = {},
): Promise<Said> {
  const { io, told, complained } = lineOn(folder);
  const code = await runCommand(COMMANDS, words, {
    ...io,
    config: { ...io.config, pdok: more.pdok ?? 'off' },
    stdin: Readable.from((more.answers ?? []).map((line) => `${line}\n`)),
    terminal: more.answers !== undefined,
  });
  return { code, out: told.join('\n'), err: complained.join('\n') };
}

/** The state of the steps as `begin --json` prints it. */
export async function stateOf(folder: string): Promise<Begin> {
  return JSON.parse((await run(folder, ['begin', '--json'])).out) as Begin;
}

/** Step by step: done, to do, may be done, or waiting. */
export async function standOf(folder: string): Promise<Record<string, string>> {
  const { steps } = await stateOf(folder);
  return Object.fromEntries(steps.map(({ id, state }) => [id, state]));
}

/** What doctor still misses, by name. */
export async function missing(folder: string): Promise<string[]> {
  const { findings } = JSON.parse((await run(folder, ['doctor', '--json'])).out) as {
    findings: { id: string; ok: boolean }[];
  };
  return findings.filter(({ ok }) => !ok).map(({ id }) => id);
}

export async function withRegistry<T>(folder: string, look: (registry: Registry) => Promise<T>): Promise<T> {
  const registry = await openRegistry(folder);
  try {
    return await look(registry);
  } finally {
    await registry.close();
  }
}

/** Whether the audit's chain is whole, and how many rows it has. */
export function audit(folder: string) {
  return withRegistry(folder, ({ db }) => verifyAudit(db));
}
