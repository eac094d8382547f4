import { afterEach, beforeEach, expect, it } from 'vitest';
import { findBrowser } from './find.ts';

let before: string | undefined;
beforeEach(() => {
  before = process.env.CHROME_PATH;
});
afterEach(() => {
  if (before === undefined) delete process.env.CHROME_PATH;
  else process.env.CHROME_PATH = before;
});

it('refuses a CHROME_PATH where nothing stands, and looks no further', async () => {
  process.env.CHROME_PATH = '/nowhere/chromium';
  await expect(findBrowser()).rejects.toThrow(
    'CHROME_PATH wijst naar /nowhere/chromium, maar dat start niet als Chromium; laat het wijzen naar Chromium of Chrome for Testing, of laat het weg.',
  );
});
