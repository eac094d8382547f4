import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { stockCsv, unitsCsv, vacanciesCsv } from '../export/csv.ts';
import { unitAsVera, vacancyAsVera } from '../export/vera.ts';
import { stockToExport, unitsToExport, vacanciesToExport } from '../store/export.ts';
import { type Executor, openRegistry } from '../store/open.ts';
import { parseCall } from './call.ts';
import { type Command, UsageError } from './command.ts';

interface Written {
  text: string;
  count: number;
}

const KINDS: Record<string, (executor: Executor, vera: boolean) => Promise<Written>> = {
  async units(executor, vera) {
    const units = await unitsToExport(executor);
    return { text: vera ? json(units.map(unitAsVera)) : unitsCsv(units), count: units.length };
  },
  async vacancies(executor, vera) {
    const vacancies = await vacanciesToExport(executor);
    return {
      text: vera ? json(vacancies.map(vacancyAsVera)) : vacanciesCsv(vacancies),
      count: vacancies.length,
    };
  },
  async stock(executor, vera) {
    if (vera) throw new Refusal('VERA heeft geen woord voor bezit per buurt; laat --vera weg.');
    const stock = await stockToExport(executor);
    return { text: stockCsv(stock), count: stock.length };
  },
};

/** Writes what may leave the registry: units, free homes or stock, as a CSV that can be read again or as VERA. */
export const exportRows: Command = {
  name: 'export',
  usage: 'export units|vacancies|stock [--vera] [--to BESTAND]',
  summary:
    'schrijft woningen, vrije woningen of bezit als CSV, of woningen met --vera als VERA 4.3; wat geheim is en punten die niet getoond mogen worden, gaan niet mee',
  async run(args, io) {
    const { values, positionals } = parseCall(args, { vera: { type: 'boolean' }, to: { type: 'string' } }, [
      'units, vacancies of stock',
    ]);
    const kind = positionals[0] ?? '';
    const write = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
    if (write === undefined)
      throw new UsageError(`"${kind}" kan niet worden geëxporteerd; kies units, vacancies of stock.`);
    const file = values.to === undefined ? null : resolve(values.to);
    if (file !== null && existsSync(file))
      throw new Refusal(`Het bestand ${file} bestaat al; kies een andere naam, of haal het eerst weg.`);
    const registry = await openRegistry(io.config.data);
    try {
      const { text, count } = await write(registry.db, values.vera === true);
      if (count === 0) throw new Refusal('Er is niets om te schrijven; lees eerst een bestand in.');
      if (file === null) io.out(text);
      else {
        writeFileSync(file, text);
        io.out(`${count} rijen geschreven in ${file}.`);
      }
      return 0;
    } finally {
      await registry.close();
    }
  },
};

function json(homes: readonly unknown[]): string {
  return `${JSON.stringify(homes, null, 2)}\n`;
}
