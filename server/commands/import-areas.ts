import { basename } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { pdokClient } from '../geo/pdok/client.ts';
import { placedAgainLines } from '../import/activated-text.ts';
import { readAreaFile } from '../import/area-file.ts';
import { type AreasReport, importAreaRows } from '../import/areas.ts';
import { PDOK, readAreasFromPdok } from '../import/areas-pdok.ts';
import { openRegistry } from '../store/open.ts';
import { parseCall, yearOption } from './call.ts';
import type { Command, CommandIo } from './command.ts';
import { stepsOn } from './progress.ts';

const OPTIONS = {
  pdok: { type: 'string' },
  year: { type: 'string' },
  activate: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** Reads areas of one year from a CBS GeoPackage or GeoJSON, or from PDOK by the codes of gemeenten. */
export const importAreas: Command = {
  name: 'import areas',
  usage: 'import areas BESTAND|--pdok GM0200,GM0213 --year JAAR [--activate] [--json]',
  summary:
    'leest gemeenten, wijken en buurten van een jaar in, uit een GeoPackage van het CBS, uit GeoJSON of van PDOK; --activate toetst voortaan op dat jaar',
  async run(args, io) {
    const fromPdok = args.some((arg) => /^--pdok(?:=|$)/.test(arg));
    const { values, positionals } = parseCall(args, OPTIONS, fromPdok ? [] : ['BESTAND']);
    const path = positionals[0] ?? '';
    const year = yearOption(values.year);
    const rows = values.pdok === undefined ? readAreaFile(path, year) : await readPdok(io, values.pdok, year);
    if (io.signal.aborted) throw new Refusal('Het inlezen is afgebroken; de gegevens zijn zoals ze waren.');
    const registry = await openRegistry(io.config.data);
    try {
      const report = await importAreaRows(
        registry,
        io.config.data,
        { actor: 'opdrachtregel', clock: io.clock },
        {
          file: fromPdok ? PDOK : basename(path),
          rows,
          year,
          activate: values.activate === true,
          signal: io.signal,
        },
      );
      io.out(values.json ? JSON.stringify(report) : told(report));
      return 0;
    } finally {
      await registry.close();
    }
  },
};

function readPdok(io: CommandIo, codes: string, year: number) {
  const gemeenten = codes
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((code) => code.toUpperCase());
  const pdok = pdokClient(io.config.pdok, io.clock);
  return readAreasFromPdok({ pdok, gemeenten, year }, stepsOn(io, 'Opgehaald bij PDOK'));
}

function told(report: AreasReport): string {
  const { buurten, wijken, gemeenten } = report.read;
  const lines = [
    `${report.file}: ${gemeenten} gemeenten, ${wijken} wijken en ${buurten} buurten van ${report.year} ingelezen.`,
  ];
  if (report.derived > 0)
    lines.push(
      `${report.derived} wijken of gemeenten stonden in geen bestand; ze zijn van hun buurten gemaakt en hebben nog geen cijfers.`,
    );
  lines.push(
    report.active
      ? `Trede toetst op de gebieden van ${report.year}.`
      : `Trede toetst nog op een ander jaar; lees het bestand in met --activate om ${report.year} te gebruiken.`,
  );
  if (report.lostAddresses > 0)
    lines.push(`${report.lostAddresses} adressen vervielen, omdat hun buurt er niet meer is.`);
  if (report.addresses === 0)
    lines.push(`Er zijn nog geen adressen van ${report.year}; lees ze in met import addresses.`);
  lines.push(...placedAgainLines(report.movedUnits, report.placedInOtherYear));
  return lines.join('\n');
}
