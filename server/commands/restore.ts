import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { isServed, serveLock } from '../lock.ts';
import { restoreRegistry } from '../store/backup.ts';
import { parseCall } from './call.ts';
import type { Command } from './command.ts';

/** Puts a backup back, and keeps what was there beside it. */
export const restore: Command = {
  name: 'restore',
  usage: 'restore BESTAND',
  summary: 'zet een reservekopie terug; het register dat er was, blijft ernaast staan',
  async run(args, io) {
    const { positionals } = parseCall(args, {}, ['BESTAND']);
    const folder = io.config.data;
    mkdirSync(folder, { recursive: true });
    if (isServed(folder))
      throw new Refusal(`Trede draait nog op de map ${folder}; stop die eerst en zet dan de kopie terug.`);
    const lock = serveLock(folder);
    try {
      const stamp = new Date(io.clock.now()).toISOString().slice(0, 19).replace(/:/g, '-');
      const { kept, missingReference } = await restoreRegistry(
        folder,
        resolve(positionals[0] ?? ''),
        `registry-${stamp}.db`,
        { actor: 'opdrachtregel', clock: io.clock },
      );
      io.out('De reservekopie is teruggezet.');
      if (kept !== null) io.out(`Het register dat er was, staat in ${kept}.`);
      if (missingReference !== null)
        io.err(
          'De gebieden en adressen waar deze kopie bij hoort, staan niet meer in de map; lees ze in met "import areas" en "import addresses".',
        );
      return 0;
    } finally {
      lock.release();
    }
  },
};
