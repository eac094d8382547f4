import { resolve } from 'node:path';
import { backupRegistry } from '../store/backup.ts';
import { parseCall } from './call.ts';
import type { Command } from './command.ts';

/** Copies the registry to one file, also while the server runs. */
export const backup: Command = {
  name: 'backup',
  usage: 'backup BESTAND',
  summary:
    'maakt een reservekopie van het register; gebieden en adressen zitten er niet in, want die leest u opnieuw in',
  async run(args, io) {
    const { positionals } = parseCall(args, {}, ['BESTAND']);
    const file = resolve(positionals[0] ?? '');
    await backupRegistry(io.config.data, file);
    io.out(
      `De reservekopie staat in ${file}. Gebieden en adressen zitten er niet in: lees die na terugzetten opnieuw in als ze er niet meer zijn.`,
    );
    return 0;
  },
};
