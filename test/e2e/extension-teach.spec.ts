import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { PortalItem, PortalProposal } from '../../shared/api/portals.ts';
import type { Vacancy } from '../../shared/api/vacancies.ts';
import { pairExtension } from '../browser/pair.ts';
import {
  asked,
  badgeIn,
  badgeText,
  type Extension,
  expect,
  RUNG,
  type ServedWithApi,
  test,
} from './fixture.ts';
import { openPortal } from './portal-page.ts';

/** A list that nothing reads by itself: the parts stand far from each other, in fields without a label. */
function strangeList(vacancies: readonly Vacancy[]): string {
  const cards = vacancies.map(
    ({ address: { straat, huisnummer, huisletter, huisnummertoevoeging, postcode } }) => {
      const letters = [huisletter, huisnummertoevoeging].filter(Boolean).join('-');
      return `<div class="vak"><input class="p" value="${postcode}"><p>Reageren kan tot vrijdag</p>
      <div class="k2"><input class="n" value="${huisnummer}${letters}"></div><p>Met balkon</p>
      <div class="k1"><p class="a">${straat}</p></div><input type="password" value="${postcode}"></div>`;
    },
  );
  return `<style>.vak{border:1px solid #aaa;margin:8px;padding:8px;width:600px}</style><h1>Aanbod</h1>
    <a href="#elders" class="elders">Naar boven</a><div class="lijst">${cards.join('')}</div>`;
}

const HOMES = 6;
const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Leer Trede dit portaal' });

/** Presses the button in the popup, as someone would with this page before them. */
async function startFromPopup({ context, extensionId }: Extension, page: Page): Promise<void> {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await page.bringToFront();
  await popup.reload();
  await Promise.all([
    popup.waitForEvent('close'),
    popup.getByRole('button', { name: 'Wijs een adres aan' }).click(),
  ]);
  await expect(panelOf(page)).toBeFocused();
}

async function pointAtParts(page: Page): Promise<Locator> {
  const panel = panelOf(page);
  const first = page.locator('.vak').first();
  await first.locator('.a').click();
  await expect(panel.getByText('Er is nog geen huisnummer.')).toBeVisible();
  await panel.getByRole('button', { name: 'Huisnummer aanwijzen' }).click();
  await first.locator('.n').click();
  await panel.getByRole('button', { name: 'Postcode aanwijzen' }).click();
  await first.locator('.p').click();
  await expect(panel.getByText(`${HOMES} woningen gevonden op deze pagina`)).toBeVisible();
  return panel;
}

async function strangePortal(extension: Extension, server: ServedWithApi, vacancies: readonly Vacancy[]) {
  const homes = vacancies.filter(({ address }) => address.postcode !== null).slice(0, HOMES);
  return { homes, ...(await openPortal(extension, server, strangeList(homes))) };
}

test('someone points at the parts of one address, and every home of that portal has its right badge', async ({
  extension,
  server,
  vacancies,
  check,
}) => {
  const { page, portal, homes } = await strangePortal(extension, server, vacancies);
  try {
    const before = await page.locator('body').innerHTML();
    await startFromPopup(extension, page);
    const panel = await pointAtParts(page);
    await panel.getByRole('button', { name: 'Bewaar voor mij' }).click();
    await expect(panel.getByText('Bewaard.')).toBeVisible();
    const said = await check(homes.map(asked));
    for (const [at, verdict] of said.entries())
      await expect(badgeIn(page.locator('.vak').nth(at))).toHaveText(badgeText(verdict));
    await panel.getByRole('button', { name: 'Sluit' }).click();
    await expect(panel).toHaveCount(0);
    // Nothing of the page changed but for the badges.
    const after = await page.evaluate(() => {
      const copy = document.body.cloneNode(true) as HTMLElement;
      for (const host of copy.querySelectorAll('trede-toets')) host.remove();
      return copy.innerHTML;
    });
    expect(after).toBe(before);
    // It stands after a reload, and goes when she forgets it.
    await page.reload();
    await expect(badgeIn(page.locator('.vak'))).toHaveCount(HOMES);
    const options = await extension.context.newPage();
    await options.goto(`chrome-extension://${extension.extensionId}/options.html`);
    await options.getByRole('button', { name: /^Vergeet wat u op 127\.0\.0\.1/ }).click();
    await expect(options.getByText(/is vergeten\.$/)).toBeVisible();
    await expect(badgeIn(page.locator('.vak'))).toHaveCount(0);
  } finally {
    await portal.close();
  }
});

