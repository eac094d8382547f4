import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LadderRung } from '../../../shared/api/ladder.ts';
import { PRESETS, regionOf } from '../../../shared/ladder/presets/index.ts';
import type { RegionPreset, Rung } from '../../../shared/ladder/rung.ts';
import type { Source } from '../../../shared/source.ts';
import { FORMS } from './forms.ts';

function region(id: string): RegionPreset {
  const found = PRESETS.find((preset) => preset.id === id);
  if (!found) throw new Error(`no region ${id}`);
  return found;
}

function rung(of: string, id: string): Rung {
  const found = region(of).rungs.find((one) => one.id === id);
  if (!found) throw new Error(`no rung ${id} in ${of}`);
  return found;
}

const real = PRESETS.filter(({ fictional }) => !fictional);

describe('each form that a document names is a rung of its region', () => {
  for (const [id, forms] of Object.entries(FORMS)) {
    it.each(forms)(`${id}: %s (%s)`, (_name, _paragraph, wanted) => {
      expect(region(id).rungs.map((one) => one.id)).toContain(wanted);
    });
    it(`${id} has no rung that its document does not name`, () => {
      const named = new Set(forms.map(([, , wanted]) => wanted));
      expect(
        region(id)
          .rungs.filter((one) => !named.has(one.id))
          .map((one) => one.id),
      ).toEqual([]);
    });
  }
});

