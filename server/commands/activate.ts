import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { type Activated, activateYear } from '../import/activate.ts';
import { openRegistry, REGISTRY_FILE } from '../store/open.ts';
import { parseCall, yearOption } from './call.ts';
import type { Command } from './command.ts';
import { placedAgainLines } from './placed-again.ts';

/** Uses the areas of another year that was read in before. */
export const activate: Command = {
  name: 'activate',
  usage: 'activate --year JAAR [--json]',
  summary:
    'toetst voortaan op de gebieden van dit jaar, en plaatst woningen en locaties daarin opnieuw op adres of punt',
  async run(args, io) {
    const { values } = parseCall(args, { year: { type: 'string' }, json: { type: 'boolean' } });
    const year = yearOption(values.year);
    if (!existsSync(join(io.config.data, REGISTRY_FILE)))
      throw new Refusal(`In ${io.config.data} staan nog geen gegevens; lees gebieden in met "import areas".`);
    const registry = await openRegistry(io.config.data);
    try {
      const by = { actor: 'opdrachtregel', clock: io.clock };
      const done = await activateYear(registry, io.config.data, by, year, io.signal);
      io.out(values.json ? JSON.stringify(done) : told(done));
      return 0;
    } finally {
      await registry.close();
    }
  },
};

function told({ year, before, addresses, moved, toReplace }: Activated): string {
  const lines = [
    before === year
      ? `Trede toetste al op de gebieden van ${year}.`
      : `Trede toetst nu op de gebieden van ${year}${before === null ? '' : ` in plaats van ${before}`}.`,
    ...placedAgainLines(moved, toReplace),
  ];
  if (addresses === 0) lines.push(`Er zijn nog geen adressen van ${year}; lees ze in met import addresses.`);
  return lines.join('\n');
}
