import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openReference } from '../../../../server/geo/reference.ts';
import { readAreasFromPdok } from '../../../../server/import/areas-pdok.ts';
import { Folder } from '../../commands/folder.ts';
import { NO_STOP } from '../../import/world.ts';
import { FAILURES, type Reply, type StandIn, standIn } from './stand-in.ts';

const square = (west: number, south: number, size = 0.01) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

interface Feature {
  type: 'Feature';
  properties: Record<string, unknown>;
  geometry: unknown;
}

const feature = (properties: Record<string, unknown>, geometry: unknown): Feature => ({
  type: 'Feature',
  properties: { jaar: 2024, water: 'NEE', aantal_inwoners: 900, aantal_huishoudens: 400, ...properties },
  geometry,
});

const apeldoorn = { gemeentecode: 'GM0200', gemeentenaam: 'Apeldoorn' };
const brummen = { gemeentecode: 'GM0213', gemeentenaam: 'Brummen' };
const buurt = (code: string, naam: string, gemeente: object, west: number, more = {}) =>
  feature(
    { buurtcode: code, buurtnaam: naam, wijkcode: `WK${code.slice(2, 8)}`, ...gemeente, ...more },
    square(west, 52.2),
  );

/** Two gemeenten as CBS gives them: three buurten of which one is water, and one with secret figures. */
const COLLECTIONS: Record<string, Feature[]> = {
  gemeenten: [feature(apeldoorn, square(5.9, 52.2, 0.05)), feature(brummen, square(6.1, 52.2, 0.05))],
  wijken: [
    feature({ wijkcode: 'WK020001', wijknaam: 'Centrum', ...apeldoorn }, square(5.9, 52.2, 0.05)),
    feature({ wijkcode: 'WK021301', wijknaam: 'Brummen', ...brummen }, square(6.1, 52.2, 0.05)),
  ],
  buurten: [
    buurt('BU02000101', 'Westhoek', apeldoorn, 5.9, { woningvoorraad: 420 }),
    buurt('BU02000102', 'Oosthoek', apeldoorn, 5.91, { aantal_huishoudens: -99997, woningvoorraad: -99995 }),
    buurt('BU02000199', 'Plas', apeldoorn, 5.92, { water: 'JA', aantal_inwoners: -99997 }),
    buurt('BU02130101', 'Zuidhoek', brummen, 6.1),
  ],
};

/** The OGC API of PDOK: filters by gemeentecode and gives `pageSize` features at a time, with a next link to the rest. */
function ogc(pageSize = 1000) {
  return (url: URL): Reply => {
    const [, year, collection] =
      /^\/cbs\/wijken-en-buurten-(\d{4})\/ogc\/v1\/collections\/(\w+)\/items$/.exec(url.pathname) ?? [];
    if (year !== '2024') return { break: (response) => response.writeHead(404).end('{}') };
    const all = (COLLECTIONS[collection ?? ''] ?? []).filter(
      ({ properties }) => properties.gemeentecode === url.searchParams.get('gemeentecode'),
    );
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const next = new URL(url);
    next.searchParams.set('cursor', String(from + pageSize));
    const links = [{ rel: 'self', href: url.href }];
    if (from + pageSize < all.length) links.push({ rel: 'next', href: next.href });
    return { json: { type: 'FeatureCollection', links, features: all.slice(from, from + pageSize) } };
  };
}

const both = (pdok: StandIn) => ({ pdok: pdok.client, gemeenten: ['GM0200', 'GM0213'], year: 2024 });

describe('areas from PDOK', () => {
  it('asks each level of each gemeente by its code, and follows next links', async () => {
    const pdok = await standIn(ogc(1));
    const rows = await readAreasFromPdok(both(pdok), NO_STOP);
    expect(rows.map(({ code }) => code).sort()).toEqual([
      'BU02000101',
      'BU02000102',
      'BU02130101',
      'GM0200',
      'GM0213',
      'WK020001',
      'WK021301',
    ]);
    const [first] = pdok.asked;
    expect(first?.pathname).toBe('/cbs/wijken-en-buurten-2024/ogc/v1/collections/gemeenten/items');
    expect(Object.fromEntries(first?.searchParams ?? [])).toEqual({
      f: 'json',
      limit: '1000',
      gemeentecode: 'GM0200',
    });
    // Six first pages, and two more for the three buurten of Apeldoorn.
    expect(pdok.asked).toHaveLength(8);
  });

  it('leaves water out, and takes what CBS keeps secret or does not have as missing', async () => {
    const pdok = await standIn(ogc());
    const rows = await readAreasFromPdok(both(pdok), NO_STOP);
    const figures = Object.fromEntries(rows.map(({ code, figures }) => [code, figures]));
    expect(figures.BU02000101).toEqual({ inwoners: 900, huishoudens: 400, woningen: 420 });
    expect(figures.BU02000102).toEqual({ inwoners: 900, huishoudens: null, woningen: null });
    expect(figures).not.toHaveProperty('BU02000199');
  });

  it('keeps to the asked gemeenten where the filter is not known, and to its own host behind a proxy', async () => {
    const pdok = await standIn((url) => {
      const collection = url.pathname.split('/').at(-2) ?? '';
      const second = url.searchParams.has('cursor');
      const links = second ? [] : [{ rel: 'next', href: 'https://api.pdok.nl/elders?f=json&cursor=2' }];
      return { json: { type: 'FeatureCollection', links, features: second ? [] : COLLECTIONS[collection] } };
    });
    const rows = await readAreasFromPdok({ ...both(pdok), gemeenten: ['GM0213'] }, NO_STOP);
    expect(rows.map(({ code }) => code)).toEqual(['GM0213', 'WK021301', 'BU02130101']);
    expect(pdok.asked[1]?.href).toBe(
      `${pdok.url}/cbs/wijken-en-buurten-2024/ogc/v1/collections/gemeenten/items?f=json&cursor=2`,
    );
  });

  it.each([
    [{ gemeenten: ['GM9999'] }, 'PDOK heeft geen gemeenten van GM9999 in 2024'],
    [{ gemeenten: ['0200'] }, '"0200" is geen gemeentecode'],
    [{ gemeenten: [] }, 'Kies ten minste één gemeente'],
    [{ year: 1998 }, 'PDOK heeft geen wijken en buurten van 1998'],
    [{ pdok: null }, 'PDOK staat uit'],
  ])('refuses %j in one sentence', async (more, sentence) => {
    const pdok = await standIn(ogc());
    await expect(readAreasFromPdok({ ...both(pdok), ...more }, NO_STOP)).rejects.toThrow(sentence);
  });

  it('does not follow pages that go round', async () => {
    const pdok = await standIn((url) => ({
      json: { features: [], links: [{ rel: 'next', href: url.href }] },
    }));
    await expect(readAreasFromPdok(both(pdok), NO_STOP)).rejects.toMatchObject({ trouble: 'shape' });
  });

  it('tells how far it is, and stops between two questions', async () => {
    const stop = new AbortController();
    const pdok = await standIn(ogc());
    const steps: string[] = [];
    const reading = readAreasFromPdok(both(pdok), {
      signal: stop.signal,
      progress(done, total) {
        steps.push(`${done}/${total}`);
        if (done === 2) stop.abort(new Error('genoeg'));
      },
    });
    await expect(reading).rejects.toThrow('genoeg');
    expect(steps).toEqual(['0/6', '1/6', '2/6']);
    expect(pdok.asked).toHaveLength(2);
  });
});

