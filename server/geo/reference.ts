import { basename } from 'node:path';
import SqliteDriver, { type Database } from 'better-sqlite3';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { Refusal } from '../../shared/refusal.ts';
import { prepareLookup } from './addresses.ts';
import { areasIn } from './areas-in.ts';
import { matchAll } from './match.ts';
import type { Outline } from './outline.ts';
import { type Rd, toRd } from './rd.ts';
import { REFERENCE_VERSION } from './schema.ts';
import { prepareStreets } from './streets.ts';
import type { Reference } from './types.ts';
import { circleOver, holdsPoint, reachOf } from './within.ts';
import { readWkb } from './wkb.ts';

interface About {
  version: number;
  year: number;
  builtOn: string;
  areas: number;
  addresses: number;
}

/** Opens a reference file read-only. Throws a Refusal when it is absent, damaged or of another version. */
export function openReference(path: string): Reference {
  const { db, about } = open(path);
  const { area, areas } = areasIn(db, about.year);
  const lookup = prepareLookup(db);
  const homesInStreets = prepareStreets(db);
  const outlines = outlineReader(db);
  const boxes = db.prepare(
    `select b.id, a.code from buurt_box b join area a on a.id = b.id
     where b.min_x <= ? and b.max_x >= ? and b.min_y <= ? and b.max_y >= ? order by a.code`,
  );
  const around = ({ x, y }: Rd, metres: number) =>
    boxes.all(x + metres, x - metres, y + metres, y - metres) as { id: number; code: string }[];
  const shapes = db.prepare(
    `select code, name, shape from area where level = ? and (? is null or gemeente = ?) order by code`,
  );
  return {
    file: basename(path),
    year: about.year,
    builtOn: about.builtOn,
    match: (queries) => matchAll(lookup, queries),
    hasDistrict: lookup.hasDistrict,
    area,
    areas,
    shapes: (level, gemeente) => ({
      type: 'FeatureCollection',
      features: (
        shapes.all(level, gemeente, gemeente) as { code: string; name: string; shape: string }[]
      ).map(({ code, name, shape }) => feature(code, name, JSON.parse(shape))),
    }),
    buurtAt: (point) => {
      const at = toRd(point);
      return around(at, 0).find(({ id }) => holdsPoint(outlines(id), at))?.code ?? null;
    },
    buurtenNear: (centre, metres) =>
      around(centre, metres).flatMap(({ id, code }) => {
        const { touches, wholly } = circleOver(outlines(id), centre, metres);
        return touches ? [{ code, wholly }] : [];
      }),
    buurtReaches: (centre, metres) =>
      around(centre, metres).flatMap(({ id, code }) => {
        const reach = reachOf(outlines(id), centre);
        return reach.nearest <= metres ? [{ code, ...reach }] : [];
      }),
    homesInStreets,
    counts: () => ({ areas: about.areas, addresses: about.addresses }),
    close: () => db.close(),
  };
}

function open(path: string): { db: Database; about: About } {
  let db: Database | null = null;
  try {
    db = new SqliteDriver(path, { readonly: true, fileMustExist: true });
    const about = db
      .prepare('select version, year, built_on as builtOn, areas, addresses from about')
      .get() as About | undefined;
    if (about?.version === REFERENCE_VERSION) return { db, about };
  } catch (cause) {
    db?.close();
    throw new Refusal(
      `Het bestand met gebieden en adressen (${basename(path)}) is niet te lezen; lees de gebieden opnieuw in met import areas.`,
      { cause },
    );
  }
  db.close();
  throw new Refusal(
    `Het bestand met gebieden en adressen (${basename(path)}) is van een andere versie van Trede; lees de gebieden opnieuw in met import areas.`,
  );
}

/** Reads outlines when they are first asked for, and keeps them: a server asks for those of its own region. */
function outlineReader(db: Database): (id: number) => Outline {
  const statement = db.prepare('select outline from area where id = ?').pluck();
  const kept = new Map<number, Outline>();
  return (id) => {
    const found = kept.get(id) ?? readWkb(statement.get(id) as Buffer);
    kept.set(id, found);
    return found;
  };
}

function feature(
  code: string,
  name: string,
  geometry: Polygon | MultiPolygon,
): Feature<Polygon | MultiPolygon, { code: string; name: string }> {
  return { type: 'Feature', id: code, properties: { code, name }, geometry };
}
