import AxeBuilder from '@axe-core/playwright';
import type { z } from 'zod';
import type { AgreementItem, AgreementList as List } from '../../shared/api/agreements.ts';
import type { Ledger } from '../../shared/api/ledger.ts';
import { expect, openMap, test } from './map-fixture.ts';

type AgreementList = z.output<typeof List>;

const TRY = { name: 'Bekijk wat dit verandert' };

test('the region tries another key and total, and keeps a period more with other terms', async ({
  page,
  server,
  api,
}) => {
  const read = async () =>
    (await (await api.get('/v1/agreements/demo-opstap')).json()) as Pick<AgreementItem, keyof AgreementItem>;
  const before = await read();
  const year = before.volumes.at(-1)?.period ?? '';
  const next = String(Number(year) + 1);
  const ledger = (await (await api.get('/v1/agreements/demo-opstap/ledger')).json()) as Ledger;
  const rows = ledger.rows.filter(({ period }) => period === year);
  expect(rows).toHaveLength(6);

  await openMap(page, server);
  await page.getByRole('link', { name: 'Regels' }).click();
  const rule = page.locator('[data-agreement=demo-opstap]');
  await rule.getByRole('button', { name: 'Wijzig deze afspraak' }).click();
  const form = rule.getByRole('form', { name: /^Wijzig / });
  await form.getByRole('button', TRY).click();
  await expect(form.getByRole('alert')).toHaveText('U heeft nog niets gewijzigd.');
  await form.getByLabel(`${year}: totaal`).fill('veel');
  await form.getByRole('button', TRY).click();
  await expect(form.getByRole('alert')).toContainText('als hele getallen');

  // Ninety-six homes in six equal parts are sixteen each.
  await form.getByLabel(`${year}: totaal`).fill('96');
  await form.getByRole('combobox', { name: 'Sleutel' }).selectOption({ label: 'gelijke delen' });
  await form.getByRole('button', TRY).click();
  const table = form.getByRole('table', { name: 'Wat dit verandert' });
  for (const { party, target, left } of rows)
    await expect(table.locator(`[data-row="${year} ${party}"] td`)).toHaveText(
      [year, target, 16, left, left - target + 16].map((value) => `${value}`.replace('-', '−')),
    );

  await form.getByLabel(`${year}: totaal`).fill(String(before.volumes.at(-1)?.total));
  await form.getByRole('combobox', { name: 'Sleutel' }).selectOption({ label: 'zoals nu' });
  await form.getByRole('button', { name: `Voeg ${next} toe` }).click();
  await form.getByLabel(`${next}: totaal`).fill('120');
  await form.getByLabel('Spreiding').fill('Ten minste drie wijken per gemeente.');
  await form.getByLabel('Besluit of nota').fill('Tweede afspraak');
  await form.getByRole('button', TRY).click();
  // Nothing of that year is promised now, and each of the six has a part of the 120 then.
  const ahead = table.locator(`[data-row^="${next} "]`);
  await expect(ahead).toHaveCount(6);
  await expect(table.locator('tbody tr')).toHaveCount(6);
  for (const now of await ahead.locator('td:nth-child(3)').allInnerTexts()) expect(now).toBe('0');
  const parts = (await ahead.locator('td:nth-child(4)').allInnerTexts()).map(Number);
  expect(parts.reduce((sum, homes) => sum + homes, 0)).toBe(120);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await form.getByRole('button', { name: 'Leg deze wijziging vast' }).click();
  await expect(rule.getByRole('status')).toHaveText('De wijziging is vastgelegd.');
  await expect(rule).toContainText(`120 in ${next}`);
  const after = await read();
  expect(after.volumes).toEqual([...before.volumes, { period: next, total: 120, homes: null }]);
  expect(after).toMatchObject({
    keys: before.keys,
    parties: before.parties,
    spread: 'Ten minste drie wijken per gemeente.',
    source: { ...before.source, document: 'Tweede afspraak' },
  });
});

