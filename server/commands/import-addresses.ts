import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { addressReader } from '../import/address-reader.ts';
import { addressesTold } from '../import/addresses-text.ts';
import { RowsRefused } from '../import/bad-rows.ts';
import { requireFile } from '../import/source-file.ts';
import { stepAside } from '../jobs/step-aside.ts';
import { openRegistry } from '../store/open.ts';
import { parseCall } from './call.ts';
import type { Command, CommandIo, ExitCode } from './command.ts';

/** Bytes from which an import takes long enough to be in the way. */
const LARGE = 5_000_000;

/** Reads the CBS postcode table, or a list of addresses with letters and points. */
export const importAddresses: Command = {
  name: 'import addresses',
  usage: 'import addresses BESTAND [--json]',
  summary:
    'leest adressen in: de postcodetabel van het CBS, het BAG-GeoPackage van PDOK, of een CSV met huisletters, toevoegingen en punten',
  async run(args, io) {
    const { values, positionals } = parseCall(args, { json: { type: 'boolean' } }, ['BESTAND']);
    const path = positionals[0] ?? '';
    requireFile(path);
    const read = addressReader(path);
    const registry = await openRegistry(io.config.data);
    if (statSync(path).size > LARGE) stepAside();
    try {
      const report = await read(
        registry,
        io.config.data,
        { actor: 'opdrachtregel', clock: io.clock },
        {
          signal: io.signal,
          progress: progressOn(io, basename(path)),
        },
      );
      io.out(values.json ? JSON.stringify(report) : addressesTold(report).join('\n'));
      return 0;
    } catch (error) {
      if (!(error instanceof RowsRefused) || !values.json) throw error;
      return refusedAsJson(error, io);
    } finally {
      await registry.close();
    }
  },
};

function progressOn(io: CommandIo, name: string): (share: number) => void {
  let last = -1;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (!io.terminal || percent === last) return;
    last = percent;
    io.err(`\r${name}: ${percent}%${percent === 100 ? '\n' : ''}`);
  };
}

function refusedAsJson(error: RowsRefused, io: CommandIo): ExitCode {
  io.out(JSON.stringify({ file: error.file, refused: error.total, cells: error.cells }));
  io.err(error.message);
  return 1;
}
