import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../tool.ts';

/** The script that the bench page runs: our own canvas beside Leaflet's, with the same shapes and colours. */
const SOURCE = join(ROOT, 'test/bench/map-browser.ts');

/** The bench's own script as one file of text. */
export async function benchScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: SOURCE, formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output.find(isScript) : undefined;
  if (!chunk || !('code' in chunk)) throw new Error('The bench page did not build.');
  return chunk.code;
}

function isScript(file: { type: string }): boolean {
  return file.type === 'chunk';
}
