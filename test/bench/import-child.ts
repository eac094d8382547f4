import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { machineClock } from '../../server/clock.ts';
import { numberKey } from '../../server/geo/keys.ts';
import { REFERENCE_TABLES } from '../../server/geo/schema.ts';
import { lookAtAddressFile } from '../../server/import/address-file.ts';
import { importAreaRows } from '../../server/import/areas.ts';
import { importPostcodes } from '../../server/import/postcodes.ts';
import { openRegistry } from '../../server/store/open.ts';
import { bareBagRate } from './country-bag.ts';
import { makeTiles, NETHERLANDS } from './country-land.ts';
import { buurtAt, rowAt, writePostcodeFile } from './postcode-file.ts';

/** What one process measures: rows a second, and the most memory it ever held, in kilobytes. */
export interface Measured {
  rate: number;
  peak: number;
}

const BUURTEN = Array.from({ length: 100 }, (_, i) => `0001${String(i).padStart(4, '0')}`);

/** Bare inserts of the same rows into the same table with the same index, in one process and one transaction. */
function measureBare(folder: string, rows: number): number {
  const keys = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const { postcode, huisnummer } = rowAt(i);
    keys[i] = numberKey(postcode, huisnummer);
  }
  const db = new SqliteDriver(join(folder, 'bare.db'));
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.exec(REFERENCE_TABLES);
  const insert = db.prepare('insert into number (key, buurt) values (?, ?)');
  const start = performance.now();
  db.exec('begin');
  for (let i = 0; i < rows; i++) insert.run(keys[i], buurtAt(i, BUURTEN.length));
  db.exec('commit');
  const seconds = (performance.now() - start) / 1000;
  db.close();
  return rows / seconds;
}

async function measureImport(folder: string, rows: number): Promise<number> {
  const registry = await openRegistry(folder);
  const by = { actor: 'meting', clock: machineClock('2026-01-01') };
  const square = (i: number) =>
    Float64Array.from([i, 0, i + 1, 0, i + 1, 1, i, 1, i, 0].map((n) => n + 1000));
  const areas = BUURTEN.map((code, i) => ({
    code: `BU${code}`,
    level: 'buurt' as const,
    name: `Buurt ${i}`,
    wijk: 'WK000100',
    gemeente: 'GM0001',
    wijkName: null,
    gemeenteName: null,
    figures: { huishoudens: null, woningen: null, inwoners: null },
    outline: [[square(i)]],
  }));
  await importAreaRows(registry, folder, by, { file: 'meting', rows: areas, year: 2024, activate: false });
  const path = join(folder, 'tabel.csv');
  await writePostcodeFile(path, rows, BUURTEN);
  const start = performance.now();
  const report = await importPostcodes(registry, folder, by, lookAtAddressFile(path), {
    signal: new AbortController().signal,
    progress: () => {},
  });
  const seconds = (performance.now() - start) / 1000;
  if (report.taken !== rows) throw new Error(`${report.taken} rows of ${rows} came in`);
  await registry.close();
  return rows / seconds;
}

const [kind, count] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'trede-bench-'));
try {
  const rows = Number(count);
  const rate =
    kind === 'bare bag'
      ? bareBagRate(folder, makeTiles(NETHERLANDS))
      : kind === 'bare'
        ? measureBare(folder, rows)
        : await measureImport(folder, rows);
  const measured: Measured = { rate, peak: process.resourceUsage().maxRSS };
  process.stdout.write(JSON.stringify(measured));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
