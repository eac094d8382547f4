import { basename } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { referenceHolder } from '../geo/holder.ts';
import { choseLayout, layoutFor, type RowKind, tableOf } from '../import/row-kind.ts';
import { readWhole } from '../import/source-file.ts';
import { laddersFor } from '../store/ladder.ts';
import { rememberLayout } from '../store/layouts.ts';
import { openRegistry } from '../store/open.ts';
import { type CommandIo, type ExitCode, UsageError } from './command.ts';
import { type ImportCall, parseImport } from './import-options.ts';
import { report, writeRefused } from './import-report.ts';
import { stepsOn } from './progress.ts';

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
    const layout = await layoutFor(registry.db, kind.name, call.source, call);
    const table = await tableOf(kind, { name: basename(call.file), bytes }, layout, call);
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
    if (applied !== null && layout !== null && choseLayout(call))
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
