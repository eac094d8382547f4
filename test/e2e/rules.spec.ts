import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext, Page } from '@playwright/test';
import type { AgreementItem } from '../../shared/api/agreements.ts';
import type { AreaDetail, AreaNumbers } from '../../shared/api/areas.ts';
import type { Ladder } from '../../shared/api/ladder.ts';
import type { NormShown } from '../../shared/api/norms.ts';
import type { Finding } from '../../shared/api/unit-findings.ts';
import type { Unit } from '../../shared/api/units.ts';
import { expect, openMap, test } from './map-fixture.ts';
import type { Served } from './served.ts';

/** A day far ahead: what the tests set there changes nothing for those that look at today. */
const LATER = '2100-01-01';

async function openRules(page: Page, server: Served) {
  await openMap(page, server);
  await page.getByRole('link', { name: 'Regels' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Regels van Voorbeeldland' })).toBeVisible();
}

async function items<T>(api: APIRequestContext, path: string): Promise<T[]> {
  return ((await (await api.get(`/v1/${path}`)).json()) as { items: T[] }).items;
}

test('lists each rung, norm and agreement with its source, and calls a sample a sample', async ({
  page,
  server,
  api,
}) => {
  await openRules(page, server);
  const ladder = (await (await api.get('/v1/ladder?region=demo')).json()) as Ladder;
  await expect(page.locator('[data-rung] h3')).toHaveCount(ladder.rungs.length);
  for (const rung of ladder.rungs) {
    const shown = page.locator(`[data-rung="${rung.id}"]`);
    await expect(shown.getByRole('heading')).toContainText(rung.label);
    await expect(shown).toContainText(rung.source.document);
  }
  const norms = await items<NormShown>(api, 'norms?region=demo');
  const agreements = await items<AgreementItem>(api, 'agreements?region=demo');
  expect(norms.length).toBeGreaterThan(2);
  expect(agreements.length).toBeGreaterThan(0);
  const words = { voorbeeld: 'Voorbeeld, geen besluit', voorstel: 'Voorstel', vastgesteld: 'Vastgesteld' };
  for (const [kind, rules] of [
    ['norm', norms],
    ['agreement', agreements],
  ] as const)
    for (const rule of rules) {
      const shown = page.locator(`[data-${kind}="${rule.id}"]`);
      await expect(shown).toContainText(rule.text);
      await expect(shown).toContainText(`Bron: ${rule.source.document}, ${rule.source.paragraph}`);
      await expect(shown.locator('.status')).toHaveText(words[rule.status]);
    }
});

test('the link leads back to the page, and the menu to the map', async ({ page, server }) => {
  await openRules(page, server);
  await expect(page).toHaveURL(/#pagina=regels/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Normen voor concentratie' })).toBeVisible();
  await page.getByRole('link', { name: 'Kaart' }).click();
  await page.locator('.area-mark[data-class]').first().waitFor({ state: 'attached' });
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regels van Voorbeeldland');
});

test('says what a changed norm would do, and does just that from its day on', async ({
  page,
  server,
  api,
}) => {
  const over = async () => {
    const areas = await items<AreaNumbers>(
      api,
      `areas?level=buurt&rung=opstapwoning&limit=1000&date=${LATER}`,
    );
    return areas.filter((area) => area.class === 'boven-norm').length;
  };
  const before = await over();
  await openRules(page, server);
  const norm = page.locator('[data-norm=demo-buurt]');
  await norm.getByRole('button', { name: 'Wijzig deze norm' }).click();
  const form = norm.getByRole('form', { name: /^Wijzig / });
  await form.getByLabel(/^Norm/).fill('veel');
  await form.getByRole('button', { name: 'Bekijk wat dit verandert' }).click();
  await expect(form.getByRole('alert')).toContainText('als getal');

  await form.getByLabel(/^Norm/).fill('2,5');
  await form.getByLabel(/^Waarschuwing/).fill('2');
  await form.getByLabel('Geldt vanaf').fill(LATER);
  await form.getByRole('button', { name: 'Bekijk wat dit verandert' }).click();
  const sentence = form.locator('.preview b');
  await expect(sentence).toHaveText(/\d+ buurten gaan van ruimte naar (let op|boven norm)\./);
  const told = [
    ...(await sentence.innerText()).matchAll(/(\d+) buurt(?:en)? ga\S+ van [a-z ]+ naar boven norm/g),
  ];
  const newlyOver = told.reduce((sum, [, count]) => sum + Number(count), 0);
  expect(newlyOver).toBeGreaterThan(0);

  await form.getByRole('button', { name: 'Leg vast vanaf 1 januari 2100' }).click();
  await expect(norm.getByRole('status')).toContainText('Vanaf 1 januari 2100: Ten hoogste 2,5 plekken');
  await expect(norm).toContainText('Ten hoogste 9 plekken');
  expect(await over()).toBe(before + newlyOver);
});

test('a reader sees the rules and no way to change them', async ({ page, server, api }) => {
  await page.route('**/v1/health', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), role: 'lezer' } });
  });
  await openRules(page, server);
  await expect(page.locator('[data-norm]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Wijzig deze norm' })).toHaveCount(0);
  expect((await api.get('/v1/norms?region=demo')).ok()).toBe(true);
});

