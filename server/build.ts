import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../shared/refusal.ts';
import { EXTENSION_FOLDER, MAP_FOLDER } from './main.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Build {
  /** As it is called on screen. */
  name: string;
  /** The file that a build writes anew. */
  result: string;
  sources: string[];
  /** Run by Node itself: Windows cannot spawn the scripts that npm makes of them. */
  tool: string[];
}

/** The same builds as `npm run build`. */
const BUILDS: Build[] = [
  {
    name: 'De kaart',
    result: join(MAP_FOLDER, 'index.html'),
    sources: ['server/web', 'shared', 'package-lock.json'],
    tool: ['vite/bin/vite.js', 'build', '--config', 'server/web/vite.config.ts'],
  },
  {
    name: 'De extensie',
    result: join(EXTENSION_FOLDER, 'manifest.json'),
    sources: ['extension', 'shared', 'wxt.config.ts', 'package-lock.json'],
    tool: ['wxt/bin/wxt.mjs', 'build'],
  },
];

/** Builds the map and the extension where they are missing or older than their sources. Throws a Refusal when that fails. */
export async function buildStale(tell: (text: string) => void, signal: AbortSignal): Promise<void> {
  for (const build of BUILDS) {
    if (!isStale(build)) continue;
    tell(`${build.name} wordt gebouwd…`);
    const { ok, printed } = await run(build.tool, signal);
    if (!ok)
      throw new Refusal(
        `${printed}\n${build.name} is niet gebouwd; wat er mis is, staat hierboven. Voer eerst npm ci uit en probeer het opnieuw.`,
      );
  }
}

function isStale({ result, sources }: Build): boolean {
  if (!existsSync(result)) return true;
  const built = statSync(result).mtimeMs;
  return sources.some((source) => newest(join(ROOT, source)) > built);
}

/** When the newest file in a folder was written (milliseconds since 1970). */
function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A removed file shows in its folder's own time.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(tool: string[], signal: AbortSignal): Promise<{ ok: boolean; printed: string }> {
  const [entry = '', ...rest] = tool;
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', entry), ...rest], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  return new Promise((done) => {
    child.once('error', (error) => done({ ok: false, printed: error.message }));
    child.once('close', (code) => done({ ok: code === 0, printed }));
  });
}
