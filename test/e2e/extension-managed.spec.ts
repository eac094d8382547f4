import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import { findBrowser } from '../browser/find.ts';
import { type Launched, launchWithExtension } from '../browser/launch.ts';
import { maySet, policyFolder, setPolicy, withOwnId } from '../browser/policy.ts';
import { ROOT } from '../tool.ts';
import { expect, RUNG, type ServedWithApi, test } from './fixture.ts';

/** The browser looks at its policy some seconds after it changed. */
const LATE = { timeout: 45_000 };

const BUILD = join(ROOT, '.output', 'chrome-mv3-managed');

/** What the extension's worker has at hand, as far as it is used here. */
declare const chrome: {
  permissions: { getAll(): Promise<{ origins?: string[] }> };
  storage: {
    local: { set(values: object): Promise<void> };
  };
};

interface World extends Launched {
  /** What IT sets, at once or while the browser runs. */
  set(values: object): void;
}

/** A browser with the build for IT, whose policy is ours to write; `first` is there before it starts. */
async function underPolicy(first: object | null, work: (world: World) => Promise<void>): Promise<void> {
  const executablePath = await findBrowser();
  const policies = policyFolder(executablePath);
  test.skip(!maySet(policies), 'This user may not set policy for the browser of this computer.');
  if (!maySet(policies)) return;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'trede-managed-')));
  const extensionDir = join(folder, 'extension');
  const policy = setPolicy(policies, withOwnId(BUILD, extensionDir));
  try {
    if (first !== null) policy.set(first);
    const launched = await launchWithExtension({ executablePath, extensionDir, headless: true });
    try {
      await work({ ...launched, set: policy.set });
    } finally {
      await launched.context.close();
    }
  } finally {
    policy.take();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const keep = (worker: Worker, server: ServedWithApi) =>
  worker.evaluate((settings) => chrome.storage.local.set({ settings }), {
    server: server.url,
    token: server.coordinator,
    rung: RUNG,
  });

/** The names of the badges on a page, as who has it read out hears them: the root of this build is closed. */
async function badges(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes.flatMap(({ role, name }) =>
    role?.value === 'button' && String(name?.value).startsWith('Trede: ') ? String(name?.value) : [],
  );
}

test('what IT set before the browser started holds: server, portals and language, locked for whoever looks', async ({
  server,
}) => {
  const values = { server: `${server.url}/kaart`, portals: [server.portalUrl], language: 'en' };
  await underPolicy(values, async ({ context, worker, extensionId }) => {
    expect(await worker.evaluate(() => chrome.permissions.getAll())).toMatchObject({
      origins: ['http://127.0.0.1/*', 'http://localhost/*'],
    });
    await keep(worker, server);
    const page = await context.newPage();
    await page.goto(server.portalUrl);
    await expect.poll(async () => (await badges(page)).length).toBe(50);
    for (const name of await badges(page)) expect(name).toMatch(/Room|Take care|Over the norm|Unknown/);

    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    // The path that IT wrote behind it does not count.
    await expect(options.getByLabel('Address of the server')).toHaveValue(server.url);
    await expect(options.getByLabel('Address of the server')).toBeDisabled();
    await expect(options.getByLabel('Language')).toBeDisabled();
    await expect(options.getByText('Your organisation decides which portals are on.')).toBeVisible();
    await expect(options.getByText(server.portalUrl, { exact: true })).toBeVisible();
    await expect(options.getByRole('button', { name: /^Turn/ })).toHaveCount(0);
  });
});

test('what IT sets while the browser runs comes to open pages by itself, and goes from them again', async ({
  server,
}) => {
  await underPolicy(null, async ({ context, worker, extensionId, set }) => {
    await keep(worker, server);
    const page = await context.newPage();
    await page.goto(server.portalUrl);
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await expect(options.getByText('Verbonden als coördinator')).toBeVisible();
    await expect(options.getByText('Nog geen portaal staat aan.')).toBeVisible();
    await expect(page.locator('trede-toets')).toHaveCount(0);

    set({ portals: [server.portalUrl], language: 'en' });
    await page.bringToFront();
    await expect(page.locator('li.home trede-toets')).toHaveCount(50, LATE);
    await expect.poll(async () => (await badges(page))[0]).toMatch(/Room|Take care|Over the norm|Unknown/);
    await expect(options.getByText('Your organisation decides which portals are on.')).toBeVisible();

    // Another server: the token of the first is no business of it, and portals that IT took away are left clean.
    set({ portals: [], server: 'http://127.0.0.1:9' });
    await expect(page.locator('trede-toets')).toHaveCount(0, LATE);
    await expect(options.getByText('Trede is nog niet gekoppeld.')).toBeVisible();
    await expect(options.getByLabel('Adres van de server')).toHaveValue('http://127.0.0.1:9');
    await expect(options.getByText('Nog geen portaal staat aan.')).toBeVisible();
  });
});
