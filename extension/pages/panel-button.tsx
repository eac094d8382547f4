import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { PANEL_TEXTS } from '../../shared/text/panel.ts';
import type { Language } from '../../shared/text/texts.ts';

/** Firefox has a sidebar where others have a side panel, and the types know the latter alone. */
interface WithSidebar {
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the panel beside the page; where a browser has no place for it, in a tab of its own. */
export function PanelButton({ tab, language }: { tab: number | null; language: Language }): JSX.Element {
  return (
    <button type="button" class="btn quiet" onClick={() => void openPanel(tab).finally(() => window.close())}>
      {PANEL_TEXTS[language].open}
    </button>
  );
}

async function openPanel(tab: number | null): Promise<void> {
  try {
    // Straight from the click: browsers open it for a person alone.
    const { sidebarAction } = browser as WithSidebar;
    if (sidebarAction !== undefined) return await sidebarAction.open();
    if (tab !== null) return await browser.sidePanel.open({ tabId: tab });
  } catch {
    // No place for a panel here: a tab will do.
  }
  await browser.tabs.create({ url: `${browser.runtime.getURL('/sidepanel.html')}?tab=${tab ?? ''}` });
}
