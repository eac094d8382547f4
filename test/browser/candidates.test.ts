import { describe, expect, it } from 'vitest';
import { installedCandidates, refusedChromePath, suitability } from './candidates.ts';

describe('where a browser usually stands', () => {
  it('looks along PATH first on Linux, and never in a snap', () => {
    const found = installedCandidates('linux', {
      PATH: '/home/a/bin:/snap/bin:/var/lib/snapd/snap/bin:/usr/bin',
    });
    expect(found.slice(0, 3)).toEqual([
      '/home/a/bin/chromium',
      '/home/a/bin/chromium-browser',
      '/home/a/bin/chrome-for-testing',
    ]);
    expect(found).toContain('/usr/bin/chromium');
    expect(found.filter((path) => path.includes('snap'))).toEqual([]);
    expect(new Set(found).size).toBe(found.length);
  });

  it('looks in both folders of applications on macOS', () => {
    expect(installedCandidates('darwin', { HOME: '/Users/a' })).toEqual([
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Users/a/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ]);
  });

  it('looks in the folders that Windows names', () => {
    expect(installedCandidates('win32', { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' })).toEqual([
      'C:\\Users\\a\\AppData\\Local\\Chromium\\Application\\chrome.exe',
      'C:\\Users\\a\\AppData\\Local\\Google\\Chrome for Testing\\Application\\chrome.exe',
    ]);
  });

  it('never names branded Chrome', () => {
    const branded = /google-chrome|Google\\Chrome\\|Google Chrome\.app/;
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const found = installedCandidates(platform, { PATH: '/usr/bin', HOME: '/h', ProgramFiles: 'C:\\P' });
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((path) => branded.test(path))).toEqual([]);
    }
  });
});

describe('what a program says of itself', () => {
  it.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n', 'suits'],
    ['Google Chrome for Testing 159.0.8154.6 \n', 'suits'],
    ['Google Chrome 159.0.8154.6 \n', 'branded'],
    ['Chromium 141.0.7390.54 snap\n', 'snap'],
    ['Chromium 90.0.4430.212 \n', 'too old'],
    ['Chromium 120.0.6099.0 \n', 'suits'],
    ['Mozilla Firefox 140.3\n', 'no browser'],
    ['', 'no browser'],
  ] as const)('%j %s', (answer, expected) => {
    expect(suitability(answer)).toBe(expected);
  });

  it('tells in one sentence why CHROME_PATH cannot be used', () => {
    expect(refusedChromePath('/opt/google/chrome/chrome', 'branded')).toBe(
      'CHROME_PATH wijst naar /opt/google/chrome/chrome, maar dat is Google Chrome zelf, en dat laadt geen extensie van buiten de winkel; laat het wijzen naar Chromium of Chrome for Testing, of laat het weg.',
    );
  });
});
