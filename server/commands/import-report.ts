import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Applied } from '../import/apply.ts';
import type { CsvFile } from '../import/csv.ts';
import { refusedCsv, refusedRows, refusedText } from '../import/report.ts';
import type { ReadRows } from '../import/rows.ts';
import type { CommandIo } from './command.ts';
import type { ImportCall } from './import-options.ts';

/** Writes the refused rows beside the file: `eenheden.csv` gives `eenheden.geweigerd.csv`. Null when nothing was refused. */
export function writeRefused(file: string, table: CsvFile, rows: ReadRows<unknown>): string | null {
  if (rows.refused.length === 0) return null;
  const beside = `${file.replace(/\.(?:csv|xlsx|json)$/i, '')}.geweigerd.csv`;
  writeFileSync(beside, refusedCsv(table, rows.refused));
  return beside;
}

/** What is told of an import. */
export interface Told {
  plural: string;
  call: ImportCall;
  table: CsvFile;
  rows: ReadRows<unknown>;
  /** Null when nothing was written. */
  applied: Applied | null;
  refusedFile: string | null;
  /** Numbers that a provider no longer names; null where that was not asked. */
  notNamed: string[] | null;
  /** Names of the gemeenten of which areas were read in. */
  gemeenten: string[];
}

/** Tells what an import did and what it refused: as text, or as one JSON document. */
export function report(told: Told, io: CommandIo): void {
  const { call, rows, applied, table } = told;
  if (call.json)
    io.out(
      JSON.stringify({
        file: call.file,
        source: call.source,
        ...(applied ?? { created: 0, changed: 0, unchanged: 0, ended: 0 }),
        written: applied !== null,
        refused: rows.refused,
        refusedFile: told.refusedFile,
        ignoredColumns: rows.ignoredColumns,
        ...(told.notNamed === null ? {} : { notNamed: told.notNamed }),
      }),
    );
  const say = call.json ? io.err : io.out;
  if (applied !== null)
    say(
      `${basename(call.file)}: ${applied.created} ${told.plural} nieuw, ${applied.changed} gewijzigd, ${applied.unchanged} gelijk gebleven${call.date === null ? '' : `, ${applied.ended} beëindigd op ${call.date}`}.`,
    );
  if (applied !== null && told.notNamed !== null) say(notNamedText(told.notNamed, call.provider ?? ''));
  if (rows.refused.length === 0) return;
  const count = refusedRows(rows.refused);
  const outcome =
    applied === null ? 'er is niets gewijzigd' : `${count === 1 ? 'die is' : 'die zijn'} overgeslagen`;
  io.err(
    `${count === 1 ? 'Eén rij is' : `${count} rijen zijn`} geweigerd; ${outcome}.\n${refusedText(rows.refused, table.lineWord)}`,
  );
  if (rows.good.length === 0 && rows.outside === table.rows.length)
    io.err(
      `Geen enkele rij ligt in de gebieden die zijn ingelezen (${told.gemeenten.slice(0, 8).join(', ')}${told.gemeenten.length > 8 ? ', …' : ''}); is dit het bestand van een andere regio?`,
    );
  if (told.refusedFile !== null) io.err(`De geweigerde rijen staan met de reden in ${told.refusedFile}.`);
  else
    io.err('Verbeter dit in het bestand en lees het opnieuw in, of sla deze rijen over met --skip-refused.');
}

const SHOWN = 20;

function notNamedText(ids: readonly string[], provider: string): string {
  if (ids.length === 0) return `Alles wat ${provider} eerder opgaf, staat er weer in.`;
  const some = ids.slice(0, SHOWN).join(', ');
  const more = ids.length > SHOWN ? ` … en nog ${ids.length - SHOWN}` : '';
  return `Niet meer genoemd door ${provider}, ${ids.length} in totaal: ${some}${more}. Klopt dit nog? Bevestig ze of beëindig ze; Trede doet dat niet vanzelf.`;
}
