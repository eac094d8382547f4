import type { CDPSession } from '@playwright/test';
import { badgeIn, expect, test } from './fixture.ts';

/** Evaluates in a page of the browser itself that Playwright has no hold of. */
async function evaluateIn(cdp: CDPSession, sessionId: string, expression: string): Promise<unknown> {
  const answered = new Promise<string>((done) => {
    cdp.once('Target.receivedMessageFromTarget', ({ message }) => done(message));
  });
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } });
  await cdp.send('Target.sendMessageToTarget', { sessionId, message });
  return (JSON.parse(await answered) as { result: { result: { value: unknown } } }).result.result.value;
}

test("the browser's own side panel opens from the popup, beside the page, with its homes", async ({
  paired,
  server,
}) => {
  const page = await paired.context.newPage();
  await page.goto(server.portalUrl);
  await expect(badgeIn(page.locator('li.home'))).toHaveCount(50);
  const popup = await paired.context.newPage();
  // As over the page it belongs to: for a tab of its own the panel would open in what closes with the popup.
  await page.bringToFront();
  await popup.goto(`chrome-extension://${paired.extensionId}/popup.html`);
  await popup.getByRole('button', { name: 'Open het zijpaneel' }).click();

  const cdp = await paired.context.newCDPSession(page);
  const find = async () =>
    (await cdp.send('Target.getTargets')).targetInfos.find(({ url }) => url.endsWith('/sidepanel.html'));
  await expect.poll(find).toBeDefined();
  const panel = await find();
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: panel?.targetId ?? '' });
  const said = () => evaluateIn(cdp, sessionId, 'document.body.innerText');
  await expect.poll(said).toContain('Op deze pagina');
  await expect.poll(said).toContain('% gevuld');
  const beyond = await evaluateIn(cdp, sessionId, 'document.documentElement.scrollWidth - innerWidth');
  expect(beyond).toBe(0);
});