test('by keyboard alone; Escape stops and leaves nothing behind', async ({
  extension,
  server,
  vacancies,
}) => {
  const { page, portal } = await strangePortal(extension, server, vacancies);
  try {
    await startFromPopup(extension, page);
    const panel = panelOf(page);
    const { violations } = await new AxeBuilder({ page }).include('trede-toets').analyze();
    expect(violations).toEqual([]);
    await page.keyboard.press('ArrowDown');
    const street = await page.locator('.a').first().innerText();
    for (
      let tries = 0;
      tries < 12 && !(await panel.getByText(`Hier staat: ${street}`).isVisible());
      tries += 1
    )
      await page.keyboard.press('ArrowDown');
    await expect(panel.getByText(`Hier staat: ${street}`)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(panel.getByText('Er is nog geen huisnummer.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(page.locator('trede-toets')).toHaveCount(0);
    await page.locator('.elders').click();
    await expect(page).toHaveURL(/#elders$/);
  } finally {
    await portal.close();
  }
});

test('what someone points at hears nothing of it, a script points at nothing, and a password is refused', async ({
  extension,
  server,
  vacancies,
}) => {
  const { page, portal } = await strangePortal(extension, server, vacancies);
  try {
    await page.evaluate(() => {
      document.body.dataset.heard = '0';
      const heard = () => {
        document.body.dataset.heard = '1';
      };
      for (const name of ['pointerdown', 'mousedown', 'mouseup', 'click'])
        document.addEventListener(name, heard);
    });
    await startFromPopup(extension, page);
    const panel = panelOf(page);
    await page.evaluate(() => {
      for (const name of ['pointerdown', 'click'])
        document.querySelector('.a')?.dispatchEvent(new MouseEvent(name, { bubbles: false }));
      document
        .querySelector('trede-toets')
        ?.shadowRoot?.querySelectorAll('button')
        .forEach((one) => {
          one.click();
        });
    });
    await expect(panel.getByText('Klik op het adres van één woning.')).toBeVisible();
    await page.locator('.vak input[type=password]').first().click();
    await expect(panel.getByText('Een wachtwoordveld leest Trede nooit.')).toBeVisible();
    await pointAtParts(page);
    expect(await page.evaluate(() => document.body.dataset.heard)).toBe('0');
    await panel.getByRole('button', { name: 'Plaats aanwijzen' }).click();
    await page.locator('.vak').nth(2).locator('.p').click();
    await expect(panel.getByText('Dit hoort bij een andere woning.')).toBeVisible();
  } finally {
    await portal.close();
  }
});

test('what a coordinator offers waits for the region, that publishes it for all', async ({
  extension,
  server,
  vacancies,
}) => {
  const { page, portal } = await strangePortal(extension, server, vacancies);
  try {
    await startFromPopup(extension, page);
    const panel = await pointAtParts(page);
    await panel.getByRole('button', { name: 'Bied aan de regio aan' }).click();
    await expect(panel.getByText('Aangeboden aan de regio.')).toBeVisible();
    await expect(badgeIn(page.locator('.vak'))).toHaveCount(HOMES);
    const regio = { authorization: `Bearer ${server.token('regio')}` };
    const answer = await server.api.get('/v1/portal-proposals', { headers: regio });
    const { items } = (await answer.json()) as { items: PortalProposal[] };
    expect(items).toMatchObject([{ role: 'coordinator', adapter: { matches: ['http://127.0.0.1/*'] } }]);

    await pairExtension(extension.worker, {
      settings: { server: server.url, token: regio.authorization.slice('Bearer '.length), rung: RUNG },
      portals: [portal.url],
    });
    const options = await extension.context.newPage();
    await options.goto(`chrome-extension://${extension.extensionId}/options.html`);
    await options.getByRole('button', { name: /^Publiceer het voorstel voor 127\.0\.0\.1/ }).click();
    await expect(options.getByText(/geldt nu voor iedereen in de regio\.$/)).toBeVisible();
    const list = await server.api.get('/v1/portals');
    const published = ((await list.json()) as { items: PortalItem[] }).items;
    expect(published.filter(({ id }) => id === items[0]?.id).map(({ disabled }) => disabled)).toEqual([
      false,
    ]);
  } finally {
    await portal.close();
  }
});