describe('all regions at once', () => {
  it('are the four of the documents, beside the made-up one', () => {
    expect(real.map(({ id }) => id).toSorted()).toEqual(Object.keys(FORMS).toSorted());
    expect(PRESETS.filter(({ fictional }) => fictional)).toHaveLength(1);
  });

  it('share no gemeente, and each gemeente finds its own', () => {
    const codes = PRESETS.flatMap(({ gemeenten }) => gemeenten.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    for (const preset of PRESETS)
      for (const { code } of preset.gemeenten) expect(regionOf(code)).toBe(preset);
    // Oost Veluwe 6, Amersfoort 7 with Nijkerk, IJssel-Vecht 8, Centraal Gelderland 10, the made-up one 6.
    expect(codes).toHaveLength(6 + 7 + 8 + 10 + 6);
    expect(regionOf('GM0267')?.id).toBe('amersfoort');
  });

  const map = fileURLToPath(
    new URL('../../../../shared/data/gemeenten-nederland-2024.geojson', import.meta.url),
  );
  it.skipIf(!existsSync(map))('name gemeenten of 2024 by their code (where ../shared/data is)', () => {
    const { features } = JSON.parse(readFileSync(map, 'utf8')) as {
      features: { properties: { code: string; naam: string } }[];
    };
    const names = new Map(features.map(({ properties }) => [properties.code, properties.naam]));
    for (const { code, name } of real.flatMap(({ gemeenten }) => gemeenten))
      expect(names.get(code), code).toBe(name);
  });

  describe.each(PRESETS)('$id', ({ rungs, paths, providerBands, source }) => {
    it('has each id once, in the order of the ladder', () => {
      expect(new Set(rungs.map(({ id }) => id)).size).toBe(rungs.length);
      expect(rungs.map(({ order }) => order)).toEqual(rungs.map((_one, index) => index + 1));
    });

    it('cites a source for all that it says', () => {
      const sources: Source[] = [
        source,
        ...[...rungs, ...paths, ...providerBands].map((one) => one.source),
        ...rungs.flatMap(({ maxStay, rentLimits, seekerWithin, urgency }) =>
          [maxStay, ...rentLimits, seekerWithin, urgency].flatMap((said) => (said ? [said.source] : [])),
        ),
      ];
      for (const { document, paragraph, year } of sources) {
        expect(document.length).toBeGreaterThan(5);
        expect(paragraph).not.toBe('');
        expect(year).toBeGreaterThanOrEqual(2019);
      }
    });

    it('follows a rung only by others of its own that are no stay beside another', () => {
      for (const { id, next } of rungs)
        for (const follower of next) {
          expect(follower).not.toBe(id);
          expect(rungs.find((one) => one.id === follower)?.beside, `${id} -> ${follower}`).toBe(false);
        }
    });

    it('can be told on the wire, each rung in full', () => {
      for (const one of rungs) expect(LadderRung.strict().parse(one)).toEqual(one);
    });
  });
});

describe('what the documents say of a rung', () => {
  it('Oost Veluwe: the ids of its register stay, an opstapwoning is for two years', () => {
    const ids =
      'beschermd-wonen opstapwoning geclusterd-wonen begeleid-wonen groepswonen kamertraining safehouse';
    for (const id of ids.split(' ')) expect(rung('oost-veluwe', id).id).toBe(id);
    expect(rung('oost-veluwe', 'opstapwoning').maxStay).toMatchObject({ count: 24, unit: 'months' });
  });

  it('Oost Veluwe: 800 places in 2019, 480 after the Wlz, 240 in 2032, of the Wmo; and the sizes of providers', () => {
    const { paths, providerBands } = region('oost-veluwe');
    expect(paths).toHaveLength(1);
    expect(paths[0]).toMatchObject({ kind: 'beschermd-wonen', funding: ['wmo-zin', 'wmo-pgb'] });
    expect(paths[0]?.points.map(({ year, places }) => [year, places])).toEqual([
      [2019, 800],
      [2021, 480],
      [2032, 240],
    ]);
    expect(
      providerBands.map(({ providers, clients }) => [providers.min, providers.max, clients.min, clients.max]),
    ).toEqual([
      [6, 8, 25, 100],
      [4, 6, 10, 25],
    ]);
  });

  it('begeleid wonen means what each region means by it', () => {
    expect(rung('oost-veluwe', 'begeleid-wonen').kind).toBe('tussenvorm');
    expect(rung('amersfoort', 'begeleid-wonen')).toMatchObject({
      kind: 'tussenvorm',
      maxStay: { count: 12, unit: 'months' },
      support: [],
    });
    expect(rung('ijssel-vecht', 'begeleid-wonen')).toMatchObject({
      kind: 'beschermd-wonen',
      maxStay: null,
      support: [
        { kind: 'gepland', responseMinutes: null },
        { kind: 'bereikbaar', responseMinutes: 30 },
      ],
    });
    expect(rung('centraal-gelderland', 'begeleid-wonen')).toMatchObject({ meaning: null, support: [] });
  });

  it('Amersfoort: who leaves shares in the urgency; a safehouse is rented; a short stay is beside another', () => {
    expect(rung('amersfoort', 'beschermd-wonen').urgency).toMatchObject({ kind: 'gedeeld', months: null });
    expect(rung('amersfoort', 'safehouse').lease).toBe('bewoner');
    expect(
      region('amersfoort')
        .rungs.filter(({ beside }) => beside)
        .map(({ id }) => id),
    ).toEqual(['kortdurend-verblijf', 'respijtverblijf']);
  });

  it('IJssel-Vecht: eight weeks at the Herberg; 36 months is an average, no limit', () => {
    expect(rung('ijssel-vecht', 'nachtopvang').maxStay).toMatchObject({ count: 8, unit: 'weeks' });
    expect(rung('ijssel-vecht', 'beschermd-wonen').maxStay).toBeNull();
  });

  it('Centraal Gelderland: two years in a group, 300 euro for shared rooms, registered within a month', () => {
    expect(rung('centraal-gelderland', 'groepswonen')).toMatchObject({
      maxStay: { count: 24, unit: 'months' },
      rentLimits: [{ year: 2018, euro: 300, home: 'gedeeld' }],
      seekerWithin: { months: 1 },
      setting: 'groep',
    });
    expect(rung('centraal-gelderland', 'zelfstandig-intensief')).toMatchObject({
      maxStay: null,
      rentLimits: [{ year: 2018, euro: 300, home: 'gedeeld' }],
      seekerWithin: { months: 1 },
    });
    const kinds = (id: string) => rung('centraal-gelderland', id).support.map(({ kind }) => kind);
    expect(kinds('beschermd-wonen')).toEqual(['aanwezig', 'nabij', 'gepland']);
    expect(kinds('beschermd-wonen-intensief')).toEqual(['aanwezig', 'gepland']);
  });

  it('people’s own homes have no address, in each region; shelter for women is secret', () => {
    for (const { id } of real) expect(rung(id, 'beschermd-thuis').perAreaOnly).toBe(true);
    expect(rung('centraal-gelderland', 'omgeklapte-woning').perAreaOnly).toBe(true);
    expect(rung('centraal-gelderland', 'omklapwoning')).toMatchObject({
      perAreaOnly: false,
      countsUntil: { kind: 'omklap' },
    });
    const secret = real.flatMap(({ rungs }) => rungs.filter(({ secrecy }) => secrecy === 'geheim'));
    expect(new Set(secret.map(({ id }) => id))).toEqual(new Set(['vrouwenopvang']));
    for (const { rungs } of PRESETS)
      for (const one of rungs.filter(({ perAreaOnly }) => perAreaOnly)) expect(one.secrecy).not.toBe('open');
  });
});
