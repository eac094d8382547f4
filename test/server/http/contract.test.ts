import { describe, expect, it } from 'vitest';
import { ONE_CHECK, type World, world } from './world.ts';

/** The problem in an answer, after seeing that it is one. */
async function problem(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('api-version')).toBe('1.0.0');
  const said = (await response.json()) as { status: number; detail: string; errors?: { pointer: string }[] };
  expect(said.status).toBe(response.status);
  expect(said.detail).not.toBe('');
  return said;
}

const check = (server: World, token: string, body: unknown) => server.ask('/v1/checks', { token, body });

describe('what the server answers', () => {
  it('judges an address', async () => {
    const server = await world();
    const token = await server.token('coordinator');
    const response = await check(server, token, ONE_CHECK);
    expect(response.status).toBe(200);
    expect(response.headers.get('api-version')).toBe('1.0.0');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { results } = await response.json();
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ id: 'a', match: 'exact', verdict: 'onbekend' });
  });

  it('takes null for absent and passes over fields that it does not know', async () => {
    const server = await world();
    const token = await server.token('coordinator');
    const reading = { postcode: '9901ab', huisnummer: 1, huisletter: null, straat: null, kleur: 'rood' };
    const body = { ...ONE_CHECK, origin: null, date: null, addresses: [{ id: null, readings: [reading] }] };
    const response = await check(server, token, body);
    expect(response.status).toBe(200);
    expect((await response.json()).results[0]).toMatchObject({ match: 'exact' });
  });

  it('answers a rung and a gemeente that it does not know, and refuses only a rung that can be none', async () => {
    const server = await world();
    const token = await server.token('coordinator');
    const unknown = await check(server, token, { ...ONE_CHECK, rung: 'boomhut', gemeenten: ['GM0001'] });
    expect(unknown.status).toBe(200);
    expect((await unknown.json()).results[0].verdict).toBe('onbekend');
    expect((await check(server, token, { ...ONE_CHECK, rung: 'Boom hut' })).status).toBe(400);
  });

  it('names each field that is wrong, in Dutch', async () => {
    const server = await world();
    const token = await server.token('coordinator');
    const readings = [{ postcode: '1234SS', huisnummer: '1' }];
    const response = await check(server, token, { ...ONE_CHECK, addresses: [{ readings }] });
    expect(response.status).toBe(400);
    const said = await problem(response);
    expect(said.errors).toEqual([
      { pointer: '#/addresses/0/readings/0/huisnummer', detail: 'Hier hoort een getal.' },
      {
        pointer: '#/addresses/0/readings/0/postcode',
        detail: 'Een postcode heeft vier cijfers en twee letters (nooit SA, SD of SS), zoals 7311 AB.',
      },
    ]);
  });

  it('takes 200 addresses and refuses 201', async () => {
    const server = await world();
    const token = await server.token('coordinator');
    const [one] = ONE_CHECK.addresses;
    const many = (count: number) => ({ ...ONE_CHECK, addresses: Array.from({ length: count }, () => one) });
    const full = await check(server, token, many(200));
    expect((await full.json()).results).toHaveLength(200);
    const said = await problem(await check(server, token, many(201)));
    expect(said.status).toBe(400);
    expect(said.detail).toContain('ten hoogste 200 adressen');
  });

  it.each([
    ['JSON cut short', '{"rung":', 'application/json', 400],
    ['an empty body', '', 'application/json', 400],
    ['text', 'rung=opstapwoning', 'text/plain', 415],
    ['a form', 'rung=opstapwoning', 'application/x-www-form-urlencoded', 415],
    ['over a megabyte', JSON.stringify({ rung: 'a'.repeat(1_100_000) }), 'application/json', 413],
  ])('refuses %s as a problem', async (_name, body, contentType, status) => {
    const server = await world();
    const token = await server.token('coordinator');
    const headers = { 'content-type': contentType, 'content-length': String(body.length) };
    const said = await problem(await server.ask('/v1/checks', { token, body, headers }));
    expect(said.status).toBe(status);
    if (status === 400) expect(said.errors?.map(({ pointer }) => pointer)).toEqual(['#']);
  });

  it.each(['/v1/checks/', '/v1/health/', '/v1/areas/', '/v1/nergens', '/v1'])(
    'finds nothing at %s',
    async (path) => {
      const server = await world();
      expect((await problem(await server.ask(path, { token: await server.token('regio') }))).status).toBe(
        404,
      );
    },
  );

  it('speaks English to who asks for it first', async () => {
    const server = await world();
    const token = await server.token('coordinator');
    const headline = async (language: string) => {
      const headers = { 'accept-language': language };
      const response = await server.ask('/v1/checks', { token, body: ONE_CHECK, headers });
      return (await response.json()).results[0].headline as string;
    };
    expect(await headline('en-GB,en;q=0.9,nl;q=0.8')).toContain('No norm');
    expect(await headline('nl,en;q=0.9')).toContain('Geen norm');
    expect(await headline('fr')).toContain('Geen norm');
  });

  it('tells health to all, and what it holds to who is signed in', async () => {
    const server = await world();
    expect(await (await server.ask('/v1/health')).json()).toEqual({ status: 'ok', version: '0.1.0' });
    const known = await server.ask('/v1/health', { token: await server.token('lezer') });
    expect(await known.json()).toMatchObject({
      role: 'lezer',
      areaYear: 2024,
      dataDate: '2026-11-22',
      counts: { addresses: 2, units: 0, vacancies: 0, norms: 0 },
    });
  });

  it('slows down a token above a thousand requests in a minute, and no other', async () => {
    const server = await world({ limits: { requests: 3, pairings: 9, signIns: 9 } });
    const [busy, calm] = [await server.token('lezer'), await server.token('lezer')];
    for (let count = 0; count < 3; count++)
      expect((await server.ask('/v1/regions', { token: busy })).status).toBe(200);
    const refused = await server.ask('/v1/regions', { token: busy });
    // The clock stands at the start of a minute.
    expect(refused.headers.get('retry-after')).toBe('60');
    expect((await problem(refused)).status).toBe(429);
    expect((await server.ask('/v1/regions', { token: calm })).status).toBe(200);
    server.wait(60_000);
    expect((await server.ask('/v1/regions', { token: busy })).status).toBe(200);
  });

  it('sends shapes once: the tag that came with them saves the second time', async () => {
    const server = await world();
    const token = await server.token('lezer');
    const first = await server.ask('/v1/shapes?level=buurt', { token });
    expect((await first.json()).features).toHaveLength(4);
    const tag = first.headers.get('etag') ?? '';
    const second = await server.ask('/v1/shapes?level=buurt', { token, headers: { 'if-none-match': tag } });
    expect(second.status).toBe(304);
    expect((await server.ask('/v1/shapes?level=buurt&year=2020', { token })).status).toBe(404);
  });
});
