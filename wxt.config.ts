import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

// The key fixes the extension's id, whatever folder it is loaded from, so that a pairing survives a move.
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  modulesDir: 'extension/modules',
  imports: false,
  vite: () => ({ plugins: [preact()] }),
});
