import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../../shared/refusal.ts';
import { BuurtFinder, type BuurtOfBuild } from '../geo/buurt-finder.ts';
import { numberKey } from '../geo/keys.ts';
import { toRd } from '../geo/rd.ts';
import { stopped } from '../jobs/postcodes.ts';
import type { Registry } from '../store/open.ts';
import type { Author } from '../store/write.ts';
import type { AddressFile } from './address-file.ts';
import { bagRows, readBagAddresses } from './addresses-bag.ts';
import { type AddressInput, readAddresses } from './addresses-csv.ts';
import { copyAreas, copyNumbers } from './area-store.ts';
import { requireAreas, yearInUse } from './areas.ts';
import { BadRows, RowsRefused } from './bad-rows.ts';
import { type AddressesReport, type Course, noneFits } from './postcodes.ts';
import { abandonBuild, type Build, beginBuild, completeBuild, nameBuild } from './reference-build.ts';
import { StreetBuilder } from './street-builder.ts';

/** Rows between two looks at the signal. */
const STRETCH = 2000;

/** Reads a list of addresses from a file; see `importAddressRows`. Throws RowsRefused for rows that cannot be used. */
export async function importAddressFile(
  registry: Registry,
  folder: string,
  by: Author,
  file: AddressFile,
  course: Course,
): Promise<AddressesReport> {
  const bad = new BadRows();
  const check = () => {
    if (bad.total > 0) throw new RowsRefused(file.name, bad.cells, bad.total);
  };
  return importAddressRows(
    registry,
    folder,
    by,
    { name: file.name, rows: readAddresses(file, bad), check },
    course,
  );
}

/** Reads the addresses of a BAG GeoPackage; see `importAddressRows` and `readBagAddresses`. */
export function importBagFile(
  registry: Registry,
  folder: string,
  by: Author,
  path: string,
  course: Course,
): Promise<AddressesReport> {
  return importAddressRows(
    registry,
    folder,
    by,
    { name: basename(path), rows: readBagAddresses(path), expected: bagRows(path), kind: 'bag' },
    course,
  );
}

export interface AddressRows {
  /** As the report and the audit row name them. */
  name: string;
  rows: AsyncIterable<AddressInput> | Iterable<AddressInput>;
  /** About how many there are; null or absent where only reading tells. */
  expected?: number | null;
  kind?: AddressesReport['kind'];
  /** Called when all rows have been read; throws what stands in the way. */
  check?(): void;
}

/**
 * Puts lettered addresses into a new reference file: they replace those that were there; areas and postcode table stay. The
 * buurt is the one told, else that of the point, else that of the postcode table; without any the row is left out and
 * counted. Throws a Refusal when none is left.
 */
export async function importAddressRows(
  registry: Registry,
  folder: string,
  by: Author,
  { name, rows, expected, check, kind = 'adressen' }: AddressRows,
  course: Course,
): Promise<AddressesReport> {
  const build = beginBuild(registry, folder, yearInUse(registry));
  requireAreas(build);
  let report: AddressesReport;
  try {
    copyAreas(build.db);
    copyNumbers(build.db);
    const { read, taken } = await insertAll(build, rows, expected ?? null, course);
    check?.();
    if (read === 0) throw new Refusal(`${name} heeft geen regels onder de kopregel; er is niets ingelezen.`);
    if (taken === 0) throw new Refusal(noneFits(name, build.year));
    const replaced = build.db.prepare('select count(*) from old.address').pluck().get() as number;
    const { addresses } = completeBuild(build, by.clock.today());
    report = {
      file: name,
      kind,
      year: build.year,
      rows: read,
      taken,
      leftOut: read - taken,
      replaced,
      addresses,
    };
  } catch (error) {
    abandonBuild(build);
    throw error;
  }
  const told = { action: 'import.addresses', activate: true, after: { ...report } };
  await nameBuild(registry, by, build, told, course.signal);
  return report;
}

async function insertAll(build: Build, rows: AddressRows['rows'], expected: number | null, course: Course) {
  const buurten = new BuurtFinder(build.db);
  const streets = new StreetBuilder(build.db);
  const inTable = build.db
    .prepare(`select b.code from number n join area b on b.id = n.buurt where n.key = ? limit 2`)
    .pluck();
  const insert = build.db.prepare(
    `insert into address (key, huisnummer, huisletter, huisnummertoevoeging, postcode, street, bag_id, lon, lat, buurt, dwelling)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const buurtOf = (row: AddressInput, key: number | null): BuurtOfBuild | null => {
    if (row.buurt !== null) return buurten.byCode(row.buurt);
    if (row.point !== null) return buurten.at(row.grid ?? toRd(row.point));
    const found = key === null ? [] : (inTable.all(key) as string[]);
    return found.length === 1 ? buurten.byCode(found[0] ?? '') : null;
  };
  let read = 0;
  let taken = 0;
  for await (const row of rows) {
    read += 1;
    if (read % STRETCH === 0) {
      // Rows that come without waiting would leave no moment in which a stop is heard.
      await setImmediate();
      if (course.signal.aborted) throw stopped();
      if (expected !== null) course.progress(Math.min(1, read / expected));
    }
    const key = row.postcode === null ? null : numberKey(row.postcode, row.huisnummer);
    const buurt = buurtOf(row, key);
    if (buurt === null) continue;
    taken += 1;
    const street = streets.idOf(buurt.gemeente, { ...row, short: row.short ?? null });
    insert.run(
      key,
      row.huisnummer,
      row.huisletter,
      row.huisnummertoevoeging,
      row.postcode,
      street,
      row.bagId,
      row.point?.lon ?? null,
      row.point?.lat ?? null,
      buurt.id,
      row.dwelling === false ? 0 : 1,
    );
  }
  if (course.signal.aborted) throw stopped();
  course.progress(1);
  return { read, taken };
}
