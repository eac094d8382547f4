import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  type APIRequestContext,
  type BrowserContext,
  test as base,
  type Locator,
  type Page,
  type Worker,
} from '@playwright/test';
import type { CheckRequestInput, CheckResponse, Verdict } from '../../shared/api/checks.ts';
import type { Vacancy } from '../../shared/api/vacancies.ts';
import { nl } from '../../shared/text/nl.ts';
import { findBrowser } from '../browser/find.ts';
import { launchWithExtension } from '../browser/launch.ts';
import { pairExtension } from '../browser/pair.ts';
import { ROOT } from '../tool.ts';
import { type Served, served } from './served.ts';

export const RUNG = 'opstapwoning';
export const BUILD = process.env.TREDE_E2E_BUILD ?? join(ROOT, '.output', 'chrome-mv3-e2e');

/** A server with what a coordinator sees through its API. */
export type ServedWithApi = Served & { api: APIRequestContext; coordinator: string };

export interface Extension {
  context: BrowserContext;
  extensionId: string;
  worker: Worker;
}

type Address = CheckRequestInput['addresses'][number];

interface Fixtures {
  /** A Chromium of its own with the extension, not paired. */
  extension: Extension;
  /** The same, paired as coordinator, with the demo portal on. */
  paired: Extension;
  /** What the server says of these addresses, in order. */
  check(addresses: Address[]): Promise<Verdict[]>;
  /** The free homes of the demo region. */
  vacancies: Vacancy[];
}

export const test = base.extend<Fixtures, { server: ServedWithApi }>({
  server: [
    async ({ playwright }, use) => {
      const server = await served();
      const coordinator = server.token('coordinator');
      const api = await playwright.request.newContext({
        baseURL: server.url,
        // A connection of its own for each question: the server closes one that rests, perhaps as the next question goes out.
        extraHTTPHeaders: { authorization: `Bearer ${coordinator}`, connection: 'close' },
      });
      await use({ ...server, api, coordinator });
      await api.dispose();
      await server.end();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  extension: async ({ server: _ }, use) => {
    const executablePath = await findBrowser();
    const viewport = { width: 1280, height: 900 };
    const launched = await launchWithExtension({
      executablePath,
      extensionDir: BUILD,
      headless: true,
      viewport,
    });
    await use(launched);
    await launched.context.close();
  },
  paired: async ({ extension, server }, use) => {
    await pairExtension(extension.worker, {
      settings: { server: server.url, token: server.coordinator, rung: RUNG },
      portals: [server.portalUrl],
    });
    await use(extension);
  },
  check: async ({ server }, use) => {
    await use(async (addresses) => {
      const answer = await server.api.post('/v1/checks', { data: { rung: RUNG, addresses } });
      return ((await answer.json()) as CheckResponse).results;
    });
  },
  vacancies: async ({ server }, use) => {
    const answer = await server.api.get('/v1/vacancies?limit=1000');
    await use(((await answer.json()) as { items: Vacancy[] }).items);
  },
});

export { expect } from '@playwright/test';

/** The address of a free home as someone would ask for it: postcode, number and what belongs to it. */
export function asked({ address }: Vacancy): Address {
  const { straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats } = address;
  if (huisnummer === null) throw new Error('A free home of the demo region has a number.');
  return { readings: [{ straat, huisnummer, huisletter, huisnummertoevoeging, postcode, woonplaats }] };
}

/** What `trede check` prints for one address. */
export function checkByCommand(server: Served, address: Address): Verdict {
  const [reading] = address.readings;
  if (reading === undefined) throw new Error('An address has a reading.');
  const parts = {
    '--postcode': reading.postcode,
    '--huisnummer': String(reading.huisnummer),
    '--huisletter': reading.huisletter,
    '--toevoeging': reading.huisnummertoevoeging,
    '--rung': RUNG,
  };
  const args = Object.entries(parts).flatMap(([name, value]) => (value ? [name, value] : []));
  const made = spawnSync(process.execPath, ['--import', 'tsx', 'server/cli.ts', 'check', ...args, '--json'], {
    cwd: ROOT,
    env: { ...process.env, TREDE_DATA: server.folder },
    encoding: 'utf8',
    // Waiting here stops every other clock of this test.
    timeout: 60_000,
  });
  return JSON.parse(made.stdout) as Verdict;
}

/** What the badge of a verdict says: its sign, its word, and of `onbekend` why. */
export function badgeText({ verdict }: Verdict): RegExp {
  return new RegExp(`${nl.word(verdict)}${verdict === 'onbekend' ? '(: .+)?' : ''}$`);
}

/** The badge within one home of a page. */
export function badgeIn(home: Locator): Locator {
  return home.locator('trede-toets button.t-badge');
}

/** The card that is open on a page. */
export function cardOf(page: Page): Locator {
  return page.getByRole('dialog');
}
