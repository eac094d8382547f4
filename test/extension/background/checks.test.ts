import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Patience } from '../../../extension/background/backoff.ts';
import { VerdictCache } from '../../../extension/background/cache.ts';
import { Checks } from '../../../extension/background/checks.ts';
import { createClient } from '../../../extension/background/client.ts';
import { StoredSettings } from '../../../extension/background/stored.ts';
import type { CheckRequest } from '../../../shared/api/checks.ts';
import { outsideServer } from './outside-server.ts';
import { verdictOf } from './verdicts.ts';

let now = 0;
let dataVersion = 'v1';
let server: Awaited<ReturnType<typeof outsideServer>>;
let checks: Checks;
let places = 1;
let told = false;
let language: 'nl' | 'en' = 'nl';

const home = (huisnummer: number) => ({
  readings: [
    {
      straat: null,
      huisnummer,
      huisletter: null,
      huisnummertoevoeging: null,
      postcode: '9901AB',
      woonplaats: null,
    },
  ],
});

beforeEach(async () => {
  fakeBrowser.reset();
  now = 0;
  dataVersion = 'v1';
  places = 1;
  told = false;
  language = 'nl';
  server = await outsideServer({
    '/v1/health': () => ({ json: { status: 'ok', version: '1', role: 'coordinator', dataVersion } }),
    '/v1/checks': (body) => ({
      json: {
        dataVersion,
        results: (body as CheckRequest).addresses.map(({ readings }) => {
          const huisnummer = readings[0]?.huisnummer ?? 0;
          return verdictOf(`home-${huisnummer}`, huisnummer);
        }),
      },
    }),
  });
  checks = new Checks({
    clock: { now: () => now, today: () => '2026-11-22' },
    cache: new VerdictCache(fakeBrowser.storage.session),
    patience: new Patience(),
    isTold: () => told,
    open: async () => ({
      state: 'open',
      client: createClient(server.url, 't'),
      settings: StoredSettings.parse({ server: server.url, token: 't', places, language }),
      rung: 'opstapwoning',
      forWhat: { rung: 'opstapwoning', rungLabel: 'Opstapwoning', places, originLabel: null },
      gemeenten: ['GM9901'],
    }),
  });
});
afterEach(() => server.close());

const asked = (path: string) => server.asked.filter((one) => one.path === path).length;

describe('Checks', () => {
  it('answers in the order asked, with one question for all', async () => {
    const answer = await checks.ask([home(3), { readings: [] }, home(1)]);
    expect(answer).toMatchObject({
      state: 'ok',
      verdicts: [{ address: { huisnummer: 3 } }, null, { address: { huisnummer: 1 } }],
    });
    expect(asked('/v1/checks')).toBe(1);
  });

  it('asks a home once as long as the data stays the same', async () => {
    await checks.ask([home(3)]);
    now = 60_000;
    await checks.ask([home(3)]);
    expect(asked('/v1/checks')).toBe(1);
    expect(asked('/v1/health')).toBe(1);
  });

  it('asks anew when the data changed', async () => {
    await checks.ask([home(3)]);
    now = 60_000;
    dataVersion = 'v2';
    await checks.ask([home(3)]);
    expect(asked('/v1/checks')).toBe(2);
  });

  it('asks anew for another number of places', async () => {
    await checks.ask([home(3)]);
    places = 4;
    await checks.ask([home(3)]);
    expect(asked('/v1/checks')).toBe(2);
  });

  it('tells a page whether what it shows still holds', async () => {
    const answer = await checks.ask([home(3)]);
    const stamp = answer.state === 'ok' ? answer.stamp : null;
    now = 5_000;
    expect(await checks.still(stamp)).toEqual({ state: 'zelfde' });
    now = 10_000;
    dataVersion = 'v2';
    expect(await checks.still(stamp)).toEqual({ state: 'anders' });
  });

  it('says that the server is away, waits, and answers again when it is back', async () => {
    const { url } = server;
    await server.close();
    expect(await checks.ask([home(3)])).toEqual({ state: 'weg', retryAfter: 1_000 });
    now = 400;
    expect(await checks.ask([home(3)])).toEqual({ state: 'weg', retryAfter: 600 });
    server = await outsideServer({
      '/v1/checks': () => ({ json: { dataVersion, results: [verdictOf('home-3', 3)] } }),
    });
    expect(server.url).not.toBe(url);
    now = 1_000;
    expect((await checks.ask([home(3)])).state).toBe('ok');
  });

  it('goes on with what it knew while the server is away, with when that held last', async () => {
    await checks.ask([home(3)]);
    await server.close();
    now = 120_000;
    const answer = await checks.ask([home(3), home(4)]);
    expect(answer).toMatchObject({
      state: 'weg',
      heldAt: 0,
      old: { verdicts: [{ address: { huisnummer: 3 } }, null] },
    });
  });

  it('gives nothing of another task while the server is away', async () => {
    await checks.ask([home(3)]);
    await server.close();
    now = 120_000;
    places = 4;
    expect(await checks.ask([home(3)])).not.toHaveProperty('old');
  });

  it('asks for no version while the server tells of changes itself, but once in half a minute', async () => {
    told = true;
    await checks.ask([home(3)]);
    now = 29_000;
    await checks.ask([home(3)]);
    expect(asked('/v1/health')).toBe(0);
    now = 31_000;
    await checks.ask([home(3)]);
    expect(asked('/v1/health')).toBe(1);
  });

  it('confirms at once what is in doubt', async () => {
    told = true;
    await checks.ask([home(3)]);
    checks.doubt();
    await checks.ask([home(3)]);
    expect(asked('/v1/health')).toBe(1);
  });

  it('says that the token is no longer accepted when health tells only what all may know', async () => {
    const answer = await checks.ask([home(3)]);
    const stamp = answer.state === 'ok' ? answer.stamp : null;
    await server.close();
    server = await outsideServer({ '/v1/health': () => ({ json: { status: 'ok', version: '1' } }) });
    now = 5_000;
    expect(await checks.still(stamp)).toMatchObject({ state: 'geweigerd' });
  });

  it('sends an id of the register, and looks for streets in the gemeenten of the portal where it names them', async () => {
    await checks.ask([{ ...home(3), bagId: '9901010000000003' }]);
    await checks.ask([home(3)], { gemeenten: ['GM9902'], task: null });
    const bodies = server.asked.map(({ body }) => body as CheckRequest).filter((body) => body !== null);
    expect(bodies.map(({ gemeenten }) => gemeenten)).toEqual([['GM9901'], ['GM9902']]);
    expect(bodies.map(({ addresses }) => addresses[0]?.bagId ?? null)).toEqual(['9901010000000003', null]);
  });

  it('says in the language of the person that something unforeseen went wrong', async () => {
    const fail = () => checks.guarded(null, () => Promise.reject(new Error('unforeseen')));
    expect(await fail()).toMatchObject({ text: expect.stringMatching(/^Dit ging niet\./) });
    now += 60_000;
    language = 'en';
    expect(await fail()).toMatchObject({ text: expect.stringMatching(/^That did not work\./) });
  });

  it('splits more than two hundred homes', async () => {
    const homes = Array.from({ length: 201 }, (_, at) => home(at + 1));
    const answer = await checks.ask(homes);
    expect(answer.state === 'ok' && answer.verdicts[200]?.address?.huisnummer).toBe(201);
    const sizes = server.asked.map(({ body }) => (body as CheckRequest).addresses.length);
    expect(sizes).toEqual([200, 1]);
  });
});