test('the region makes an agreement, ends it after a period, and withdraws it', async ({
  page,
  server,
  api,
}) => {
  const year = new Date().getFullYear();
  await openMap(page, server);
  await page.getByRole('link', { name: 'Afspraken' }).click();
  await page.getByRole('button', { name: 'Maak een nieuwe afspraak' }).click();
  const form = page.getByRole('form', { name: 'Nieuwe afspraak' });
  const tryOut = form.getByRole('button', { name: 'Bekijk wat dit vraagt' });
  await form.getByLabel('Naam van de afspraak').fill('Afspraak begeleid wonen');
  await form.getByLabel(`${year}: totaal`).fill('12');
  await form.getByRole('button', { name: `Voeg ${year + 1} toe` }).click();
  await form.getByLabel(`${year + 1}: totaal`).fill('18');
  await form.getByRole('combobox', { name: 'Sleutel' }).selectOption({ label: 'gelijke delen' });
  await form.getByLabel('Besluit of nota').fill('Bestuurlijk overleg');
  await form.getByLabel('Paragraaf of artikel').fill('punt 3');
  await tryOut.click();
  await expect(form.getByRole('alert')).toHaveText('Noem minstens één trede of soort trede die meetelt.');
  await form.getByRole('checkbox', { name: 'Begeleid wonen', exact: true }).check();
  await tryOut.click();
  // Twelve and eighteen homes in six equal parts are two and three each.
  const asked = form.getByRole('table', { name: 'Wat deze afspraak vraagt' });
  await expect(asked.locator(`[data-row^="${year} "] td:nth-child(3)`)).toHaveText(Array(6).fill('2'));
  await expect(asked.locator(`[data-row^="${year + 1} "] td:nth-child(3)`)).toHaveText(Array(6).fill('3'));
  const listed = async () =>
    ((await (await api.get('/v1/agreements?region=demo')).json()) as AgreementList).items.filter(
      ({ title }) => title === 'Afspraak begeleid wonen',
    );
  expect(await listed()).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await form.getByRole('button', { name: 'Leg deze afspraak vast' }).click();
  await expect(page.getByRole('heading', { name: /^Afspraak begeleid wonen/ })).toBeVisible();
  expect(await listed()).toMatchObject([{ status: 'voorstel', counts: { rungs: ['begeleid-wonen'] } }]);

  await page.getByRole('link', { name: 'Wijzig of beëindig deze afspraak bij Regels' }).click();
  const rule = page.locator('[data-agreement^=afspraak-begeleid-wonen]');
  await rule.getByRole('button', { name: 'Beëindig deze afspraak' }).click();
  const end = rule.getByRole('form', { name: 'Beëindig Afspraak begeleid wonen' });
  await expect(end).toContainText(`loopt tot en met ${year + 1}`);
  await expect(end.getByLabel('Hoe')).toHaveValue(String(year));
  await end.getByRole('button', TRY).click();
  const lost = end.getByRole('table', { name: 'Wat dit verandert' }).locator('tbody tr');
  await expect(lost.locator('td:nth-child(3)')).toHaveText(Array(6).fill('3'));
  await expect(lost.locator('td:nth-child(4)')).toHaveText(Array(6).fill('0'));
  await end.getByRole('button', { name: `Laat eindigen na ${year}` }).click();
  await expect(rule.getByRole('status')).toHaveText(`Vastgelegd. Deze afspraak eindigt na ${year}.`);
  expect(await listed()).toMatchObject([{ volumes: [{ period: String(year), total: 12 }] }]);

  await rule.getByRole('button', { name: 'Beëindig deze afspraak' }).click();
  await end.getByRole('button', TRY).click();
  await end.getByRole('button', { name: 'Trek deze afspraak in' }).click();
  await expect(page.getByText('Ingetrokken: Afspraak begeleid wonen.')).toBeVisible();
  await expect(rule).toHaveCount(0);
  expect(await listed()).toEqual([]);
});
