import { serve as serveFolder } from '../main.ts';
import { parseCall } from './call.ts';
import type { Command } from './command.ts';

/** Serves the data folder until Ctrl-C. It never fills it: that is for `demo` and the imports. */
export const serve: Command = {
  name: 'serve',
  usage: 'serve',
  summary: 'start de server op de gegevens die er zijn',
  async run(args, io) {
    parseCall(args, {});
    await serveFolder(io);
    return 0;
  },
};
