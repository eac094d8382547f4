import type { Locator, Page } from '@playwright/test';
import type { Verdict } from '../../shared/api/checks.ts';
import type { Placement } from '../../shared/api/placements.ts';
import type { Vacancy } from '../../shared/api/vacancies.ts';
import { asked, badgeIn, cardOf, type Extension, expect, type ServedWithApi } from './fixture.ts';

/** A free home of the demo region with its verdict. */
export interface Free {
  vacancy: Vacancy;
  verdict: Verdict;
}

/** The free homes that nobody holds, with their verdicts as they are now. */
export async function freeHomes(
  server: ServedWithApi,
  check: (addresses: ReturnType<typeof asked>[]) => Promise<Verdict[]>,
): Promise<Free[]> {
  const answer = await server.api.get('/v1/vacancies?limit=1000');
  const { items } = (await answer.json()) as { items: Vacancy[] };
  const verdicts = await check(items.map(asked));
  return items.flatMap((vacancy, at) => {
    const verdict = verdicts[at];
    return verdict?.match === 'exact' && verdict.unit === null ? [{ vacancy, verdict }] : [];
  });
}

/** The first of them that fits. */
export function first(homes: Free[], fits: (verdict: Verdict) => boolean): Free {
  const found = homes.find(({ verdict }) => fits(verdict));
  if (found === undefined) throw new Error('The demo region has no such free home.');
  return found;
}

/** Opens the page of a home in the demo portal, and its card. */
export async function openCard(
  { context }: Extension,
  server: ServedWithApi,
  { vacancy }: Free,
): Promise<{ page: Page; card: Locator }> {
  const page = await context.newPage();
  await page.goto(`${server.portalUrl}/woning/${vacancy.id}`);
  await badgeIn(page.locator('main')).click();
  const card = cardOf(page);
  await expect(card).toBeVisible();
  return { page, card };
}

/** The placement that runs at this home, or undefined. */
export async function placementAt(server: ServedWithApi, home: Free): Promise<Placement | undefined> {
  const answer = await server.api.get('/v1/placements?limit=1000');
  const { items } = (await answer.json()) as { items: Placement[] };
  return items.find(({ address }) => address?.homeKey === home.verdict.address?.homeKey);
}

/** The button of the card with this name. */
export function button(card: Locator, name: string | RegExp): Locator {
  return card.getByRole('button', { name, exact: typeof name === 'string' });
}
