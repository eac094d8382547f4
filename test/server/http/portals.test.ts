import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../server/store/audit.ts';
import type { Adapter, PortalItem, PortalProposal } from '../../../shared/api/portals.ts';
import { world } from './world.ts';

const ADAPTER: Adapter = {
  id: 'voorbeeld',
  version: 2,
  matches: ['https://*.voorbeeld.nl/aanbod/*'],
  examples: ['https://wonen.voorbeeld.nl/aanbod/1'],
  card: ['.woning'],
  fields: { adres: [{ css: '.adres', from: 'text', parser: 'lines' }] },
  selfCheck: { pages: ['https://*.voorbeeld.nl/aanbod/*'], cards: 1, share: 0.5 },
};

async function region() {
  const server = await world();
  const token = await server.token('regio');
  const list = async () => {
    const answer = await server.ask('/v1/portals', { token: await server.token('coordinator') });
    return ((await answer.json()) as { items: PortalItem[] }).items;
  };
  const post = (path: string, body: unknown) => server.ask(`/v1/portals${path}`, { token, body });
  return { server, list, post };
}

describe('adapters over the API', () => {
  it('are published, replaced by a newer version, switched off and on, and all of it is in the audit', async () => {
    const { server, list, post } = await region();
    expect((await post('', ADAPTER)).status).toBe(201);
    expect(await list()).toEqual([
      { id: 'voorbeeld', version: 2, disabled: false, changedOn: '2026-11-22', adapter: ADAPTER },
    ]);
    expect((await post('', { ...ADAPTER, version: 3, card: ['.kaart'] })).status).toBe(201);
    expect((await list())[0]?.adapter?.card).toEqual(['.kaart']);
    expect((await post('/voorbeeld/off', {})).status).toBe(200);
    expect(await list()).toMatchObject([{ version: 3, disabled: true }]);
    expect((await post('/voorbeeld/on', {})).status).toBe(200);
    expect(await list()).toMatchObject([{ version: 3, disabled: false, adapter: { version: 3 } }]);
    const { registry } = server.region;
    const rows = await registry.db
      .selectFrom('audit')
      .select('action')
      .where('subject', '=', 'portal')
      .execute();
    expect(rows.map(({ action }) => action)).toEqual([
      'portal.publish',
      'portal.publish',
      'portal.off',
      'portal.on',
    ]);
    expect((await verifyAudit(registry.db)).broken).toBeNull();
  });

  it('raise the data version, by which browsers see that there is something new', async () => {
    const { server, post } = await region();
    const token = await server.token('lezer');
    const version = async () => {
      const answer = await server.ask('/v1/health', { token });
      return ((await answer.json()) as { dataVersion: string }).dataVersion;
    };
    const before = await version();
    await post('', ADAPTER);
    const after = await version();
    expect(after).not.toBe(before);
    await post('', ADAPTER);
    await post('/voorbeeld/on', {});
    expect(await version()).toBe(after);
  });

  it('are refused in an older version, or in another form under the same one', async () => {
    const { list, post } = await region();
    await post('', ADAPTER);
    for (const version of [1, 2]) {
      const refused = await post('', { ...ADAPTER, version, card: ['.anders'] });
      expect(refused.status).toBe(400);
      expect((await refused.json()).detail).toContain('versie 3 of hoger');
    }
    expect(await list()).toMatchObject([{ version: 2, adapter: { card: ['.woning'] } }]);
  });

  it('that the extension brings are switched off by their version', async () => {
    const { list, post } = await region();
    expect((await post('/zig/off', {})).status).toBe(404);
    expect((await post('/zig/off', { version: 4 })).status).toBe(200);
    expect(await list()).toEqual([
      { id: 'zig', version: 4, disabled: true, changedOn: '2026-11-22', adapter: null },
    ]);
    expect((await post('/zig/on', {})).status).toBe(200);
    expect(await list()).toEqual([]);
  });

  const field = { css: '.a', from: 'text', parser: 'text' };
  it.each<[string, object, string]>([
    ['a selector of 201 characters', { card: [`.${'a'.repeat(200)}`] }, '#/card/0'],
    [
      'a field for a password',
      { fields: { straat: [{ ...field, css: 'input[type="password"]' }] } },
      '#/fields/straat/0/css',
    ],
    ['a selector that looks at all that follows', { card: ['div:has(span)'] }, '#/card/0'],
    ['a selector that compares all with all', { card: ['* ~ * ~ *'] }, '#/card/0'],
    [
      'a parser of its own',
      { fields: { straat: [{ ...field, parser: '/straat/' }] } },
      '#/fields/straat/0/parser',
    ],
    ['an attribute without name', { fields: { straat: [{ ...field, from: 'attr' }] } }, '#/fields/straat/0'],
    ['fields by which no home can be known', { fields: { postcode: [field] } }, '#/fields'],
    ['pages by a regular expression', { matches: ['https://.+\\.nl/.*'] }, '#/matches/0'],
    ['pages with three stars', { matches: ['https://voorbeeld.nl/*a*a*'] }, '#/matches/0'],
    ['no self-check', { selfCheck: undefined }, '#/selfCheck'],
  ])('are refused with %s', async (_name, part, pointer) => {
    const { list, post } = await region();
    const refused = await post('', { ...ADAPTER, ...part });
    expect(refused.status).toBe(400);
    const { errors } = await refused.json();
    expect(errors.map((one: { pointer: string }) => one.pointer)).toContain(pointer);
    expect(await list()).toEqual([]);
  });

  it('are for the region alone to change, and for all who are signed in to read', async () => {
    const { server } = await region();
    const coordinator = await server.token('coordinator');
    expect((await server.ask('/v1/portals', { token: coordinator, body: ADAPTER })).status).toBe(403);
    expect((await server.ask('/v1/portals', { token: await server.token('lezer') })).status).toBe(200);
  });
});

