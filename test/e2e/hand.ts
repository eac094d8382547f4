import type { Locator, Page } from '@playwright/test';

/** How someone works a page: with the mouse, or with the keyboard alone. */
export interface Hand {
  press(on: Locator): Promise<void>;
  fill(into: Locator, text: string): Promise<void>;
  choose(from: Locator, option: string): Promise<void>;
}

export const HANDS: Record<'mouse' | 'keyboard', (page: Page) => Hand> = {
  mouse: () => ({
    press: (on) => on.click(),
    fill: (into, text) => into.fill(text),
    choose: async (from, option) => void (await from.selectOption({ label: option })),
  }),
  keyboard: (page) => ({
    async press(on) {
      if ((await on.getAttribute('role')) === 'tab') await arrowTo(page, on);
      else await tabTo(page, on);
      await page.keyboard.press('Enter');
    },
    async fill(into, text) {
      await tabTo(page, into);
      await page.keyboard.insertText(text);
    },
    async choose(from, option) {
      await tabTo(page, from);
      await page.keyboard.type(option);
    },
  }),
};

/** Tabs are one stop: the chosen one has the focus first, and arrows go to the others. */
async function arrowTo(page: Page, tab: Locator): Promise<void> {
  await tabTo(page, page.locator('[role=tab][aria-selected=true]'));
  for (let turn = 0; turn < MOST_TABS && !(await focused(tab)); turn++)
    await page.keyboard.press('ArrowRight');
}

/** More tabs than a list of them has. */
const MOST_TABS = 10;
/** More places to stop at than any page here has. */
const MOST = 400;

/** Goes from stop to stop until this one has the focus, as who has no mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let turn = 0; turn < MOST; turn++) {
    if (await focused(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${wanted}.`);
}

function focused(one: Locator): Promise<boolean> {
  return one.evaluate((element) => element.matches(':focus'));
}
