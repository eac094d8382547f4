import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tool.ts';
import type { Row } from './row.ts';
import { table, withTable } from './table.ts';

/** `npm run bench [-- name]`: all benches, or one, into the table of the README; a new one is a file and its line. */
const BENCHES: Record<string, () => Promise<{ run(): Promise<Row[]> }>> = {
  http: () => import('./http.ts'),
  import: () => import('./import.ts'),
  map: () => import('./map.ts'),
  measures: () => import('./measures.ts'),
  norms: () => import('./norms.ts'),
  overlay: () => import('./overlay.ts'),
  panel: () => import('./panel.ts'),
};

/** Those that take minutes and a gigabyte of disk: by name only. */
const BY_NAME: typeof BENCHES = {
  country: () => import('./country.ts'),
};

const asked = process.argv[2];
const all = { ...BENCHES, ...BY_NAME };
if (asked !== undefined && !(asked in all)) {
  console.error(`There is no bench "${asked}"; choose from ${Object.keys(all).join(', ')}.`);
  process.exit(2);
}

const measured = new Map<string, Row[]>();
for (const [name, load] of Object.entries(all))
  if (asked === undefined ? name in BENCHES : asked === name) {
    console.error(`# ${name}`);
    measured.set(name, await (await load()).run());
  }

console.log(table(measured));
const readme = join(ROOT, 'README.md');
writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), Object.keys(all), measured));
process.exitCode = [...measured.values()].flat().every((row) => row.ok) ? 0 : 1;
