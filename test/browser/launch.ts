import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';

export interface LaunchOptions {
  /** From `findBrowser`; never branded Chrome, which ignores the extension. */
  executablePath: string;
  /** The built extension, a folder with a manifest.json. */
  extensionDir: string;
  headless: boolean;
  /** The browser's own folder; a new temporary one when absent. */
  userDataDir?: string;
  /** Size of the pages; the browser's own window when null. */
  viewport?: { width: number; height: number } | null;
}

export interface Launched {
  /** Close it to end the browser. */
  context: BrowserContext;
  extensionId: string;
  /** The extension's background. */
  worker: Worker;
}

/** Both of the extension's flags are needed; the others keep Chromium from calling out and from asking. */
function flags(extensionDir: string): string[] {
  return [
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/**
 * Starts Chromium with the built extension and waits for its service worker.
 * Throws when the build is missing, or when no worker appears within 15 seconds.
 */
export async function launchWithExtension(options: LaunchOptions): Promise<Launched> {
  const { executablePath, extensionDir, headless, userDataDir = '', viewport } = options;
  if (!existsSync(join(extensionDir, 'manifest.json')))
    throw new Error(`No built extension in ${extensionDir}; build it with npm run build:e2e.`);
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath,
    headless,
    args: flags(extensionDir),
    ...(viewport === undefined ? {} : { viewport }),
  });
  try {
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
    return { context, extensionId: new URL(worker.url()).host, worker };
  } catch (cause) {
    await context.close();
    throw new Error(
      `No service worker of the extension appeared in ${executablePath}: a browser that ignores --load-extension (branded Chrome does), or a build that does not start.`,
      { cause },
    );
  }
}