function newFolder(pdok: string): Folder {
  const folder = new Folder();
  onTestFinished(() => folder.remove());
  folder.pdok = pdok;
  return folder;
}

/** All that the newest reference of a folder knows of its areas. */
function areasOf(folder: Folder) {
  const name = readdirSync(folder.data).findLast((file) => /^reference-.*\.db$/.test(file)) ?? '';
  const reference = openReference(join(folder.data, name));
  try {
    const levels = ['gemeente', 'wijk', 'buurt'] as const;
    return levels.map((level) => [reference.areas(level, null), reference.shapes(level, null)]);
  } finally {
    reference.close();
  }
}

describe('import areas --pdok', () => {
  const call = ['import', 'areas', '--pdok', 'gm0200, GM0213', '--year', '2024', '--json'];

  it('gives the same areas and the same report as from files', async () => {
    const pdok = await standIn(ogc());
    const online = newFolder(pdok.url);
    const fromPdok = await online.run(call);
    expect(fromPdok).toMatchObject({ code: 0, err: '' });
    const offline = newFolder('off');
    const features = Object.values(COLLECTIONS).flat();
    const path = offline.file('alles.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
    const fromFile = await offline.run(['import', 'areas', path, '--year', '2024', '--json']);
    expect(JSON.parse(fromPdok.out)).toEqual({ ...JSON.parse(fromFile.out), file: 'PDOK' });
    expect(JSON.parse(fromPdok.out)).toMatchObject({
      read: { gemeenten: 2, wijken: 2, buurten: 3 },
      total: 7,
      derived: 0,
      active: true,
    });
    expect(areasOf(online)).toEqual(areasOf(offline));
  });

  it.each(['page', 'cut', 'shape', 'busy'] as const)(
    'writes nothing when PDOK breaks off half-way (%s)',
    async (failure) => {
      const whole = ogc();
      // A long wait is left to people, and what is cut off is asked again: so each of these ends soon.
      const pdok = await standIn((url) => (pdok.asked.length > 3 ? FAILURES[failure] : whole(url)));
      const folder = newFolder(pdok.url);
      const { code, out, err } = await folder.run(call);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^[^\n]*PDOK[^\n]*\.\n$/);
      expect(existsSync(folder.data)).toBe(false);
    },
    30_000,
  );

  it('asks nothing when PDOK is off, and needs a file or codes', async () => {
    const folder = newFolder('off');
    expect((await folder.run(call)).err).toContain('PDOK staat uit');
    const bare = await folder.run(['import', 'areas', '--year', '2024']);
    expect(bare.code).toBe(2);
    const twice = await folder.run([...call, 'bestand.gpkg']);
    expect(twice.code).toBe(2);
  });
});

describe('doctor', () => {
  const pdokOf = async (setting: string) => {
    const { out } = await newFolder(setting).run(['doctor', '--json']);
    const { findings } = JSON.parse(out) as { findings: { id: string; ok: boolean; found: string }[] };
    return findings.find(({ id }) => id === 'pdok');
  };

  it('tells whether PDOK answers', async () => {
    const pdok = await standIn(() => ({ json: { response: { docs: [] } } }));
    expect(await pdokOf(pdok.url)).toMatchObject({ ok: true, found: expect.stringContaining('antwoordt:') });
    pdok.reply = () => FAILURES.down;
    expect(await pdokOf(pdok.url)).toMatchObject({ ok: false, found: expect.stringContaining('storing') });
    expect(await pdokOf('off')).toMatchObject({ ok: true, found: expect.stringContaining('staat uit') });
  });
});
