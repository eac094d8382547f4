import { ADAPTERS } from '../../extension/portals/adapters/index.ts';
import type { Verdict } from '../../shared/api/checks.ts';
import type { Adapter, PortalMisfit } from '../../shared/api/portals.ts';
import type { Vacancy } from '../../shared/api/vacancies.ts';
import { pairExtension } from '../browser/pair.ts';
import { frozenPage, type PageHome } from '../portals/fill.ts';
import { asked, badgeIn, badgeText, expect, RUNG, test } from './fixture.ts';
import { servePage } from './page-server.ts';

const families = ADAPTERS as readonly Adapter[];

function pageHome({ address }: Vacancy): PageHome {
  const { straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats } = address;
  if (straat === null || huisnummer === null || postcode === null || woonplaats === null)
    throw new Error('A free home of the demo region has a whole address.');
  const shown = postcode.replace(/^(\d{4})/, '$1 ');
  return {
    straat,
    huisnummer,
    huisletter,
    toevoeging: huisnummertoevoeging,
    postcode: shown,
    woonplaats,
    bagId: null,
  };
}

/** The adapter for pages that are served here instead of at the portal itself. */
const servedHere = (adapter: Adapter): Adapter => {
  const here = [`http://127.0.0.1/${adapter.id}/*`];
  return {
    ...adapter,
    version: adapter.version + 1,
    matches: here,
    examples: [`http://127.0.0.1/${adapter.id}/aanbod`],
    selfCheck: { ...adapter.selfCheck, pages: here },
  };
};

test('each frozen portal has the right verdict on the right home, by an adapter that the region published and after it was switched off', async ({
  extension,
  server,
  check,
  vacancies,
}) => {
  const verdicts = await check(vacancies.map(asked));
  const chosen = (['ruimte', 'let-op', 'boven-norm', 'onbekend'] as const).map((word) =>
    verdicts.findIndex(({ verdict }) => verdict === word),
  );
  const split = vacancies.findIndex(({ address }, at) => address.huisletter !== null && !chosen.includes(at));
  const homes = [...chosen, split].flatMap((at) => vacancies[at] ?? []);
  const expected: Verdict[] = [...chosen, split].flatMap((at) => verdicts[at] ?? []);
  expect(expected).toHaveLength(5);

  const regio = { authorization: `Bearer ${server.token('regio')}` };
  const post = async (path: string, data: object) =>
    expect((await server.api.post(`/v1/portals${path}`, { data, headers: regio })).ok()).toBe(true);
  for (const adapter of families) await post('', servedHere(adapter));

  const portals = await Promise.all(
    families.map(async ({ id }) => ({ id, ...(await servePage(frozenPage(id, homes.map(pageHome)))) })),
  );
  try {
    await pairExtension(extension.worker, {
      settings: { server: server.url, token: server.coordinator, rung: RUNG },
      portals: portals.map(({ url }) => url),
    });
    const page = await extension.context.newPage();
    for (const { id, url } of portals)
      await test.step(id, async () => {
        await page.goto(`${url}/${id}/aanbod`);
        await expect(badgeIn(page.locator('body')), id).toHaveText(expected.map(badgeText));
      });

    // Switched off, the page in view is read anew without it, and says the same.
    for (const { id } of families) await post(`/${id}/off`, {});
    for (const { id, url } of portals.slice(0, 2)) {
      await page.goto(`${url}/${id}/aanbod`);
      await expect(badgeIn(page.locator('body')), id).toHaveText(expected.map(badgeText));
    }
  } finally {
    await Promise.all(portals.map(({ close }) => close()));
    for (const { id } of families) await post(`/${id}/on`, {});
  }
});

test('a portal that changed is read without its adapter, and the user reads once that it no longer fits', async ({
  extension,
  server,
  check,
  vacancies,
}) => {
  const zig = families.find(({ id }) => id === 'zig');
  const homes = vacancies.slice(0, 3);
  if (zig === undefined) throw new Error('There is an adapter for Zig.');
  const headers = { authorization: `Bearer ${server.token('regio')}` };
  const old = { ...servedHere(zig), id: 'zig-verouderd', card: ['.kaart-van-vroeger'] };
  const here = ['http://127.0.0.1/vernieuwd/*'];
  const data = { ...old, matches: here, selfCheck: { ...old.selfCheck, pages: here } };
  expect((await server.api.post('/v1/portals', { data, headers })).status()).toBe(201);
  const portal = await servePage(frozenPage('zig', homes.map(pageHome)));
  try {
    await pairExtension(extension.worker, {
      settings: { server: server.url, token: server.coordinator, rung: RUNG },
      portals: [portal.url],
    });
    const page = await extension.context.newPage();
    await page.goto(`${portal.url}/vernieuwd/aanbod`);
    const told = page.getByText('De adapter past niet meer op dit portaal.');
    await expect(told).toBeVisible();
    const expected = await check(homes.map(asked));
    await expect(badgeIn(page.locator('main'))).toHaveText(expected.map(badgeText));
    await page.screenshot({ path: process.env.TREDE_SHOT ?? test.info().outputPath('past-niet-meer.png') });
    // The region hears it as well: which adapter, and nothing of the page. Other tests tell it of adapters of their own.
    const heard = async () => {
      const { items } = (await (await server.api.get('/v1/portal-misfits', { headers })).json()) as {
        items: PortalMisfit[];
      };
      return items.filter(({ id }) => id === old.id);
    };
    await expect.poll(heard).toMatchObject([{ version: old.version, reports: 1 }]);
    await page.getByRole('button', { name: 'Sluit' }).click();
    await expect(told).toHaveCount(0);
    await page.reload();
    await expect(badgeIn(page.locator('main'))).toHaveText(expected.map(badgeText));
    await expect(told).toHaveCount(0);
  } finally {
    await portal.close();
    await server.api.post('/v1/portals/zig-verouderd/off', { data: {}, headers });
  }
});
