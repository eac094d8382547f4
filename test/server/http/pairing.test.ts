import { describe, expect, it } from 'vitest';
import { EXTENSION, ONE_CHECK, type World, world } from './world.ts';

const MINUTE = 60_000;

async function codeFor(server: World, role: string, token: string): Promise<string> {
  const response = await server.ask('/v1/pairings', { token, body: { role } });
  expect(response.status).toBe(201);
  return (await response.json()).code;
}

const redeem = (server: World, code: string, origin = EXTENSION) =>
  server.ask('/v1/tokens', { body: { code, name: 'Chrome op kantoor' }, headers: { origin } });

/** Another code of six digits. */
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('pairing an extension', () => {
  it('trades a code for a token of that role, bound to the Origin that asked', async () => {
    const server = await world();
    const code = await codeFor(server, 'coordinator', await server.token('regio'));
    expect(code).toMatch(/^\d{6}$/);
    const response = await redeem(server, code);
    expect(response.status).toBe(201);
    const { token, role } = await response.json();
    expect(role).toBe('coordinator');
    const check = (origin: string) =>
      server.ask('/v1/checks', { token, body: ONE_CHECK, headers: { origin } });
    expect((await check(EXTENSION)).status).toBe(200);
    expect((await check('chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba')).status).toBe(403);
  });

  it('writes down who let it in', async () => {
    const server = await world();
    const code = await codeFor(server, 'lezer', await server.token('regio'));
    await redeem(server, code);
    const rows = await server.region.registry.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'token.create')
      .orderBy('seq')
      .execute();
    const [maker, made] = rows;
    expect(made?.actor).toBe(`token:${maker?.subject_id}`);
  });

  it('takes a code once', async () => {
    const server = await world();
    const code = await codeFor(server, 'lezer', await server.token('regio'));
    expect((await redeem(server, code)).status).toBe(201);
    expect((await redeem(server, code)).status).toBe(403);
  });

  it('takes a code for five minutes', async () => {
    const server = await world();
    const token = await server.token('regio');
    const [first, second] = [await codeFor(server, 'lezer', token), await codeFor(server, 'lezer', token)];
    server.wait(5 * MINUTE - 1);
    expect((await redeem(server, first)).status).toBe(201);
    server.wait(1);
    expect((await redeem(server, second)).status).toBe(403);
  });

  it('kills a code at the third wrong try', async () => {
    const server = await world();
    const code = await codeFor(server, 'lezer', await server.token('regio'));
    for (const expected of ['klopt niet; kijk', 'klopt niet; kijk', 'na drie pogingen vervalt']) {
      const refused = await redeem(server, wrong(code));
      expect(refused.status).toBe(403);
      expect((await refused.json()).detail).toContain(expected);
    }
    expect((await redeem(server, code)).status).toBe(403);
  });

  it('takes a right code after two wrong tries', async () => {
    const server = await world();
    const code = await codeFor(server, 'lezer', await server.token('regio'));
    await redeem(server, wrong(code));
    await redeem(server, wrong(code));
    expect((await redeem(server, code)).status).toBe(201);
  });

  it.each([
    ['coordinator', null, 'regio', null],
    ['lezer', null, 'coordinator', null],
    ['corporatie', 'Corporatie Twee', 'corporatie', 'Corporatie Een'],
    ['gemeente', 'GM9901', 'gemeente', null],
  ] as const)(
    'never gives more than one has: %s of %s asks %s of %s',
    async (own, of, role, organisation) => {
      const server = await world();
      const token = await server.token(own, of);
      expect((await server.ask('/v1/pairings', { token, body: { role, organisation } })).status).toBe(403);
    },
  );

  it('slows down who tries many codes', async () => {
    const server = await world({ limits: { requests: 99, pairings: 9, signIns: 2 } });
    await redeem(server, '000001');
    await redeem(server, '000002');
    expect((await redeem(server, '000003')).status).toBe(429);
    server.wait(MINUTE);
    expect((await redeem(server, '000003')).status).toBe(403);
  });
});
