import { onTestFinished } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { referenceHolder } from '../../../server/geo/holder.ts';
import { LIMITS } from '../../../server/http/limits.ts';
import type { AreaRow } from '../../../server/import/area-row.ts';
import { createToken } from '../../../server/store/tokens.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import type { Placement } from '../../../shared/api/placements.ts';
import { addDays, type PlainDate } from '../../../shared/dates.ts';
import type { Role } from '../../../shared/rights.ts';
import { home, type Region, smallRegion } from '../checks/region.ts';

const BASE = 'http://127.0.0.1:8790';

/** What came back: the status, and the body as JSON. */
export interface Answer {
  status: number;
  body: Placement & { detail?: string; code?: string; verdict?: { verdict: string } };
}

/** The whole server on a small region, with a calendar of its own. */
export interface Office {
  region: Region;
  today(): PlainDate;
  /** Lets days go by. */
  later(days: number): void;
  token(role: Role, organisation?: string | null): Promise<string>;
  ask(path: string, body?: unknown, more?: { token?: string; key?: string }): Promise<Answer>;
  /** Holds the home at this number of Kerkstraat, as the region unless a token says otherwise. */
  hold(huisnummer: number, more?: object, asked?: { token?: string; key?: string }): Promise<Answer>;
}

/** Homes 1 to `homes` of Kerkstraat, 40 m apart from west to east through De Haven, or through the first of other areas. */
export async function office(homes = 4, areas?: AreaRow[]): Promise<Office> {
  const region = await smallRegion(
    Array.from({ length: homes }, (_, index) => home(index + 1, 20 + ((index * 40) % 960), 500)),
    areas,
  );
  const { registry, folder } = region;
  const references = referenceHolder(folder, registry);
  onTestFinished(() => references.close());
  let day = '2026-11-22';
  const clock = { now: () => Date.parse(`${day}T11:00:00Z`), today: () => day };
  const config = readConfig({
    TREDE_DATA: folder,
    TREDE_PUBLIC_URL: 'https://trede.voorbeeld.nl',
    TREDE_PDOK: 'off',
  });
  const limits = { ...LIMITS, requests: 1e9 };
  const app = createApp({ registry, references, clock, config, limits });
  const token = async (role: Role, organisation: string | null = null) => {
    const made = await writeRegistry(registry, { actor: 'toets', clock }, (trx, audit) =>
      createToken(trx, audit, { role, organisation, name: 'toets', boundOrigin: null, clock }),
    );
    return made.token;
  };
  const regio = await token('regio');
  const ask: Office['ask'] = async (path, body, { token: as = regio, key } = {}) => {
    const response = await app.request(`${BASE}/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      body: body === undefined ? null : JSON.stringify(body),
      headers: {
        authorization: `Bearer ${as}`,
        'content-type': 'application/json',
        ...(key !== undefined && { 'idempotency-key': key }),
      },
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
  return {
    region,
    today: () => day,
    later: (days) => {
      day = addDays(day, days);
    },
    token,
    ask,
    hold: (huisnummer, more = {}, asked = {}) =>
      ask(
        '/placements',
        { rung: 'opstapwoning', readings: [{ postcode: '9901AB', huisnummer }], ...more },
        asked,
      ),
  };
}
