import type { Page } from '@playwright/test';
import type { Extension } from './fixture.ts';

/** What the extension's worker has at hand, as far as it is used here. */
declare const chrome: { tabs: { query(of: object): Promise<{ id: number; url?: string }[]> } };

/** The panel in a tab of its own, beside the tab that shows this address. */
export async function openPanel({ context, worker, extensionId }: Extension, beside: string): Promise<Page> {
  const id = await worker.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url?.startsWith(url))?.id ?? 0;
  }, beside);
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html?tab=${id}`);
  return panel;
}

/** The homes of the page, as the panel lists them. */
export const rowsOf = (panel: Page) =>
  panel.getByRole('list', { name: 'Woningen op deze pagina' }).getByRole('listitem');
