import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { machineClock } from '../../../server/clock.ts';
import type { CommandIo } from '../../../server/commands/command.ts';
import { openReference } from '../../../server/geo/reference.ts';
import type { Reference } from '../../../server/geo/types.ts';
import { importAddressRows } from '../../../server/import/addresses.ts';
import type { AddressInput } from '../../../server/import/addresses-csv.ts';
import type { AreaRow } from '../../../server/import/area-row.ts';
import { importAreaRows } from '../../../server/import/areas.ts';
import { openRegistry, type Registry } from '../../../server/store/open.ts';

export const BY = { actor: 'proef', clock: machineClock('2026-11-22') };
export const NO_STOP = { signal: new AbortController().signal, progress: () => {} };

/** A new data folder that goes after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trede-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An open registry in a new folder, both gone after the test. */
export async function newRegistry(folder = newFolder()): Promise<{ registry: Registry; folder: string }> {
  const registry = await openRegistry(folder);
  onTestFinished(() => registry.close());
  return { registry, folder };
}

/** West edge, south edge and size of the squares below, in metres of the Dutch grid. */
export const WEST = 194000;
export const SOUTH = 469000;
export const SIZE = 1000;

/** A square buurt of a kilometre, the `column`-th from the west. */
export function buurt(code: string, column: number, more: Partial<AreaRow> = {}): AreaRow {
  const x = WEST + column * SIZE;
  const [e, n] = [x + SIZE, SOUTH + SIZE];
  return {
    code,
    level: 'buurt',
    name: `Buurt ${code.slice(-4)}`,
    wijk: `WK${code.slice(2, 8)}`,
    gemeente: `GM${code.slice(2, 6)}`,
    wijkName: null,
    gemeenteName: null,
    figures: { huishoudens: 400, woningen: 420, inwoners: 900 },
    outline: [[Float64Array.from([x, SOUTH, e, SOUTH, e, n, x, n, x, SOUTH])]],
    ...more,
  };
}

/** Two buurten in GM9001 and one in GM9002, side by side from west to east. */
export const THREE = [buurt('BU90010001', 0), buurt('BU90010002', 1), buurt('BU90020001', 2)];

/** An address of which only the given parts are told. */
export function address(parts: Partial<AddressInput> & { huisnummer: number }): AddressInput {
  const nothing = { straat: null, huisletter: null, huisnummertoevoeging: null, postcode: null };
  return { ...nothing, woonplaats: null, point: null, buurt: 'BU90010001', bagId: null, ...parts };
}

/** Imports the three buurten of 2024, and the addresses. */
export async function fill(registry: Registry, folder: string, addresses: AddressInput[] = []) {
  await importAreaRows(registry, folder, BY, { file: 'proef', rows: THREE, year: 2024, activate: false });
  if (addresses.length > 0)
    await importAddressRows(registry, folder, BY, { name: 'proef', rows: addresses }, NO_STOP);
}

/** The reference that the registry names, closed after the test. */
export function reference(registry: Registry, folder: string): Reference {
  const open = openReference(join(folder, registry.state().referenceFile ?? ''));
  onTestFinished(() => open.close());
  return open;
}

/** Writes a file into the folder and gives its path. */
export function file(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A command line on this folder; `told` and `complained` gather what it says. */
export function lineOn(folder: string, signal = new AbortController().signal) {
  const told: string[] = [];
  const complained: string[] = [];
  const io: CommandIo = {
    config: {
      data: folder,
      host: '127.0.0.1',
      port: 8790,
      publicUrl: 'http://127.0.0.1:8790',
      pdok: 'off',
      theme: null,
      today: null,
    },
    clock: BY.clock,
    stdin: process.stdin,
    out: (text) => told.push(text),
    err: (text) => complained.push(text),
    terminal: false,
    signal,
  };
  return { io, told, complained };
}
