import { Hono } from 'hono';
import type { Registry } from '../store/open.ts';
import { readOffers } from './portal/offer.ts';
import { homePage, listPage, lostPage, tablePage } from './portal/pages.ts';
import { STYLE } from './portal/style.ts';

/**
 * The site of the made-up corporations: a list, a page for each home, and a table for their staff. It shows the free homes
 * of the registry as they are at each request, and is otherwise as foreign to Trede as a real site.
 */
export function demoPortal(registry: Registry): Hono {
  const site = new Hono();
  site.get('/', async (context) => {
    const { plaats, alle } = context.req.query();
    return context.html(listPage(await readOffers(registry), plaats || null, alle === 'ja'));
  });
  site.get('/woning/:id', async (context) => {
    const offer = (await readOffers(registry)).find(({ id }) => id === context.req.param('id'));
    return offer ? context.html(homePage(offer)) : context.html(lostPage(), 404);
  });
  site.get('/tabel', async (context) => context.html(tablePage(await readOffers(registry))));
  site.get('/huisstijl.css', (context) =>
    context.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  site.notFound((context) => context.html(lostPage(), 404));
  return site;
}