describe('proposals for adapters', () => {
  async function proposals() {
    const all = await region();
    const { server } = all;
    const coordinator = await server.token('coordinator');
    const offer = (adapter: unknown) =>
      server.ask('/v1/portal-proposals', { token: coordinator, body: adapter });
    const waiting = async () => {
      const answer = await server.ask('/v1/portal-proposals', { token: await server.token('regio') });
      return ((await answer.json()) as { items: PortalProposal[] }).items;
    };
    const decide = async (how: 'accept' | 'decline') =>
      server.ask(`/v1/portal-proposals/voorbeeld/${how}`, { token: await server.token('regio'), body: {} });
    return { ...all, offer, waiting, decide };
  }

  it('count for nobody until the region publishes them, under a version that replaces its own', async () => {
    const { offer, waiting, decide, list, post } = await proposals();
    expect((await offer({ ...ADAPTER, version: 1, card: ['.vak'] })).status).toBe(201);
    expect(await waiting()).toMatchObject([
      { id: 'voorbeeld', role: 'coordinator', proposedOn: '2026-11-22' },
    ]);
    expect(await list()).toEqual([]);
    await post('', { ...ADAPTER, version: 5 });
    expect((await decide('accept')).status).toBe(200);
    expect(await list()).toMatchObject([
      { id: 'voorbeeld', version: 6, adapter: { version: 6, card: ['.vak'] } },
    ]);
    expect(await waiting()).toEqual([]);
    expect((await decide('accept')).status).toBe(404);
  });

  it('make way for a newer one under the same name, and for nothing when declined', async () => {
    const { server, offer, waiting, decide, list } = await proposals();
    await offer(ADAPTER);
    await offer({ ...ADAPTER, card: ['.later'] });
    expect((await waiting()).map(({ adapter }) => adapter.card)).toEqual([['.later']]);
    expect((await decide('decline')).status).toBe(200);
    expect([await waiting(), await list()]).toEqual([[], []]);
    expect((await decide('decline')).status).toBe(404);
    expect((await verifyAudit(server.region.registry.db)).broken).toBeNull();
  });

  it('are refused where more wait than anyone goes through', async () => {
    const { offer, waiting } = await proposals();
    for (let at = 0; at < 200; at += 1) await offer({ ...ADAPTER, id: `voorbeeld-${at}` });
    expect((await offer(ADAPTER)).status).toBe(400);
    expect((await offer({ ...ADAPTER, id: 'voorbeeld-7', card: ['.later'] })).status).toBe(201);
    expect(await waiting()).toHaveLength(100);
  });
});

describe('adapters that no longer fit', () => {
  it('are counted per version, told to the region alone, and forgotten with a newer version', async () => {
    const { server, post } = await region();
    const coordinator = await server.token('coordinator');
    const regio = await server.token('regio');
    const misfits = async () =>
      ((await (await server.ask('/v1/portal-misfits', { token: regio })).json()) as { items: unknown[] })
        .items;
    await post('', ADAPTER);
    const tell = (id: string, version: number) =>
      server.ask(`/v1/portals/${id}/misfit`, { token: coordinator, body: { version } });
    expect((await tell('voorbeeld', 2)).status).toBe(200);
    expect((await tell('voorbeeld', 2)).status).toBe(200);
    expect((await tell('zig', 1)).status).toBe(200);
    expect(await misfits()).toEqual([
      { id: 'voorbeeld', version: 2, reports: 2, lastOn: '2026-11-22' },
      { id: 'zig', version: 1, reports: 1, lastOn: '2026-11-22' },
    ]);
    const first = await server.ask('/v1/portal-misfits?limit=1', { token: regio });
    const { items, next } = (await first.json()) as { items: unknown[]; next: string };
    const rest = await server.ask(`/v1/portal-misfits?limit=1&cursor=${encodeURIComponent(next)}`, {
      token: regio,
    });
    expect([items, ((await rest.json()) as { items: unknown[] }).items]).toEqual([
      [expect.objectContaining({ id: 'voorbeeld' })],
      [expect.objectContaining({ id: 'zig' })],
    ]);
    expect((await server.ask('/v1/portal-misfits', { token: coordinator })).status).toBe(403);
    expect((await post('', { ...ADAPTER, version: 3 })).status).toBe(201);
    expect(await misfits()).toMatchObject([{ id: 'zig' }]);
  });
});
