import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const outputDir = fileURLToPath(new URL('../test-results', import.meta.url));

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir,
  workers: 2,
  retries: 0,
  // Room for a machine that does much else; every wait is on a condition and ends as soon as that holds.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: 'list',
  use: { trace: 'retain-on-failure', locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' },
});
