import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext } from '@playwright/test';
import type { AreaNumbers } from '../../shared/api/areas.ts';
import type { NormShown } from '../../shared/api/norms.ts';
import { expect, openMap, test } from './map-fixture.ts';

/** A day far ahead: what the tests set there changes nothing for those that look at today. */
const LATER = '2100-01-01';
const TRY = { name: 'Bekijk wat dit verandert' };

async function titled(api: APIRequestContext, title: string): Promise<NormShown[]> {
  const answer = await api.get(`/v1/norms?region=demo&date=${LATER}&limit=1000`);
  return ((await answer.json()) as { items: NormShown[] }).items.filter((norm) => norm.title === title);
}

test('the region makes a norm, sees what it would do, and keeps it', async ({ page, server, api }) => {
  await openMap(page, server);
  await page.getByRole('link', { name: 'Regels' }).click();
  await page.getByRole('button', { name: 'Maak een nieuwe norm' }).click();
  const form = page.getByRole('form', { name: 'Nieuwe norm' });
  await form.getByLabel('Naam van de norm').fill('Fasehuizen in de gemeente');
  await form.getByLabel('Soort norm').selectOption({ label: 'hoogstens zoveel plekken in een gebied' });
  await form.getByLabel('Gemeten per').selectOption('gemeente');
  await form.getByLabel('Norm (plekken)').fill('0');
  await form.getByLabel('Waarschuwing (plekken)').fill('0');
  await form.getByLabel('Geldt vanaf').fill(LATER);
  await form.getByLabel('Besluit of nota').fill('Nota spreiding');
  await form.getByLabel('Paragraaf of artikel').fill('3.2');
  await form.getByRole('button', TRY).click();
  await expect(form.getByRole('alert')).toHaveText('Kies minstens één trede die meetelt.');
  await form.getByRole('checkbox', { name: 'Fasehuis' }).check();
  await form.getByRole('button', TRY).click();
  // No norm spoke of this rung; one place is more than none in each of the six gemeenten.
  await expect(form.getByRole('status')).toContainText('6 gemeenten');
  await expect(form.getByRole('status')).toContainText('boven norm');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(await titled(api, 'Fasehuizen in de gemeente')).toEqual([]);
  await form.getByRole('button', { name: /^Leg vast vanaf 1 januari 2100/ }).click();
  await expect(page.locator('[data-add=norm]').getByRole('status')).toContainText('Vastgelegd.');
  expect(await titled(api, 'Fasehuizen in de gemeente')).toMatchObject([
    {
      kind: 'maximum',
      level: 'gemeente',
      limit: 0,
      rungs: ['fasehuis'],
      status: 'voorstel',
      owner: 'Regio Voorbeeldland',
      from: LATER,
    },
  ]);
});

test('a gemeente stops places in a wijk of its own, and nowhere else', async ({ page, server, api }) => {
  const answer = await api.get('/v1/areas?level=wijk&gemeente=GM9902&limit=1000');
  const [wijk] = ((await answer.json()) as { items: AreaNumbers[] }).items;
  if (!wijk) throw new Error('The gemeente has no wijk.');
  const token = server.token('gemeente', 'GM9902');
  await page.route('**/v1/**', (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${token}` } }),
  );
  await page.goto(`${server.url}/#pagina=regels`);
  await page.getByRole('button', { name: 'Maak een nieuwe norm' }).click();
  const form = page.getByRole('form', { name: 'Nieuwe norm' });
  await expect(form.getByLabel('Geldt in').locator('option')).toHaveText(['Broekhoven']);
  await form.getByLabel('Naam van de norm').fill('Pauze in een wijk');
  await form.getByLabel('Soort norm').selectOption({ label: 'voorlopig geen plekken erbij' });
  await form.getByRole('combobox', { name: 'Gebied', exact: true }).selectOption(wijk.code);
  await form.getByLabel('Waarom, voor op de kaart').fill('de wijk ving de laatste jaren veel op');
  await form.getByLabel('Geldt vanaf').fill(LATER);
  await form.getByLabel('Status').selectOption('vastgesteld');
  await form.getByRole('checkbox', { name: 'Opstapwoning' }).check();
  await form.getByLabel('Besluit of nota').fill('Collegebesluit');
  await form.getByLabel('Paragraaf of artikel').fill('besluit 4');
  await form.getByRole('button', TRY).click();
  await form.getByRole('button', { name: /^Leg vast vanaf/ }).click();
  await expect(page.locator('[data-add=norm]').getByRole('status')).toContainText('Vastgelegd.');
  expect(await titled(api, 'Pauze in een wijk')).toMatchObject([
    {
      kind: 'stop',
      gemeente: 'GM9902',
      area: { level: 'wijk', code: wijk.code },
      owner: 'Gemeente Broekhoven',
    },
  ]);
});
