import { createInterface } from 'node:readline';
import { formatAddress } from '../../shared/address/format.ts';
import { readAddresses } from '../../shared/address/read.ts';
import { parseCall } from './call.ts';
import type { Command } from './command.ts';

/** Reads addresses from standard input, line by line; it needs no data folder. */
export const address: Command = {
  name: 'address',
  usage: 'address [--json] < BESTAND',
  summary: 'leest per regel (tekst of een link) welk adres er staat',
  async run(args, io) {
    const { values } = parseCall(args, { json: { type: 'boolean' } });
    const lines = createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY, terminal: false });
    const stop = () => lines.close();
    io.signal.addEventListener('abort', stop, { once: true });
    try {
      for await (const line of lines) {
        const readings = readAddresses(line);
        if (values.json) io.out(JSON.stringify(readings));
        else io.out([...new Set(readings.map(formatAddress))].join('  of  ') || 'geen adres gevonden');
      }
    } finally {
      io.signal.removeEventListener('abort', stop);
    }
    return 0;
  },
};
