import { openPanel, rowsOf } from './beside.ts';
import { expect, test } from './fixture.ts';
import { written } from './portal-page.ts';

test('while the server is away the panel shows what it knew in grey with its age, and mends itself', async ({
  paired,
  server,
  vacancies,
}) => {
  const page = await paired.context.newPage();
  await page.goto(`${server.portalUrl}/woning/${vacancies[0]?.id}`);
  const panel = await openPanel(paired, server.portalUrl);
  await expect(rowsOf(panel).locator('.t-badge').first()).toContainText(/Ruimte|Let op|Boven norm|Onbekend/);
  const badges = panel.locator('.t-list .t-badge');
  await panel.getByRole('tab', { name: 'Lijst uit mail' }).click();
  const lines = vacancies.slice(0, 4).map((home) => Object.values(written(home)).join(', '));
  await panel.getByLabel('Plak hier een mail, lijst of tabel').fill(lines.join('\n'));
  await panel.getByRole('button', { name: 'Toets de adressen' }).click();
  await expect(panel.getByText('4 woningen getoetst.')).toBeVisible();
  await expect(badges).toHaveCount(5);
  const words = await badges.allTextContents();
  const looks = await badges.evaluateAll((all) => all.map((one) => one.getAttribute('data-verdict')));

  await server.stop();
  try {
    await expect(badges).toHaveText(words.map((word) => new RegExp(`${word} · (net|\\d+ min)`)));
    for (const badge of await badges.all()) await expect(badge).toHaveAttribute('data-verdict', 'onbekend');
    await expect(
      panel.getByText(/^Geen verbinding met Trede: dit zijn de uitkomsten van .+ geleden\./).last(),
    ).toBeVisible();
  } finally {
    await server.start();
  }
  await expect(badges).toHaveText(words, { timeout: 45_000 });
  for (const [at, look] of looks.entries())
    await expect(badges.nth(at)).toHaveAttribute('data-verdict', look ?? '');
});
