import AxeBuilder from '@axe-core/playwright';
import type { AgreementItem } from '../../shared/api/agreements.ts';
import type { Ledger } from '../../shared/api/ledger.ts';
import { expect, openMap, test } from './map-fixture.ts';

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
  await expect(form.getByRole('status')).toHaveText('In de stand van nu verandert er niets.');
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
