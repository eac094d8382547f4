import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ROOT } from '../tool.ts';
import { expect, test } from './fixture.ts';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const ID = 'trede@trede.invalid';
const BUILD = join(ROOT, '.output', 'firefox-mv3-e2e');

test.skip(
  FIREFOX === undefined,
  'No firefox-esr is installed here, so the extension is not loaded in Firefox.',
);

test('Firefox takes the extension and starts it, and a page on which it is off stays as it was', async ({
  server,
}) => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX ?? '',
    headless: true,
  });
  try {
    expect(await browser.installExtension(BUILD)).toBe(ID);
    const page = await browser.newPage();
    await page.goto(server.portalUrl);
    expect(await page.$$eval('li.home', (homes) => homes.length)).toBe(50);
    expect(await page.$$eval('trede-toets', (hosts) => hosts.length)).toBe(0);
  } finally {
    await browser.close();
  }
});
