import type { Vacancy } from '../../shared/api/vacancies.ts';
import { pairExtension } from '../browser/pair.ts';
import { type Extension, RUNG, type ServedWithApi } from './fixture.ts';
import { servePage } from './page-server.ts';

/** The address of a free home as a page writes it: street and number, postcode and place. */
export function written({ address }: Vacancy): { street: string; place: string } {
  const { straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats } = address;
  const number = `${huisnummer}${huisletter ?? ''}${huisnummertoevoeging ? `-${huisnummertoevoeging}` : ''}`;
  return { street: `${straat} ${number}`, place: `${postcode?.replace(/^\d{4}/, '$& ')} ${woonplaats}` };
}

/** One home as an item of a list. */
export function item(vacancy: Vacancy): string {
  const { street, place } = written(vacancy);
  return `<li><h3>${street}</h3><p>${place}</p></li>`;
}

/** Serves a page of our own as a portal elsewhere that is on, and opens it. */
export async function openPortal(extension: Extension, server: ServedWithApi, html: string) {
  const portal = await servePage(`<!doctype html><html lang="nl"><title>Portaal</title>${html}`);
  await pairExtension(extension.worker, {
    settings: { server: server.url, token: server.coordinator, rung: RUNG },
    portals: [portal.url],
  });
  const page = await extension.context.newPage();
  await page.goto(portal.url);
  return { page, portal };
}