test('the card of a wijk shows its measures with what chance would give', async ({ page, server, api }) => {
  const [wijk] = await items<AreaNumbers>(api, 'areas?level=wijk&rung=opstapwoning&limit=1');
  const code = wijk?.code ?? '';
  await openMap(page, server, `niveau=wijk&gebied=${code}`);
  const answer = await api.get(`/v1/areas/${code}?rung=opstapwoning`);
  const { measures } = (await answer.json()) as AreaDetail;
  const two = (value: number | null | undefined) => (value ?? Number.NaN).toFixed(2).replace('.', ',');
  const row = (measure: string) => page.locator(`tr[data-measure=${measure}] td`);
  const banded = {
    locationQuotient: measures?.concentration,
    dissimilarity: measures?.spread?.dissimilarity,
  };
  for (const [measure, shown] of Object.entries(banded))
    await expect(row(measure)).toHaveText([
      two(shown?.value),
      `${two(shown?.band?.lo)} tot ${two(shown?.band?.hi)}`,
    ]);
  for (const measure of ['hhi', 'hoover'] as const)
    await expect(row(measure)).toHaveText([two(measures?.spread?.[measure].value), '–']);
  await page.locator('summary', { hasText: 'Wat zeggen deze maten?' }).press('Enter');
  await expect(page.getByText('twee keer zoveel.')).toBeVisible();
});

