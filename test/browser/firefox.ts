import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { ROOT } from '../tool.ts';
import type { Pairing } from './pair.ts';

/** The id that the manifest gives the extension in Firefox. */
export const FIREFOX_ID = 'trede@trede.invalid';
const BUILD = process.env.TREDE_FIREFOX_BUILD ?? join(ROOT, '.output', 'firefox-mv3-e2e');

/** What Firefox starts with. */
export interface FirefoxWith {
  /** Written where the background keeps it, before the background starts. */
  stored?: Partial<Pairing>;
  /** What IT set, as a manifest of managed storage in the user's own folder. */
  managed?: object;
}

/** The program of a Firefox that is installed here; undefined where none is. */
export function findFirefox(): string | undefined {
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
}

/**
 * Starts Firefox with the built extension in a folder of its own, and takes that folder away afterwards. Its pages cannot
 * be reached from outside, so what they would store stands in a script that runs before the background; the rest of the
 * build is as it is.
 */
export async function inFirefox(
  executablePath: string,
  { stored, managed }: FirefoxWith,
  work: (browser: Browser, extensionId: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'trede-firefox-'));
  try {
    const extension = join(folder, 'extension');
    cpSync(BUILD, extension, { recursive: true });
    if (stored !== undefined) storeFirst(extension, stored);
    if (managed !== undefined) manage(folder, managed);
    const env = { ...process.env, HOME: folder };
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, env });
    try {
      await work(browser, await browser.installExtension(extension));
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function storeFirst(extension: string, stored: Partial<Pairing>): void {
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.background.scripts.unshift('stored.js');
  writeFileSync(path, JSON.stringify(manifest));
  writeFileSync(join(extension, 'stored.js'), `void browser.storage.local.set(${JSON.stringify(stored)});`);
}

function manage(home: string, data: object): void {
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: FIREFOX_ID, description: 'Trede', type: 'storage', data };
  writeFileSync(join(folder, `${FIREFOX_ID}.json`), JSON.stringify(manifest));
}
