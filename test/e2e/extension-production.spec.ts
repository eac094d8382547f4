import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browser/find.ts';
import { launchWithExtension } from '../browser/launch.ts';
import { pairExtension } from '../browser/pair.ts';
import { ROOT } from '../tool.ts';
import { expect, RUNG, test } from './fixture.ts';

const BUILD = join(ROOT, '.output', 'chrome-mv3');

/** What the extension's worker has at hand, as far as it is used here. */
declare const chrome: {
  permissions: { getAll(): Promise<{ origins?: string[]; permissions?: string[] }> };
};

test('what people get asks for no host at install', async () => {
  const { context, worker } = await launchWithExtension({
    executablePath: await findBrowser(),
    extensionDir: BUILD,
    headless: true,
  });
  try {
    const granted = await worker.evaluate(() => chrome.permissions.getAll());
    expect(granted.origins).toEqual([]);
    expect(granted.permissions?.toSorted()).toEqual(['activeTab', 'scripting', 'sidePanel', 'storage']);
  } finally {
    await context.close();
  }
});

test('what people get names no page in its manifest, in Chromium nor in Firefox', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const manifest = JSON.parse(readFileSync(join(ROOT, '.output', build, 'manifest.json'), 'utf8'));
    expect(manifest.manifest_version, build).toBe(3);
    expect(manifest.permissions.toSorted(), build).toEqual(
      ['activeTab', 'scripting', 'storage', ...(build === 'chrome-mv3' ? ['sidePanel'] : [])].toSorted(),
    );
    for (const asked of ['host_permissions', 'content_scripts', 'externally_connectable'])
      expect(manifest[asked], `${build} ${asked}`).toBeUndefined();
    expect(manifest.optional_host_permissions, build).toEqual(['*://*/*']);
    expect(manifest.web_accessible_resources ?? [], build).toEqual([]);
  }
});

test('what people get shows a page nothing of what is in a badge', async ({ server }) => {
  // Nobody can press the browser's question here: the same code, with its answer in the manifest.
  const granted = mkdtempSync(join(tmpdir(), 'trede-granted-'));
  cpSync(BUILD, granted, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8'));
  writeFileSync(
    join(granted, 'manifest.json'),
    JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }),
  );
  const { context, worker } = await launchWithExtension({
    executablePath: await findBrowser(),
    extensionDir: granted,
    headless: true,
  });
  try {
    await pairExtension(worker, {
      settings: { server: server.url, token: server.coordinator, rung: RUNG },
      portals: [server.portalUrl],
    });
    const page = await context.newPage();
    await page.goto(server.portalUrl);
    const hosts = page.locator('li.home trede-toets');
    await expect(hosts).toHaveCount(50);
    const seen = await hosts.first().evaluate((host) => ({
      root: host.shadowRoot,
      text: host.textContent,
      children: host.childNodes.length,
      attributes: host.getAttributeNames(),
    }));
    expect(seen).toEqual({ root: null, text: '', children: 0, attributes: ['style'] });

    // It is there for people all the same, and for who has the page read out.
    const cdp = await context.newCDPSession(page);
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const badges = nodes.filter(
      ({ role, name }) => role?.value === 'button' && String(name?.value).startsWith('Trede: '),
    );
    expect(badges).toHaveLength(50);
  } finally {
    await context.close();
    rmSync(granted, { recursive: true, force: true });
  }
});
