import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { leanStyles } from './lean-styles.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const parts = [here('./'), here('../../shared/ui')].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);

// Nothing is inlined as a data: address, so that the page can run under a strict content security policy.
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [preact()],
  css: { postcss: { plugins: [leanStyles(parts)] } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
  },
});
