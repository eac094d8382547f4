import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { Refusal } from '../../shared/refusal.ts';
import {
  installedCandidates,
  NO_BROWSER,
  refusedChromePath,
  type Suitability,
  suitability,
} from './candidates.ts';
import { fetchPlaywrightChromium, installDebianChromium } from './fetch.ts';

/**
 * The program of a Chromium that loads our extension: CHROME_PATH; one that is installed; Playwright's own,
 * fetched when needed; Debian's, installed where this user may. Says on standard error what it fetches.
 * Throws a Refusal that says what to do.
 */
export async function findBrowser(): Promise<string> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    const found = ask(chosen);
    if (found !== 'suits') throw new Refusal(refusedChromePath(chosen, found));
    return chosen;
  }
  const ready = installed();
  if (ready) return ready;
  console.error('Geen Chromium gevonden; die van Playwright wordt opgehaald.');
  if ((await fetchPlaywrightChromium()) && ask(chromium.executablePath()) === 'suits')
    return chromium.executablePath();
  console.error('Dat lukte niet; Chromium wordt met apt geïnstalleerd, als dat mag.');
  const afterApt = installDebianChromium() ? installed() : undefined;
  if (afterApt) return afterApt;
  throw new Refusal(NO_BROWSER);
}

/** The first program on this machine that suits, Playwright's own last. */
function installed(): string | undefined {
  const candidates = [...installedCandidates(process.platform, process.env), chromium.executablePath()];
  return candidates.find((path) => ask(path) === 'suits');
}

function ask(path: string): Suitability {
  if (!existsSync(path)) return 'no browser';
  // On Windows the question opens a window and gets no answer; the folder it stands in must do.
  if (process.platform === 'win32') return 'suits';
  return suitability(spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout ?? '');
}
