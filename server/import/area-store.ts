import type { Database } from 'better-sqlite3';
import { boxOf, centreOf } from '../geo/outline.ts';
import { shapeOf } from '../geo/shape.ts';
import type { Area, ReferenceLevel } from '../geo/types.ts';
import { readWkb, writeWkb } from '../geo/wkb.ts';
import type { MergedArea } from './area-merge.ts';
import type { AreaRow } from './area-row.ts';

interface StoredArea {
  code: string;
  level: ReferenceLevel;
  name: string;
  wijk: string | null;
  gemeente: string;
  wijkName: string | null;
  gemeenteName: string | null;
  huishoudens: number | null;
  woningen: number | null;
  inwoners: number | null;
  corporationHomes: number | null;
  outline: Buffer;
}

/** The areas that files gave to the reference attached as `old`, with the names of their parents; derived ones are made again. */
export function readStoredAreas(db: Database): AreaRow[] {
  const rows = db
    .prepare(
      `select a.code, a.level, a.name, a.wijk, a.gemeente, w.name as wijkName, g.name as gemeenteName, a.huishoudens,
         a.woningen, a.inwoners, a.outline,
         (select f.value from old.figure f where f.area = a.id and f.name = 'corporatiewoningen') as corporationHomes
       from old.area a left join old.area w on w.code = a.wijk left join old.area g on g.code = a.gemeente where a.derived = 0`,
    )
    .all() as StoredArea[];
  return rows.map(({ huishoudens, woningen, inwoners, outline, ...row }) => ({
    ...row,
    figures: { huishoudens, woningen, inwoners } satisfies Area['figures'],
    outline: readWkb(outline),
  }));
}

/** Writes all areas into a new reference file. */
export function writeAreas(db: Database, rows: readonly MergedArea[]): void {
  const insert = db.prepare(
    `insert into area (code, level, name, wijk, gemeente, huishoudens, woningen, inwoners, x, y, derived, outline, shape)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertFigure = db.prepare('insert into figure (area, name, value) values (?, ?, ?)');
  const insertBox = db.prepare(
    'insert into buurt_box (id, min_x, max_x, min_y, max_y) values (?, ?, ?, ?, ?)',
  );
  for (const row of rows) {
    const { huishoudens, woningen, inwoners } = row.figures;
    const centre = centreOf(row.outline);
    const { lastInsertRowid } = insert.run(
      row.code,
      row.level,
      row.name,
      row.wijk,
      row.gemeente,
      huishoudens,
      woningen,
      inwoners,
      centre.x,
      centre.y,
      row.derived ? 1 : 0,
      writeWkb(row.outline),
      JSON.stringify(shapeOf(row.outline)),
    );
    if (typeof row.corporationHomes === 'number')
      insertFigure.run(lastInsertRowid, 'corporatiewoningen', row.corporationHomes);
    if (row.level !== 'buurt') continue;
    const box = boxOf(row.outline);
    insertBox.run(lastInsertRowid, box.minX, box.maxX, box.minY, box.maxY);
  }
}

/** Takes all areas over from the reference attached as `old`, with the same row ids. */
export function copyAreas(db: Database): void {
  db.exec(`
    insert into area select * from old.area order by id;
    insert into buurt_box select * from old.buurt_box;
    insert into figure select * from old.figure;
  `);
}

/** Takes the postcode table over from the reference attached as `old`, by the code of the buurt. */
export function copyNumbers(db: Database): void {
  db.exec(`insert into number select n.key, b.id from old.number n join old.area o on o.id = n.buurt
    join area b on b.code = o.code order by n.key, b.id`);
}

/** Takes the lettered addresses and their streets over from the reference attached as `old`, by the code of the buurt. */
export function copyAddresses(db: Database): void {
  db.exec(`
    insert into street select * from old.street order by id;
    insert into street_key select * from old.street_key order by key, gemeente, street;
    insert into address (key, huisnummer, huisletter, huisnummertoevoeging, postcode, street, bag_id, lon, lat, buurt, dwelling)
    select a.key, a.huisnummer, a.huisletter, a.huisnummertoevoeging, a.postcode, a.street, a.bag_id, a.lon, a.lat, b.id,
      a.dwelling
    from old.address a join old.area o on o.id = a.buurt join area b on b.code = o.code order by a.id;
  `);
}
