import { onTestFinished } from 'vitest';
import { createApp, type Parts } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { referenceHolder } from '../../../server/geo/holder.ts';
import { createSessions, type Sessions } from '../../../server/http/sessions.ts';
import { createToken } from '../../../server/store/tokens.ts';
import { writeRegistry } from '../../../server/store/write.ts';
import type { Role } from '../../../shared/rights.ts';
import { home, type Region, smallRegion } from '../checks/region.ts';

export const BASE = 'http://127.0.0.1:8790';
export const EXTENSION = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

export interface Asked {
  method?: string;
  body?: unknown;
  token?: string | null;
  headers?: Record<string, string>;
}

export interface World {
  region: Region;
  sessions: Sessions;
  /** Moves the clock on. */
  wait(milliseconds: number): void;
  token(role: Role, organisation?: string | null, boundOrigin?: string | null): Promise<string>;
  /** Sends a file as it is, and gives the answer. */
  send(path: string, token: string, content: string | Uint8Array): Promise<unknown>;
  /** Asks the app; a body is sent as JSON, text as it is. */
  ask(path: string, asked?: Asked): Promise<Response>;
}

/** The whole server on a small region: Kerkstraat 1 and 3, 9901 AB Meerwijk. */
export async function world(parts: Partial<Parts> = {}): Promise<World> {
  const region = await smallRegion([home(1, 500, 500), home(3, 600, 500)]);
  const { registry, folder } = region;
  const references = referenceHolder(folder, registry);
  onTestFinished(() => references.close());
  let now = Date.parse('2026-11-22T11:00:00Z');
  const clock = { now: () => now, today: () => '2026-11-22' };
  const sessions = createSessions({ role: 'regio', organisation: null }, clock);
  const config = readConfig({
    TREDE_DATA: folder,
    TREDE_PUBLIC_URL: 'https://trede.voorbeeld.nl',
    TREDE_PDOK: 'off',
  });
  const app = createApp({ registry, references, clock, config, sessions, ...parts });
  return {
    region,
    sessions,
    wait: (milliseconds) => {
      now += milliseconds;
    },
    async token(role, organisation = null, boundOrigin = null) {
      const made = await writeRegistry(registry, { actor: 'toets', clock }, (trx, audit) =>
        createToken(trx, audit, { role, organisation, name: 'toets', boundOrigin, clock }),
      );
      return made.token;
    },
    async send(path, token, content) {
      const answer = await app.request(`${BASE}${path}`, {
        method: 'POST',
        body: typeof content === 'string' ? content : new Uint8Array(content),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      });
      return answer.json();
    },
    async ask(path, { method, body, token = null, headers = {} } = {}) {
      return app.request(`${BASE}${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...headers,
        },
      });
    },
  };
}

/** A check of one known home. */
export const ONE_CHECK = {
  rung: 'opstapwoning',
  addresses: [{ id: 'a', readings: [{ postcode: '9901 AB', huisnummer: 1 }] }],
};
