import { statSync } from 'node:fs';
import { Refusal } from '../../shared/refusal.ts';
import { readPostcodes } from '../jobs/postcodes.ts';
import type { Registry } from '../store/open.ts';
import type { Author } from '../store/write.ts';
import { type AddressFile, buurtYear, POSTCODE_COLUMNS } from './address-file.ts';
import { copyAddresses, copyAreas } from './area-store.ts';
import { requireAreas, yearInUse } from './areas.ts';
import { RowsRefused } from './bad-rows.ts';
import { abandonBuild, type Build, beginBuild, completeBuild, nameBuild } from './reference-build.ts';

/** What an import of addresses did. */
export interface AddressesReport {
  file: string;
  kind: AddressFile['kind'] | 'bag';
  year: number;
  /** Rows under the header, those taken, and those left out because they lie in no buurt that is loaded. */
  rows: number;
  taken: number;
  leftOut: number;
  /** What the last import of this kind had given, and this one replaced. */
  replaced: number;
  /** Addresses known in this year, of both kinds. */
  addresses: number;
}

/** How an import may be stopped, and tells how far it is (0 to 1). */
export interface Course {
  signal: AbortSignal;
  progress(share: number): void;
}

/**
 * Reads a CBS postcode table into a new reference file: it replaces the table that was there; areas and lettered addresses
 * stay. Throws a Refusal for a table of another year, for rows that cannot be used, and when no row lies in the areas.
 */
export async function importPostcodes(
  registry: Registry,
  folder: string,
  by: Author,
  file: AddressFile,
  course: Course,
): Promise<AddressesReport> {
  const year = yearInUse(registry);
  if (file.year !== year)
    throw new Refusal(
      `${file.name} is van ${file.year} en de gebieden zijn van ${year}; kies de postcodetabel van ${year}, of lees eerst de gebieden van ${file.year} in (op de opdrachtregel met --activate).`,
    );
  const build = beginBuild(registry, folder, year);
  requireAreas(build);
  let report: AddressesReport;
  try {
    report = await fill(build, file, by.clock.today(), course);
  } catch (error) {
    abandonBuild(build);
    throw error;
  }
  const told = { action: 'import.addresses', activate: true, after: { ...report } };
  await nameBuild(registry, by, build, told, course.signal);
  return report;
}

async function fill(
  build: Build,
  file: AddressFile,
  today: string,
  course: Course,
): Promise<AddressesReport> {
  const { db } = build;
  copyAreas(db);
  copyAddresses(db);
  const codes = db.prepare("select code, id from area where level = 'buurt'").raw().all() as [
    string,
    number,
  ][];
  const size = Math.max(1, statSync(file.path).size);
  const insert = db.prepare('insert or ignore into number (key, buurt) values (?, ?)');
  const { rows, leftOut, bad } = await readPostcodes(
    { path: file.path, columns: columnsOf(file), codes },
    course.signal,
    ({ keys, buurten }, count, bytes) => {
      for (let i = 0; i < count; i++) insert.run(keys[i], buurten[i]);
      course.progress(bytes / size);
    },
  );
  if (bad.total > 0) throw new RowsRefused(file.name, bad.cells, bad.total);
  if (rows === 0)
    throw new Refusal(`${file.name} heeft geen regels onder de kopregel; er is niets ingelezen.`);
  if (leftOut === rows) throw new Refusal(noneFits(file.name, build.year));
  const replaced = db.prepare('select count(*) from old.number').pluck().get() as number;
  const { addresses } = completeBuild(build, today);
  return {
    file: file.name,
    kind: 'postcodetabel',
    year: build.year,
    rows,
    taken: rows - leftOut,
    leftOut,
    replaced,
    addresses,
  };
}

/** What is said when not one row lies in the loaded areas. */
export function noneFits(name: string, year: number): string {
  return `Geen enkele regel van ${name} valt in een buurt van ${year}; er is niets ingelezen. Lees eerst de gebieden van deze adressen in.`;
}

function columnsOf(file: AddressFile) {
  const lower = file.header.map((column) => column.toLowerCase());
  return {
    separator: file.separator,
    names: file.header,
    postcode: lower.findIndex((column) => POSTCODE_COLUMNS.includes(column)),
    huisnummer: lower.indexOf('huisnummer'),
    buurt: lower.findIndex((column) => buurtYear(column) !== null),
  };
}
