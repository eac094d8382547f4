import { posix, win32 } from 'node:path';

type Environment = Record<string, string | undefined>;

/** Older Chromiums lack what the extension asks of its service worker. */
const OLDEST = 120;

/**
 * Where a Chromium or Chrome for Testing usually stands on this platform, likeliest first.
 * Branded Chrome is not among them: since version 137 it ignores --load-extension.
 */
export function installedCandidates(platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === 'win32') return windows(env);
  if (platform === 'darwin') return mac(env);
  const folders = (env.PATH ?? '')
    .split(':')
    .filter((folder) => folder !== '' && !/\/snapd?(\/|$)/.test(folder));
  const onPath = folders.flatMap((folder) =>
    ['chromium', 'chromium-browser', 'chrome-for-testing'].map((name) => posix.join(folder, name)),
  );
  return [
    ...new Set([
      ...onPath,
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/lib/chromium/chromium',
      '/usr/lib64/chromium-browser/chromium-browser',
      '/opt/chrome-for-testing/chrome',
    ]),
  ];
}

function windows(env: Environment): string[] {
  const folders = [env.LOCALAPPDATA, env.ProgramFiles, env['ProgramFiles(x86)']];
  return folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      win32.join(folder, 'Chromium', 'Application', 'chrome.exe'),
      win32.join(folder, 'Google', 'Chrome for Testing', 'Application', 'chrome.exe'),
    ]);
}

function mac(env: Environment): string[] {
  const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
  return folders.flatMap((folder) =>
    ['Chromium', 'Google Chrome for Testing'].map((name) =>
      posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  );
}

export type Suitability = 'suits' | 'branded' | 'snap' | 'too old' | 'no browser';

/**
 * What a program's answer to `--version` says of it. A snap is kept apart from the temporary folders
 * that a test gives its browser, so it does not suit.
 */
export function suitability(answer: string): Suitability {
  const found = /^(.*?)\s(\d+)\.\d+/m.exec(answer);
  if (!found) return 'no browser';
  const [, name = '', major] = found;
  if (/\bsnap\b/.test(answer)) return 'snap';
  if (/Google Chrome(?! for Testing)/.test(name)) return 'branded';
  if (!/Chromium|Google Chrome for Testing/.test(name)) return 'no browser';
  return Number(major) >= OLDEST ? 'suits' : 'too old';
}

const WHY: Record<Exclude<Suitability, 'suits'>, string> = {
  branded: 'is Google Chrome zelf, en dat laadt geen extensie van buiten de winkel',
  snap: 'is een snap, en die kan niet bij de tijdelijke mappen van een test',
  'too old': `is ouder dan versie ${OLDEST}`,
  'no browser': 'start niet als Chromium',
};

/** One sentence for someone whose CHROME_PATH cannot be used. */
export function refusedChromePath(path: string, why: Exclude<Suitability, 'suits'>): string {
  return `CHROME_PATH wijst naar ${path}, maar dat ${WHY[why]}; laat het wijzen naar Chromium of Chrome for Testing, of laat het weg.`;
}

/** What to do when no browser could be found or fetched, in Dutch and in English. */
export const NO_BROWSER =
  'Geen Chromium gevonden: installeer Chromium, of zet CHROME_PATH op het programma van Chromium of Chrome for Testing. ' +
  '(No Chromium found: install Chromium, or set CHROME_PATH to the program of Chromium or Chrome for Testing.)';
