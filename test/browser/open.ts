import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { REGISTRY_FILE } from '../../server/store/open.ts';
import { Refusal } from '../../shared/refusal.ts';
import { ROOT, runTool, toolArguments } from '../tool.ts';
import { findBrowser } from './find.ts';
import { launchWithExtension } from './launch.ts';
import { pairExtension } from './pair.ts';

/** `npm run browser [-- --headless]`: a Chromium with the extension, paired and on the demo portal. */
const HEADLESS = process.argv.includes('--headless');

try {
  await open();
} catch (problem) {
  if (!(problem instanceof Refusal)) throw problem;
  console.error(problem.message);
  process.exitCode = 1;
}

async function open(): Promise<void> {
  const { port, data } = readConfig(process.env);
  const server = `http://127.0.0.1:${port}`;
  const portal = `http://127.0.0.1:${port + 1}`;
  if (!(await answers(`${server}/v1/health`)))
    throw new Refusal(
      `Op ${server} draait geen server; start die eerst, in een ander venster, met npm start.`,
    );
  if (!(await answers(portal)))
    throw new Refusal(
      `Op ${portal} draait geen voorbeeldportaal; dat hoort bij voorbeeldgegevens, dus begin met een lege gegevensmap.`,
    );
  if (!HEADLESS && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    throw new Refusal('Er is geen scherm; met npm run browser -- --headless kijkt u of alles start.');
  if ((await runTool('wxt', ['build', '--mode', 'e2e'])) !== 0)
    throw new Refusal('De extensie is niet gebouwd; wat er mis is, staat hierboven.');

  const token = await newToken(server, data);
  const { context, worker } = await launchWithExtension({
    executablePath: await findBrowser(),
    extensionDir: join(ROOT, '.output', 'chrome-mv3-e2e'),
    headless: HEADLESS,
    viewport: HEADLESS ? { width: 1280, height: 900 } : null,
  });
  await pairExtension(worker, {
    settings: { server, token, rung: 'opstapwoning' },
    portals: [portal],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(portal);
  console.log(`Open op ${portal}, gekoppeld aan ${server}.`);
  if (HEADLESS) await context.close();
  else await new Promise((closed) => context.once('close', closed));
}

/** Whether anything answers there, whatever it says. */
async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

/** A fresh token of a coordinator, from the command line. */
async function newToken(server: string, data: string): Promise<string> {
  const other = new Refusal(
    `De server op ${server} werkt niet met de gegevens in ${data}; geef dit venster dezelfde TREDE_DATA als de server.`,
  );
  // The command line would begin a registry where there is none.
  if (!existsSync(join(data, REGISTRY_FILE))) throw other;
  const args = toolArguments(
    'tsx',
    'server/cli.ts',
    'token',
    '--role',
    'coordinator',
    '--name',
    'npm run browser',
  );
  const made = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (made.status !== 0) throw new Refusal(`Er kwam geen sleutel: ${made.stderr.trim()}`);
  const token = made.stdout.trim();
  const known = await fetch(`${server}/v1/regions`, { headers: { authorization: `Bearer ${token}` } });
  if (!known.ok) throw other;
  return token;
}
