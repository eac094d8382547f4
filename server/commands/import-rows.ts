import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { referenceHolder } from '../geo/holder.ts';
import type { Reference } from '../geo/types.ts';
import type { Applied, Complete } from '../import/apply.ts';
import { type CsvFile, readCsv } from '../import/csv.ts';
import { refusedCsv, refusedRows, refusedText } from '../import/report.ts';
import type { GoodRow, ReadRows } from '../import/rows.ts';
import type { Steps } from '../import/steps.ts';
import { openRegistry, type Registry } from '../store/open.ts';
import type { Author } from '../store/write.ts';
import { dateOption, parseCall } from './call.ts';
import { type CommandIo, type ExitCode, UsageError } from './command.ts';
import { stepsOn } from './progress.ts';

/** How rows of one kind are read and written. */
export interface RowKind<Fields> {
  /** In a sentence after a number: "3 woningen en locaties". */
  plural: string;
  read(file: CsvFile, reference: Reference, steps: Steps): Promise<ReadRows<Fields>>;
  apply(
    registry: Registry,
    by: Author,
    source: string,
    rows: readonly GoodRow<Fields>[],
    complete: Complete | null,
    steps: Steps,
  ): Promise<Applied>;
}

export const IMPORT_OPTIONS_USAGE =
  'BESTAND [--source BRON] [--skip-refused] [--complete --date DATUM] [--json]';

/** Imports a CSV of one kind of rows, all of them or none; with `--skip-refused` the good ones. */
export async function importRows<Fields>(
  kind: RowKind<Fields>,
  args: string[],
  io: CommandIo,
): Promise<ExitCode> {
  const call = parseImport(args);
  const csv = readCsv(readWhole(call.file), basename(call.file));
  const registry = await openRegistry(io.config.data);
  const holder = referenceHolder(io.config.data, registry);
  try {
    const reference = holder.current();
    if (reference === null)
      throw new Refusal(
        'Er zijn nog geen gebieden; lees die eerst in met "import areas BESTAND --year JAAR".',
      );
    const rows = await kind.read(csv, reference, stepsOn(io, 'Gelezen'));
    if (rows.ignoredColumns.length > 0)
      io.err(`Deze kolommen kent Trede niet en zijn overgeslagen: ${rows.ignoredColumns.join(', ')}.`);
    const write = rows.refused.length === 0 || (call.skipRefused && rows.good.length > 0);
    const complete = call.date === null ? null : { present: rows.present, date: call.date };
    const author = { actor: 'opdrachtregel', clock: io.clock };
    const applied = write
      ? await kind.apply(registry, author, call.source, rows.good, complete, stepsOn(io, 'Geschreven'))
      : null;
    const refusedFile = call.skipRefused ? writeRefused(call.file, csv, rows) : null;
    report(kind, call, rows, applied, refusedFile, io);
    return applied === null ? 1 : 0;
  } finally {
    holder.close();
    await registry.close();
  }
}

function parseImport(args: string[]) {
  const { values, positionals } = parseCall(
    args,
    {
      source: { type: 'string' },
      'skip-refused': { type: 'boolean' },
      complete: { type: 'boolean' },
      date: { type: 'string' },
      json: { type: 'boolean' },
    },
    ['BESTAND'],
  );
  const date = dateOption('date', values.date);
  if (Boolean(values.complete) !== (date !== null))
    throw new UsageError(
      'Bij --complete hoort --date, en andersom: de dag waarop eindigt wat niet meer in het bestand staat.',
    );
  return {
    file: resolve(positionals[0] ?? ''),
    source: values.source?.trim() || 'bestand',
    skipRefused: values['skip-refused'] === true,
    date,
    json: values.json === true,
  };
}
type Call = ReturnType<typeof parseImport>;

function readWhole(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') throw new Refusal(`Het bestand ${file} bestaat niet; controleer de naam.`);
    if (code === 'EISDIR') throw new Refusal(`${file} is een map; kies een bestand daarin.`);
    if (code === 'EACCES')
      throw new Refusal(`Het bestand ${file} mag hier niet worden gelezen; pas de rechten aan.`);
    throw error;
  }
}

/** Beside the file: `eenheden.csv` gives `eenheden.geweigerd.csv`. Null when nothing was refused. */
function writeRefused(file: string, csv: CsvFile, rows: ReadRows<unknown>): string | null {
  if (rows.refused.length === 0) return null;
  const beside = `${file.replace(/\.csv$/i, '')}.geweigerd.csv`;
  writeFileSync(beside, refusedCsv(csv, rows.refused));
  return beside;
}

function report<Fields>(
  kind: RowKind<Fields>,
  call: Call,
  rows: ReadRows<Fields>,
  applied: Applied | null,
  refusedFile: string | null,
  io: CommandIo,
): void {
  if (call.json)
    io.out(
      JSON.stringify({
        file: call.file,
        source: call.source,
        ...(applied ?? { created: 0, changed: 0, unchanged: 0, ended: 0 }),
        written: applied !== null,
        refused: rows.refused,
        refusedFile,
        ignoredColumns: rows.ignoredColumns,
      }),
    );
  const say = call.json ? io.err : io.out;
  if (applied !== null)
    say(
      `${basename(call.file)}: ${applied.created} ${kind.plural} nieuw, ${applied.changed} gewijzigd, ${applied.unchanged} gelijk gebleven${call.date === null ? '' : `, ${applied.ended} beëindigd op ${call.date}`}.`,
    );
  if (rows.refused.length === 0) return;
  const count = refusedRows(rows.refused);
  const outcome =
    applied === null ? 'er is niets gewijzigd' : `${count === 1 ? 'die is' : 'die zijn'} overgeslagen`;
  io.err(
    `${count === 1 ? 'Eén rij is' : `${count} rijen zijn`} geweigerd; ${outcome}.\n${refusedText(rows.refused)}`,
  );
  if (refusedFile !== null) io.err(`De geweigerde rijen staan met de reden in ${refusedFile}.`);
  else
    io.err('Verbeter dit in het bestand en lees het opnieuw in, of sla deze rijen over met --skip-refused.');
}
