import { fillFolder } from '../demo/folder.ts';
import { parseCall } from './call.ts';
import type { Command } from './command.ts';

/** Fills an empty data folder with the made-up region. */
export const demo: Command = {
  name: 'demo',
  usage: 'demo',
  summary: 'vult een lege map met een verzonnen regio om Trede te proberen',
  async run(args, io) {
    parseCall(args, {});
    await fillFolder(io.config.data, io.clock);
    io.out(`De voorbeeldregio staat in ${io.config.data}. Start Trede met: npm run trede -- serve.`);
    return 0;
  },
};
