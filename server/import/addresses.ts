import { join } from 'node:path';
import { foldStreet } from '../../shared/address/fold.ts';
import { Refusal } from '../../shared/refusal.ts';
import { numberKey } from '../geo/keys.ts';
import { openReference } from '../geo/reference.ts';
import { stopped } from '../jobs/postcodes.ts';
import type { Registry } from '../store/open.ts';
import type { Author } from '../store/write.ts';
import type { AddressFile } from './address-file.ts';
import { type AddressInput, readAddresses } from './addresses-csv.ts';
import { copyAreas, copyNumbers } from './area-store.ts';
import { yearInUse } from './areas.ts';
import { BadRows, RowsRefused } from './bad-rows.ts';
import { type AddressesReport, type Course, noneFits } from './postcodes.ts';
import { abandonBuild, type Build, beginBuild, completeBuild, nameBuild } from './reference-build.ts';

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

export interface AddressRows {
  /** As the report and the audit row name them. */
  name: string;
  rows: AsyncIterable<AddressInput> | Iterable<AddressInput>;
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
  { name, rows, check }: AddressRows,
  course: Course,
): Promise<AddressesReport> {
  const build = beginBuild(registry, folder, yearInUse(registry));
  let report: AddressesReport;
  try {
    copyAreas(build.db);
    copyNumbers(build.db);
    const { read, taken } = await insertAll(build, rows, course);
    check?.();
    if (read === 0) throw new Refusal(`${name} heeft geen regels onder de kopregel; er is niets ingelezen.`);
    if (taken === 0) throw new Refusal(noneFits(name, build.year));
    const replaced = build.db.prepare('select count(*) from old.address').pluck().get() as number;
    const { addresses } = completeBuild(build, by.clock.today());
    report = {
      file: name,
      kind: 'adressen',
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
  await nameBuild(registry, by, build, {
    action: 'import.addresses',
    activate: true,
    after: { ...report },
  });
  return report;
}

async function insertAll(build: Build, rows: AddressRows['rows'], course: Course) {
  const reference = openReference(join(build.folder, build.from ?? ''));
  const ids = new Map(
    build.db.prepare("select code, id from area where level = 'buurt'").raw().all() as [string, number][],
  );
  const inTable = build.db.prepare('select buurt from number where key = ? limit 2').pluck();
  const insert = build.db.prepare(
    `insert into address (key, huisnummer, huisletter, huisnummertoevoeging, postcode, straat, straat_key, woonplaats, bag_id,
       lon, lat, buurt) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const buurtOf = (row: AddressInput, key: number | null): number | undefined => {
    if (row.buurt !== null) return ids.get(row.buurt);
    if (row.point !== null) return ids.get(reference.buurtAt(row.point) ?? '');
    const found = key === null ? [] : (inTable.all(key) as number[]);
    return found.length === 1 ? found[0] : undefined;
  };
  let read = 0;
  let taken = 0;
  try {
    for await (const row of rows) {
      read += 1;
      if (read % STRETCH === 0 && course.signal.aborted) throw stopped();
      const key = row.postcode === null ? null : numberKey(row.postcode, row.huisnummer);
      const buurt = buurtOf(row, key);
      if (buurt === undefined) continue;
      taken += 1;
      const straatKey = row.straat === null ? null : foldStreet(row.straat);
      const { huisnummer, huisletter, huisnummertoevoeging, postcode, straat, woonplaats, bagId, point } =
        row;
      const place = [bagId, point?.lon ?? null, point?.lat ?? null, buurt];
      insert.run(
        key,
        huisnummer,
        huisletter,
        huisnummertoevoeging,
        postcode,
        straat,
        straatKey,
        woonplaats,
        ...place,
      );
    }
  } finally {
    reference.close();
  }
  if (course.signal.aborted) throw stopped();
  return { read, taken };
}
