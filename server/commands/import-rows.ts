import { basename } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { referenceHolder } from '../geo/holder.ts';
import type { Reference } from '../geo/types.ts';
import type { Applied, Complete } from '../import/apply.ts';
import type { CsvFile } from '../import/csv.ts';
import type { GoodRow, ReadRows, RowsKnow } from '../import/rows.ts';
import type { Steps } from '../import/steps.ts';
import { isJson, readTable } from '../import/table.ts';
import { readVera } from '../import/vera.ts';
import { laddersFor } from '../store/ladder.ts';
import { type Layout, layoutOf, rememberLayout } from '../store/layouts.ts';
import { openRegistry, type Registry } from '../store/open.ts';
import type { Author } from '../store/write.ts';
import { type CommandIo, type ExitCode, UsageError } from './command.ts';
import { type ImportCall, parseImport, readWhole } from './import-options.ts';
import { report, writeRefused } from './import-report.ts';
import { stepsOn } from './progress.ts';

/** How rows of one kind are read and written. */
export interface RowKind<Fields> {
  /** Under which the layout of its files is remembered. */
  name: 'units' | 'vacancies' | 'stock' | 'groups' | 'seekers';
  /** In a sentence after a number: "3 woningen en locaties". */
  plural: string;
  /** What a VERA file of it holds; null where VERA has no such thing. */
  vera: 'unit' | 'vacancy' | null;
  /** Whether what a file lacks can end on a day. */
  ends: boolean;
  read(file: CsvFile, reference: Reference, steps: Steps, know: RowsKnow): Promise<ReadRows<Fields>>;
  apply(
    registry: Registry,
    by: Author,
    source: string,
    rows: readonly GoodRow<Fields>[],
    complete: Complete | null,
    steps: Steps,
  ): Promise<Applied>;
  /** A provider's monthly file: what it says beyond the rows. Absent where providers state nothing. */
  statement?: Statement<Fields>;
}

/** What makes of a file the monthly statement of a provider. */
export interface Statement<Fields> {
  /** Confirms the rows that may be confirmed, and refuses those of another provider. */
  claim(
    registry: Registry,
    call: { source: string; provider: string; today: string },
    rows: ReadRows<Fields>,
  ): Promise<ReadRows<Fields>>;
  /** Numbers that the provider named before and no longer does. */
  notNamed(
    registry: Registry,
    call: { source: string; provider: string; today: string },
    present: ReadonlySet<string>,
  ): Promise<string[]>;
}

/** Imports a file of one kind of rows, all of them or none; with `--skip-refused` the good ones. */
export async function importRows<Fields>(
  kind: RowKind<Fields>,
  args: string[],
  io: CommandIo,
): Promise<ExitCode> {
  const call = parseImport(args);
  requireFit(kind, call);
  const bytes = readWhole(call.file);
  const registry = await openRegistry(io.config.data);
  const holder = referenceHolder(io.config.data, registry);
  try {
    const layout = await layoutFor(registry, kind.name, call);
    const table = await tableOf(kind, call, bytes, layout);
    for (const notice of table.notices ?? []) io.err(notice);
    const reference = holder.current();
    if (reference === null)
      throw new Refusal(
        'Er zijn nog geen gebieden; lees die eerst in met "import areas BESTAND --year JAAR".',
      );
    const author = { actor: 'opdrachtregel', clock: io.clock };
    const said = { source: call.source, provider: call.provider ?? '', today: io.clock.today() };
    const statement = call.provider === null ? undefined : kind.statement;
    const read = await kind.read(table, reference, stepsOn(io, 'Gelezen'), {
      ladders: await laddersFor(registry.db),
      today: said.today,
    });
    const rows = statement ? await statement.claim(registry, said, read) : read;
    if (rows.ignoredColumns.length > 0)
      io.err(`Deze kolommen kent Trede niet en zijn overgeslagen: ${rows.ignoredColumns.join(', ')}.`);
    const write = rows.refused.length === 0 || (call.skipRefused && rows.good.length > 0);
    const complete = call.date === null ? null : { present: rows.present, date: call.date };
    const applied = write
      ? await kind.apply(registry, author, call.source, rows.good, complete, stepsOn(io, 'Geschreven'))
      : null;
    if (applied !== null && layout !== null && chosen(call))
      await rememberLayout(registry, author, kind.name, call.source, layout);
    const told = {
      plural: kind.plural,
      call,
      table,
      rows,
      applied,
      refusedFile: call.skipRefused ? writeRefused(call.file, table, rows) : null,
      notNamed: statement ? await statement.notNamed(registry, said, rows.present) : null,
      gemeenten: reference.areas('gemeente', null).map(({ name }) => name),
    };
    report(told, io);
    return applied === null ? 1 : 0;
  } finally {
    holder.close();
    await registry.close();
  }
}

function requireFit<Fields>(kind: RowKind<Fields>, call: ImportCall): void {
  if (call.provider !== null && kind.statement === undefined)
    throw new UsageError('Een maandopgave (--provider) kan alleen bij import units.');
  if (call.date !== null && !kind.ends)
    throw new UsageError('Wat hier niet meer in staat, eindigt niet; laat --complete en --date weg.');
}

function chosen({ sheet, columns }: ImportCall): boolean {
  return sheet !== null || columns !== null;
}

/** What the call says, and for the rest what was chosen for this source before. */
async function layoutFor(registry: Registry, kind: string, call: ImportCall): Promise<Layout | null> {
  const before = await layoutOf(registry.db, kind, call.source);
  if (!chosen(call)) return before;
  return { sheet: call.sheet ?? before?.sheet ?? null, columns: call.columns ?? before?.columns ?? {} };
}

async function tableOf<Fields>(
  kind: RowKind<Fields>,
  { file, rung, corporation }: ImportCall,
  bytes: Uint8Array,
  layout: Layout | null,
): Promise<CsvFile> {
  const name = basename(file);
  if (!isJson(bytes)) return readTable(bytes, name, layout);
  if (kind.vera === null)
    throw new Refusal(`${name} is JSON; ${kind.plural} leest Trede uit een CSV of XLSX.`);
  return readVera(bytes, name, kind.vera, { rung, corporation });
}