/** From now on the page asks as this role, with a token in the place of the map's own sign-in. */
async function actAs(page: Page, token: string) {
  await page.route('**/v1/**', (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${token}` } }),
  );
}

test('a gemeente sets a norm of its own after seeing what it does, changes it and ends it', async ({
  page,
  server,
  api,
}) => {
  const [gemeente] = await items<AreaNumbers>(api, 'areas?level=gemeente');
  const { code = '', name = '' } = gemeente ?? {};
  await actAs(page, server.token('gemeente', code));
  await openRules(page, server);
  const regional = page.locator('[data-norm=demo-buurt]');
  const set = regional.getByRole('button', { name: 'Stel hiervoor een eigen norm van een gemeente' });
  await expect(page.getByRole('button', { name: 'Wijzig deze norm' })).toHaveCount(0);
  await set.click();
  const form = regional.getByRole('form', { name: /^Eigen norm naast/ });
  await expect(form).toContainText('De regio houdt 9 plekken per 1.000 aan. Strenger mag altijd');
  await form.getByLabel('Besluit of nota').fill('Beleidsregel wonen');
  await form.getByLabel('Paragraaf of artikel').fill('artikel 4');
  await form.getByLabel(/^Norm \(/).fill('12');
  const tryOut = { name: 'Bekijk wat dit verandert' };
  await form.getByRole('button', tryOut).click();
  await expect(form.getByRole('alert')).toContainText('laat niet toe dat een gemeente haar verruimt');

  await form.getByLabel(/^Norm \(/).fill('2,5');
  await form.getByLabel(/^Waarschuwing/).fill('2');
  await form.getByRole('button', tryOut).click();
  await expect(form.locator('.preview b')).toHaveText(/buurten gaan van ruimte naar/);
  await form.getByRole('button', { name: /^Leg vast vanaf/ }).click();
  await expect(regional.getByRole('status')).toContainText('Ten hoogste 2,5 plekken');
  await expect(set).toHaveCount(0);

  const own = page.locator(`[data-norm^=demo-buurt-${code.toLowerCase()}]`);
  await expect(own).toContainText(`Alleen in ${name}.`);
  await expect(own).toContainText('Bron: Beleidsregel wonen, artikel 4');
  await own.getByRole('button', { name: 'Wijzig deze norm' }).click();
  await own.getByLabel(/^Norm \(/).fill('3');
  await own.getByRole('button', tryOut).click();
  await own.getByRole('button', { name: /^Leg vast vanaf/ }).click();
  await expect(own).toContainText('Ten hoogste 3 plekken');

  await own.getByRole('button', { name: 'Beëindig deze norm' }).click();
  await own.getByRole('button', tryOut).click();
  await expect(own.locator('.preview b')).toHaveText(/naar ruimte|Geen gebied/);
  await own.getByRole('button', { name: /^Beëindig vanaf/ }).click();
  await expect(own).toHaveCount(0);
  await expect(set).toBeVisible();
});

test('tells what stands out per rung without an address, and where it is to who asks and may know', async ({
  page,
  server,
  api,
}) => {
  const findings = await items<Finding>(api, 'units/findings?region=demo&limit=1000');
  const late = findings.filter(({ code }) => code === 'verblijf.voorbij');
  const [first] = late;
  const unit = (await (await api.get(`/v1/units/${first?.unit}`)).json()) as Unit;
  await openRules(page, server);
  const section = page.getByRole('region', { name: 'Wat opvalt' });
  const some = late.filter(({ rung }) => rung === first?.rung);
  const kind = section
    .locator(`[data-findings=${first?.rung}]`)
    .locator('details', { hasText: `Verblijf duurt te lang: ${some.length}` });
  await kind.locator('summary').press('Enter');
  await expect(kind.locator('li')).toHaveCount(some.length);
  await expect(kind.locator('li').first()).toContainText(some[0]?.text ?? '-');
  if (unit.address?.postcode) await expect(section).not.toContainText(unit.address.postcode.slice(0, 4));
  await kind.getByRole('button', { name: 'Welke woning?' }).first().click();
  await expect(kind.locator('li').first().getByRole('status')).toContainText(
    unit.address ? `${unit.address.huisnummer}` : 'Alleen de buurt is bekend',
  );
});

test('tells a reader nothing of what stands out', async ({ page, server }) => {
  await actAs(page, server.token('lezer'));
  await openRules(page, server);
  await expect(page.locator('[data-norm]').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Wat opvalt' })).toHaveCount(0);
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`axe finds nothing on the rules at ${width} pixels wide`, async ({ page, server }) => {
    await page.setViewportSize({ width, height });
    await openRules(page, server);
    await page.locator('summary').first().press('Enter');
    await page.locator('[data-findings] summary').first().press('Enter');
    await page
      .getByRole('button', { name: /^Stel hiervoor/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'Wijzig deze norm' }).first().click();
    await page.getByRole('button', { name: 'Bekijk wat dit verandert' }).first().click();
    await expect(page.locator('.preview b')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
