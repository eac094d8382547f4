import { describe, expect, it } from 'vitest';
import { EXTENSION, ONE_CHECK, type World, world } from './world.ts';

/** The cookie of someone who used the link of the start. */
async function signIn(server: World): Promise<string> {
  const response = await server.ask(`/?code=${server.sessions.newCode()}`);
  expect(response.status).toBe(302);
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

describe('the Host that is called', () => {
  it.each(['127.0.0.1:8790', 'localhost:8790', 'LOCALHOST:8790', '[::1]:8790', 'trede.voorbeeld.nl'])(
    'knows %s',
    async (host) => {
      const server = await world();
      expect((await server.ask('/v1/health', { headers: { host } })).status).toBe(200);
    },
  );

  it.each(['kwaad.nl', 'kwaad.nl:8790', '127.0.0.1:9999', '127.0.0.1.kwaad.nl:8790'])(
    'refuses %s, also for the map and the description',
    async (host) => {
      const server = await world();
      for (const path of ['/v1/health', '/v1/openapi.json', '/']) {
        const response = await server.ask(path, { headers: { host } });
        expect(response.status).toBe(403);
        expect((await response.json()).detail).toContain('https://trede.voorbeeld.nl');
      }
    },
  );
});

describe('the Origin that asks', () => {
  it.each(['https://kwaad.nl', 'http://127.0.0.1:8791', 'null', 'file://', 'chrome-extension://x.kwaad.nl'])(
    'refuses %s, with a token or without',
    async (origin) => {
      const server = await world();
      const token = await server.token('regio');
      expect((await server.ask('/v1/health', { headers: { origin } })).status).toBe(403);
      expect((await server.ask('/v1/units', { token, headers: { origin } })).status).toBe(403);
    },
  );

  it('lets a bound token in from its own Origin, and without one only to read', async () => {
    const server = await world();
    const token = await server.token('coordinator', null, EXTENSION);
    const check = (headers: Record<string, string>) =>
      server.ask('/v1/checks', { token, body: ONE_CHECK, headers });
    expect((await check({ origin: EXTENSION })).status).toBe(200);
    expect((await server.ask('/v1/regions', { token })).status).toBe(200);
    expect((await check({})).status).toBe(403);
    expect((await check({ origin: 'chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba' })).status).toBe(403);
    expect((await check({ origin: 'http://127.0.0.1:8790' })).status).toBe(403);
  });
});

describe('a token', () => {
  it('cut short, unknown or badly sent gets 401 and one sentence', async () => {
    const server = await world();
    const token = await server.token('regio');
    for (const authorization of [
      `Bearer ${token.slice(0, -1)}`,
      `Bearer ${'a'.repeat(43)}`,
      'Bearer',
      `Basic ${token}`,
    ]) {
      const response = await server.ask('/v1/regions', { headers: { authorization } });
      expect(response.status, authorization).toBe(401);
      expect((await response.json()).detail).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('stops at once when it is revoked', async () => {
    const server = await world();
    const token = await server.token('regio');
    expect((await server.ask('/v1/regions', { token })).status).toBe(200);
    const { db } = server.region.registry;
    await db.updateTable('tokens').set({ revoked_at: '2026-11-22T12:00:00Z' }).execute();
    await server.token('lezer');
    expect((await server.ask('/v1/regions', { token })).status).toBe(401);
  });
});

describe('signing in on the map', () => {
  it('turns a code into a cookie that pages and other sites cannot reach', async () => {
    const server = await world();
    const response = await server.ask(`/?code=${server.sessions.newCode()}`);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/');
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    // The public address of this test is https.
    expect(cookie).toContain('Secure');
  });

  it('takes a code once, and shows a page in Dutch after that', async () => {
    const server = await world();
    const code = server.sessions.newCode();
    await server.ask(`/?code=${code}`);
    const again = await server.ask(`/?code=${code}`);
    expect(again.status).toBe(401);
    expect(again.headers.get('set-cookie')).toBeNull();
    expect(await again.text()).toContain('Deze link werkt niet meer');
  });

  it('lets whoever is signed in already pass with a used link', async () => {
    const server = await world();
    const cookie = await signIn(server);
    expect((await server.ask('/?code=oud', { headers: { cookie } })).status).toBe(302);
  });

  it.each([
    ['our own page reads', 'GET', { 'sec-fetch-site': 'same-origin' }, 200],
    ['someone types the address', 'GET', { 'sec-fetch-site': 'none' }, 200],
    [
      'our own page writes',
      'POST',
      { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:8790' },
      200,
    ],
    ['a write from nowhere', 'POST', { 'sec-fetch-site': 'none' }, 401],
    ['another site of this machine', 'GET', { 'sec-fetch-site': 'same-site' }, 401],
    ['another site', 'POST', { 'sec-fetch-site': 'cross-site' }, 401],
    ['an extension with our cookie', 'GET', { 'sec-fetch-site': 'none', origin: EXTENSION }, 401],
    ['a program that says nothing', 'GET', {}, 401],
  ])('with the cookie, when %s', async (_name, method, headers, status) => {
    const server = await world();
    const cookie = await signIn(server);
    const asked = method === 'POST' ? { body: ONE_CHECK } : {};
    const path = method === 'POST' ? '/v1/checks' : '/v1/regions';
    expect((await server.ask(path, { ...asked, headers: { ...headers, cookie } })).status).toBe(status);
  });

  it('ends a session that was not used for a week', async () => {
    const server = await world();
    const headers = { cookie: await signIn(server), 'sec-fetch-site': 'same-origin' };
    const DAY = 24 * 3600_000;
    server.wait(7 * DAY);
    expect((await server.ask('/v1/regions', { headers })).status).toBe(200);
    server.wait(7 * DAY + 1);
    expect((await server.ask('/v1/regions', { headers })).status).toBe(401);
  });

  it('says what to do while the map is not built', async () => {
    const server = await world();
    expect(await (await server.ask('/')).text()).toContain('npm run build');
  });
});
