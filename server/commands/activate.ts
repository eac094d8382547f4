import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { activateYear } from '../import/activate.ts';
import { activatedLines } from '../import/activated-text.ts';
import { openRegistry, REGISTRY_FILE } from '../store/open.ts';
import { parseCall, yearOption } from './call.ts';
import type { Command } from './command.ts';

/** Uses the areas of another year that was read in before. */
export const activate: Command = {
  name: 'activate',
  usage: 'activate --year JAAR [--preview] [--json]',
  summary:
    'toetst voortaan op de gebieden van dit jaar, en plaatst woningen en locaties daarin opnieuw op adres of punt; --preview zegt alleen wat er zou gebeuren',
  async run(args, io) {
    const { values } = parseCall(args, {
      year: { type: 'string' },
      preview: { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const year = yearOption(values.year);
    if (!existsSync(join(io.config.data, REGISTRY_FILE)))
      throw new Refusal(`In ${io.config.data} staan nog geen gegevens; lees gebieden in met "import areas".`);
    const registry = await openRegistry(io.config.data);
    try {
      const by = { actor: 'opdrachtregel', clock: io.clock };
      const done = await activateYear(registry, io.config.data, by, year, io.signal, values.preview);
      io.out(
        values.json
          ? JSON.stringify(done)
          : activatedLines(done, values.preview === true, 'opdrachtregel').join('\n'),
      );
      return 0;
    } finally {
      await registry.close();
    }
  },
};
