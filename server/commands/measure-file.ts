import { basename } from 'node:path';
import type { MeasureArea } from '../../shared/measures/data.ts';
import type { Spot } from '../../shared/measures/points.ts';
import { Refusal } from '../../shared/refusal.ts';
import { findColumns } from '../import/columns.ts';
import { type CsvFile, readCsv } from '../import/csv.ts';
import { RowReader } from '../import/row-reader.ts';
import { readWhole } from '../import/source-file.ts';

const MOST = 1e9;
/** CBS writes numbers this low where it has none (DESIGN.md, "How a place counts", 9). */
const MISSING = -99990;
/** The Dutch grid (EPSG:28992) over the land, in metres. */
const GRID = { x: [0, 300_000], y: [300_000, 640_000] } as const;

/**
 * Reads areas to measure: `code`, places `x`, households `t` (empty, or a missing value of CBS, is no figure) and where
 * another key than households is followed `w`. Throws a Refusal that names line and column.
 */
export function readMeasureAreas(path: string): MeasureArea[] {
  const file = readTable(path);
  const columns = findColumns(file, ['code', 'x', 't', 'w'] as const, ['code', 'x', 't']);
  const lines = new Map<string, number>();
  return file.rows.map((row) => {
    const reader = new RowReader(row, columns);
    const code = reader.required('code', 'Vul de code van het gebied in.');
    const before = lines.get(code);
    if (before !== undefined)
      reader.refuse('code', `Deze code staat ook op regel ${before}; laat een van beide regels staan.`);
    lines.set(code, row.line);
    const x = reader.decimal('x', 0, MOST, 'Schrijf het aantal plekken als getal van 0 of meer.');
    if (x === null && !reader.isRefused('x'))
      reader.refuse('x', 'Vul het aantal plekken in; schrijf 0 als er geen zijn.');
    const t = figure(
      reader,
      't',
      'Schrijf het aantal huishoudens als getal van 0 of meer, of laat het leeg als er geen cijfer is.',
    );
    const w = figure(
      reader,
      'w',
      'Schrijf de sleutel als getal van 0 of meer, of laat haar leeg voor de huishoudens.',
    );
    orRefuse(file, reader);
    return { code, x: x ?? 0, t, w };
  });
}

/** Reads neighbours: columns `a` and `b`. A pair counts once, also where the file has it twice. Throws a Refusal. */
export function readNeighbours(path: string): [string, string][] {
  const file = readTable(path);
  const columns = findColumns(file, ['a', 'b'] as const, ['a', 'b']);
  const pairs = new Map<string, [string, string]>();
  for (const row of file.rows) {
    const reader = new RowReader(row, columns);
    const a = reader.required('a', 'Vul de code van het gebied in.');
    const b = reader.required('b', 'Vul de code van het buurgebied in.');
    if (a !== '' && a === b) reader.refuse('b', 'Een gebied is geen buur van zichzelf; haal deze regel weg.');
    orRefuse(file, reader);
    const pair: [string, string] = a < b ? [a, b] : [b, a];
    pairs.set(pair.join('\n'), pair);
  }
  return [...pairs.values()];
}

/** Reads locations to measure: `x` and `y` in metres of the Dutch grid, one location a line. Throws a Refusal. */
export function readSpots(path: string): Spot[] {
  const file = readTable(path);
  const columns = findColumns(file, ['x', 'y'] as const, ['x', 'y']);
  return file.rows.map((row) => {
    const reader = new RowReader(row, columns);
    const metres = (column: 'x' | 'y', [from, to]: readonly [number, number]) => {
      const why = `Schrijf ${column} in hele of gebroken meters van het Rijksdriehoeksstelsel, van ${from} tot ${to}.`;
      const value = reader.decimal(column, from, to, why);
      if (value === null && !reader.isRefused(column)) reader.refuse(column, why);
      return value ?? 0;
    };
    const spot = { x: metres('x', GRID.x), y: metres('y', GRID.y) };
    orRefuse(file, reader);
    return spot;
  });
}

function readTable(path: string): CsvFile {
  return readCsv(readWhole(path), basename(path));
}

function figure(reader: RowReader<'t' | 'w' | 'x' | 'code'>, column: 't' | 'w', why: string): number | null {
  const value = reader.decimal(column, Number.NEGATIVE_INFINITY, MOST, why);
  if (value === null || value <= MISSING) return null;
  return value < 0 ? reader.refuse(column, why) : value;
}

function orRefuse(file: CsvFile, reader: RowReader<string>): void {
  const [first] = reader.refused;
  if (first) throw new Refusal(`${file.name}, regel ${first.line}, kolom ${first.column}: ${first.why}`);
}
