import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SqliteDriver from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { standIn } from '../geo/pdok/stand-in.ts';
import { newFolder } from '../import/world.ts';
import { missing, run, standOf, withRegistry } from './line.ts';

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const LEVELS = { gemeenten: 'gemeente', wijken: 'wijk', buurten: 'buurt' } as const;
type Collection = keyof typeof LEVELS;

interface Feature {
  type: 'Feature';
  properties: Record<string, unknown>;
  geometry: unknown;
}

const fileOf = (collection: Collection) => `${DATA}gebieden-${LEVELS[collection]}.geojson`;

/** The files as the OGC API of CBS gives them: its column names, and its number for what is not known. */
function collections(): Record<Collection, Feature[]> {
  const read = (collection: Collection): Feature[] => {
    const { features } = JSON.parse(readFileSync(fileOf(collection), 'utf8')) as { features: Feature[] };
    return features.map(({ properties: file, geometry }) => {
      const known = (value: unknown) => value ?? -99997;
      const level = LEVELS[collection];
      return {
        type: 'Feature',
        geometry,
        properties: {
          [`${level}code`]: file.code,
          [`${level}naam`]: file.naam,
          ...(level === 'buurt' && { wijkcode: file.wijkcode }),
          ...(level !== 'gemeente' && {
            gemeentecode: file.gemeentecode,
            gemeentenaam: file.gemeentenaam,
          }),
          water: 'NEE',
          jaar: 2024,
          aantal_inwoners: known(file.inwoners),
          aantal_huishoudens: known(file.huishoudens),
          woningvoorraad: known(file.woningen),
          perc_huurwoningen_in_bezit_woningcorporaties: known(file.pct_corporatie),
        },
      };
    });
  };
  return { gemeenten: read('gemeenten'), wijken: read('wijken'), buurten: read('buurten') };
}

/** All that the reference in use holds of areas and addresses, in order. */
async function held(folder: string) {
  const name = await withRegistry(folder, async (registry) => registry.state().referenceFile ?? '');
  const db = new SqliteDriver(join(folder, name), { readonly: true });
  const rows = (query: string) => db.prepare(query).all() as Record<string, unknown>[];
  const buurt = 'join area on area.id = number.buurt';
  try {
    return {
      areas: rows(
        'select code, level, name, wijk, gemeente, huishoudens, woningen, inwoners, x, y, derived, outline, shape from area order by code',
      ),
      figures: rows(
        'select code, figure.name, value from figure join area on area.id = area order by code, figure.name',
      ),
      numbers: rows(`select key, code from number ${buurt} order by key, code`),
      addresses: rows(
        `select postcode, huisnummer, huisletter, street.name as straat, street.woonplaats, lon, lat, code from address
         join street on street.id = street join area on area.id = address.buurt order by postcode, huisnummer, straat, lon`,
      ),
    };
  } finally {
    db.close();
  }
}

/** The gemeenten that each preset names. */
const REGIONS = [
  { region: 'oost-veluwe', gemeenten: 6 },
  { region: 'amersfoort', gemeenten: 7 },
  { region: 'ijssel-vecht', gemeenten: 8 },
];

describe.skipIf(!existsSync(DATA))(
  'three real regions through begin (where ../shared/data is)',
  { timeout: 60_000 },
  () => {
    it.each(REGIONS)('$region: from files and from PDOK the same', async ({ region, gemeenten }) => {
      const features = collections();
      const pdok = await standIn((url) => {
        const collection = /collections\/(\w+)\/items$/.exec(url.pathname)?.[1] as Collection;
        const asked = url.searchParams.get('gemeentecode');
        const own = features[collection].filter(({ properties }) => properties.gemeentecode === asked);
        return { json: { type: 'FeatureCollection', features: own, links: [] } };
      });
      const choice = ['begin', '--region', region, '--year', '2024'];
      const after = [
        ...['--addresses', `${DATA}pc6hnr20240801_gwb-scholen.csv`],
        ...['--addresses', `${DATA}adressen-basisscholen.csv`],
        ...['--rules', 'alle'],
      ];
      const [fromFiles, fromPdok] = [newFolder(), newFolder()];
      const files = (['buurten', 'wijken', 'gemeenten'] as const).flatMap((one) => ['--areas', fileOf(one)]);
      expect(await run(fromFiles, [...choice, ...files, ...after])).toMatchObject({ code: 0, err: '' });
      const said = await run(fromPdok, [...choice, '--areas', 'pdok', ...after], { pdok: pdok.url });
      expect(said).toMatchObject({ code: 0, err: '' });

      const [one, other] = [await held(fromFiles), await held(fromPdok)];
      expect(one.areas.filter(({ level }) => level === 'gemeente')).toHaveLength(gemeenten);
      expect(one.figures.length).toBeGreaterThan(0);
      expect(one.numbers.length).toBeGreaterThan(0);
      expect(one.addresses.length).toBeGreaterThan(0);
      expect(other).toEqual(one);
      expect(await standOf(fromPdok)).toMatchObject({
        gebieden: 'klaar',
        cijfers: 'klaar',
        adressen: 'klaar',
      });
      expect(await missing(fromPdok)).toEqual(['eenheden']);
    });

    it('the register of Oost Veluwe comes in whole, and a school of the region is judged', async () => {
      const folder = newFolder();
      const words = ['begin', '--region', 'oost-veluwe', '--year', '2024'];
      const files = [
        ...['--areas', `${DATA}wijkenbuurten-regios.gpkg`],
        ...['--addresses', `${DATA}pc6hnr20240801_gwb-scholen.csv`],
        ...['--rules', 'alle', '--units', `${DATA}eenheden-fictief-oost-veluwe.csv`],
      ];
      const said = await run(folder, [...words, ...files]);
      expect(said.out).toContain('424 woningen en locaties nieuw');
      expect(await missing(folder)).toEqual([]);
      const [, first = ''] = readFileSync(`${DATA}pc6hnr20240801_gwb-scholen.csv`, 'utf8')
        .split(/\r?\n/)
        .filter((line) => line === 'PC6,Huisnummer,Buurt2024,Wijk2024,Gemeente2024' || /,0?200$/.test(line));
      const [postcode = '', huisnummer = ''] = first.split(',');
      const checked = await run(folder, [
        ...['check', '--postcode', postcode, '--huisnummer', huisnummer],
        ...['--rung', 'opstapwoning', '--json'],
      ]);
      const verdict = JSON.parse(checked.out) as { match: string; reasons: { source: { status: string } }[] };
      expect(verdict.match).toBe('number');
      expect(verdict.reasons.length).toBeGreaterThan(0);
      expect(new Set(verdict.reasons.map(({ source }) => source.status))).toEqual(new Set(['voorbeeld']));
    });
  },
);
