import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Tests, and what they start, ask nothing of the world outside.
    env: { TREDE_PDOK: 'off' },
    // Databases on disk and properties take their time on a slow machine.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
