import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp, type Parts } from './app.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { portalKeeper } from './demo/portal-keeper.ts';
import { referenceHolder } from './geo/holder.ts';
import { outsideAddresses } from './geo/pdok/addresses.ts';
import { pdokClient } from './geo/pdok/client.ts';
import { createSessions } from './http/sessions.ts';
import { keepingUp } from './keeping-up.ts';
import { listen } from './listen.ts';
import { serveLock } from './lock.ts';
import { watchParent } from './parent.ts';
import { areaNames } from './placements/area-names.ts';
import { openRegistry } from './store/open.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Where the builds of the map and the extension end up. */
export const MAP_FOLDER = join(ROOT, 'dist', 'web');
export const EXTENSION_FOLDER = join(ROOT, '.output', 'chrome-mv3');

export interface ServeParts {
  config: Config;
  clock: Clock;
  /** Where people read what is running where, and what went wrong. */
  out(text: string): void;
  err(text: string): void;
  /** Ends the server. */
  signal: AbortSignal;
  /** What the application gets instead of the usual; for benches. */
  instead?: Pick<Parts, 'checks' | 'areas' | 'limits'>;
}

/**
 * Serves one data folder until `signal`: the API and the map, and on demo data the demo portal on the next port. Throws a
 * Refusal when the folder is served already or the port is taken.
 */
export async function serve({ config, clock, out, err, signal, instead }: ServeParts): Promise<void> {
  const lock = serveLock(config.data);
  const opened: (() => unknown)[] = [lock.release];
  try {
    const registry = await openRegistry(config.data);
    opened.unshift(() => registry.close());
    const references = referenceHolder(config.data, registry);
    opened.unshift(() => references.close());
    const outside = outsideAddresses(pdokClient(config.pdok, clock), config.data, clock);
    opened.unshift(() => outside?.close());
    opened.unshift(await keepingUp(registry, clock, areaNames(references), err));
    const sessions = createSessions({ role: 'regio', organisation: null }, clock);
    const link = () => `${config.publicUrl}/?code=${sessions.newCode()}`;
    const app = createApp({
      registry,
      references,
      outside,
      clock,
      config,
      sessions,
      mapFolder: existsSync(join(MAP_FOLDER, 'index.html')) ? MAP_FOLDER : null,
      report: err,
      onSignIn: () => out(`Aangemeld op de kaart. Voor een andere browser: ${link()}`),
      ...instead,
    });
    const portal = portalKeeper(registry, config, err);
    const answer = async (request: Request) => {
      const response = await app.fetch(request);
      // Leaving the demo, here or on the command line, ends its portal before the next page is read.
      if ((registry.state().origin === 'demo') !== (portal.port() !== null)) await portal.look();
      return response;
    };
    const main = await listen(answer, config.host, config.port);
    opened.unshift(main.close);
    opened.unshift(portal.close);
    await portal.look();
    out(
      [
        `Trede draait op ${config.publicUrl}.`,
        `  Kaart (deze link werkt één keer):  ${link()}`,
        ...(portal.port() === null
          ? []
          : [`  Voorbeeldportaal:                  http://${config.host}:${portal.port()}/`]),
        `  Extensie, om in Chromium te laden: ${EXTENSION_FOLDER}${existsSync(join(EXTENSION_FOLDER, 'manifest.json')) ? '' : ' (nog niet gebouwd: npm run build)'}`,
        'Stoppen met Ctrl-C.',
      ].join('\n'),
    );
    await ended(signal);
  } finally {
    for (const close of opened) await close();
  }
}

/** Waits for the signal, or until the process that runs this one is gone. */
function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      signal.removeEventListener('abort', done);
      stopWatching();
      resolve();
    };
    const stopWatching = watchParent(done);
    if (signal.aborted) done();
    else signal.addEventListener('abort', done);
  });
}
