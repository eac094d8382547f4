import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createUploads, UploadTooLarge } from '../../../server/jobs/uploads.ts';
import type { Begin } from '../../../shared/api/begin.ts';
import type { Import } from '../../../shared/api/imports.ts';
import { newFolder } from '../import/world.ts';
import { type World, world } from './world.ts';

const HEADER = 'id;trede;plekken;buurtcode';
const GOOD = [HEADER, 'A1;opstapwoning;1;BU99010101', 'A2;opstapwoning;2;BU99010102'].join('\n');
const WRONG = `${GOOD}\nA3;opstapwoning;nul;BU99010101`;

/** A server on which someone of the region has chosen the made-up gemeente's neighbour, which is real. */
async function begun() {
  const server = await world();
  const token = await server.token('regio');
  const post = async (path: string, body: unknown = {}) => server.ask(`/v1/${path}`, { token, body });
  const chosen = await post('begin/choice', { gemeenten: ['GM0200'], year: 2024 });
  expect(chosen.status).toBe(200);
  return {
    server,
    token,
    post,
    send: async (text: string, name = 'woningen.csv', kind = 'woningen') =>
      (
        await server.ask(`/v1/imports?kind=${kind}&file=${name}`, { token, body: text })
      ).json() as Promise<Import>,
    /** What the events say, until nothing runs. */
    follow: async (id: string) => {
      const text = await (await server.ask(`/v1/imports/${id}/events`, { token })).text();
      return [...text.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json ?? '') as Import);
    },
    units: async () => {
      const list = await server.ask('/v1/units', { token });
      return ((await list.json()) as { items: unknown[] }).items.length;
    },
    state: async () => (await (await server.ask('/v1/begin', { token })).json()) as Begin,
  };
}

