import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The JavaScript behind each command that the tests call. */
const ENTRIES = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  wxt: 'wxt/bin/wxt.mjs',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  tsx: 'tsx/dist/cli.mjs',
  'web-ext': 'web-ext/bin/web-ext.js',
} as const;
export type Tool = keyof typeof ENTRIES;

/** The arguments with which Node runs a tool: Windows cannot spawn the `.cmd` files that npm makes. */
export function toolArguments(tool: Tool, ...rest: string[]): string[] {
  return [join(ROOT, 'node_modules', ENTRIES[tool]), ...rest];
}

/** Runs a tool in the top folder and gives its exit code; its output goes to the terminal. */
export function runTool(
  tool: Tool,
  args: string[],
  env: Record<string, string | undefined> = {},
): Promise<number> {
  const child = spawn(process.execPath, toolArguments(tool, ...args), {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return exitCode(child);
}

/** The exit code of a process, 1 when it was killed or could not start. */
export function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((done) => {
    child.once('error', () => done(1));
    child.once('exit', (code) => done(code ?? 1));
  });
}
