import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../shared/api/pairings.ts';
import { type World, world } from './world.ts';

async function list(server: World, token: string) {
  const response = await server.ask('/v1/tokens', { token });
  return { status: response.status, body: (await response.json()) as { items: Connection[] } };
}

describe('tokens that let in', () => {
  it('are listed without what lets in, and a withdrawn one lets nobody in any more', async () => {
    const server = await world();
    const regio = await server.token('regio');
    const lost = await server.token('coordinator');
    const { body } = await list(server, regio);
    expect(JSON.stringify(body)).not.toContain(lost);
    expect(Object.keys(body.items[0] ?? {}).sort()).toEqual([
      'createdAt',
      'id',
      'name',
      'organisation',
      'role',
    ]);
    const one = body.items.find(({ role }) => role === 'coordinator');
    expect((await server.ask('/v1/regions', { token: lost })).status).toBe(200);
    const ended = await server.ask(`/v1/tokens/${one?.id}/withdraw`, { body: {}, token: regio });
    expect([ended.status, await ended.json()]).toEqual([200, one]);
    expect((await server.ask('/v1/regions', { token: lost })).status).toBe(401);
    expect((await list(server, regio)).body.items.map(({ id }) => id)).not.toContain(one?.id);
    expect((await server.ask(`/v1/tokens/${one?.id}/withdraw`, { body: {}, token: regio })).status).toBe(404);
  });

  it('are seen and withdrawn only by who might have handed them out', async () => {
    const server = await world();
    const regio = await server.token('regio');
    const coordinator = await server.token('coordinator');
    const all = (await list(server, regio)).body.items;
    const seen = (await list(server, coordinator)).body.items;
    expect(all.map(({ role }) => role).sort()).toEqual(['coordinator', 'regio']);
    expect(seen.map(({ role }) => role)).toEqual(['coordinator']);
    const higher = all.find(({ role }) => role === 'regio');
    const tried = await server.ask(`/v1/tokens/${higher?.id}/withdraw`, { body: {}, token: coordinator });
    expect(tried.status).toBe(404);
    expect((await list(server, await server.token('lezer'))).status).toBe(403);
  });
});