const inbox = (server: World) => {
  const folder = join(server.region.folder, 'ontvangen');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('files over the API', () => {
  it('are tried on a copy, taken in, followed and undone', async () => {
    const { server, post, send, follow, units, state } = await begun();
    const sent = await send(GOOD);
    expect(sent).toMatchObject({ state: 'ontvangen', kind: 'woningen', file: 'woningen.csv', report: null });
    expect(readFileSync(join(server.region.folder, 'ontvangen', sent.id, 'woningen.csv'), 'utf8')).toBe(GOOD);
    expect(await (await post(`imports/${sent.id}/trial`)).json()).toMatchObject({ state: 'proef-loopt' });
    const tried = (await follow(sent.id)).at(-1);
    expect(tried).toMatchObject({ state: 'geproefd', step: null, report: { written: true, refusedRows: 0 } });
    expect(tried?.report?.told[0]).toContain('2 woningen en locaties nieuw');
    expect(await units()).toBe(0);

    await post(`imports/${sent.id}/apply`);
    const taken = (await follow(sent.id)).at(-1);
    expect(taken).toMatchObject({ state: 'ingelezen', report: tried?.report });
    expect(await units()).toBe(2);
    expect(inbox(server)).toEqual([]);
    expect((await post(`imports/${sent.id}/apply`)).status).toBe(409);

    const { undo } = await state();
    expect(undo).toMatchObject({ id: taken?.step, title: 'Woningen en locaties inlezen' });
    expect((await post('begin/undo', { id: 'geen' })).status).toBe(400);
    expect((await post('begin/undo', { id: undo?.id })).status).toBe(200);
    expect(await units()).toBe(0);
  });

  it('say themselves what they are where nobody does; what nobody recognises does not stay', async () => {
    const { server, token } = await begun();
    const send = (name: string, body: string) => server.ask(`/v1/imports?file=${name}`, { token, body });
    expect(await (await send('lijst.csv', GOOD)).json()).toMatchObject({
      kind: 'woningen',
      recognised: { by: 'kolommen', words: ['trede', 'plekken'] },
    });
    const unknown = await send('lijst.csv', 'a;b\n1;2');
    expect(unknown.status).toBe(400);
    expect(await unknown.json()).toMatchObject({
      detail: 'Aan lijst.csv is niet te zien wat het is; kies dat zelf.',
    });
    expect(inbox(server)).toHaveLength(1);
  });

  it('with a wrong row change nothing, give the row with its reason, and go in without it when asked', async () => {
    const { server, token, post, send, follow, units } = await begun();
    const { id } = await send(WRONG);
    await post(`imports/${id}/trial`);
    expect((await follow(id)).at(-1)).toMatchObject({
      state: 'geproefd',
      report: { written: false, refusedRows: 1, refused: [{ line: 4, column: 'plekken', value: 'nul' }] },
    });
    const csv = await server.ask(`/v1/imports/${id}/refused-rows`, { token });
    expect(csv.headers.get('content-disposition')).toContain('woningen.geweigerd.csv');
    const [header, row] = (await csv.text()).trim().split('\r\n');
    expect(header).toContain(`${HEADER};reden`);
    expect(row).toMatch(/^A3;opstapwoning;nul;BU99010101;regel 4, plekken: /);
    await post(`imports/${id}/apply`, { skipRefused: true });
    expect((await follow(id)).at(-1)).toMatchObject({ state: 'ingelezen', report: { refusedRows: 1 } });
    expect(await units()).toBe(2);
  });

  it('that are something else are refused in a sentence, and may be sent again', async () => {
    const { post, send, follow, units } = await begun();
    const { id } = await send('PK\u0003\u0004', 'woningen.csv');
    await post(`imports/${id}/trial`);
    const refused = (await follow(id)).at(-1);
    expect(refused?.state).toBe('geweigerd');
    expect(refused?.refusal).toContain('woningen.csv');
    const areas = await send('{"type":"FeatureCollection","features":[]}', 'leeg.geojson', 'gebieden');
    await post(`imports/${areas.id}/trial`);
    expect((await follow(areas.id)).at(-1)?.refusal).toContain('leeg.geojson');
    expect(await units()).toBe(0);
  });

  it('go in one at a time, and stop without a trace', async () => {
    const { server, post, send, follow, units, state } = await begun();
    const { undo } = await state();
    expect(undo).toMatchObject({ title: 'Gemeenten kiezen' });
    const many = Array.from({ length: 5000 }, (_, row) => `M${row};opstapwoning;1;BU99010101`);
    const first = await send([HEADER, ...many].join('\n'));
    const second = await send(GOOD);
    await post(`imports/${first.id}/apply`);
    expect((await post(`imports/${second.id}/trial`)).status).toBe(409);
    expect((await post('begin/samples', { ids: [] })).status).toBe(409);
    expect((await state()).undo).toBeNull();
    await post(`imports/${first.id}/stop`);
    expect((await follow(first.id)).at(-1)).toMatchObject({ state: 'gestopt' });
    expect((await state()).undo).toEqual(undo);
    expect(await units()).toBe(0);
    expect(readdirSync(server.region.folder)).not.toContain('proef');
    await post(`imports/${second.id}/apply`);
    expect((await follow(second.id)).at(-1)).toMatchObject({ state: 'ingelezen' });
    expect(await units()).toBe(2);
  });

  it('need a name, unless PDOK is meant, and PDOK has areas only', async () => {
    const { post, token, server } = await begun();
    expect((await post('imports?kind=woningen')).status).toBe(400);
    expect((await server.ask('/v1/imports?kind=kastelen&file=a.csv', { token, body: 'a' })).status).toBe(400);
    const pdok = (await (await post('imports?kind=gebieden')).json()) as Import;
    expect(pdok).toMatchObject({ file: 'PDOK', state: 'ontvangen' });
  });
});

describe('what is being sent', () => {
  const stream = (...chunks: string[]) => new Blob(chunks).stream() as ReadableStream<Uint8Array>;

  it('over the limit is refused and leaves nothing', async () => {
    const folder = newFolder();
    const uploads = createUploads(folder, 8);
    await expect(uploads.receive('groot', 'a.csv', stream('1234', '56789'))).rejects.toThrow(UploadTooLarge);
    expect(existsSync(uploads.path('groot', 'a.csv'))).toBe(false);
    await uploads.receive('past', '../../a.csv', stream('12345678'));
    const at = uploads.path('past', '../../a.csv');
    expect(at.startsWith(join(folder, 'ontvangen', 'past'))).toBe(true);
    expect(readFileSync(at, 'utf8')).toBe('12345678');
    // A server that starts clears away what an earlier one left.
    createUploads(folder);
    expect(existsSync(at)).toBe(false);
  });
});
