import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { world } from './world.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const RULES = join(ROOT, '..', 'shared', 'adr', 'adr-ruleset-2.1.0.yaml');

describe('the description of the API', () => {
  it('may be read by any site, and says whom to ask', async () => {
    const server = await world();
    const response = await server.ask('/v1/openapi.json', { headers: { origin: 'https://elders.nl' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const { openapi, info } = await response.json();
    expect(openapi).toMatch(/^3\.0\./);
    expect(info.contact).toEqual({
      name: 'Trede',
      email: 'trede@example.org',
      url: 'https://example.org/trede',
    });
  });

  it.skipIf(!existsSync(RULES))(
    'keeps the API Design Rules (where their rule set is beside the project)',
    async () => {
      const server = await world();
      const file = join(server.region.folder, 'openapi.json');
      writeFileSync(file, await (await server.ask('/v1/openapi.json')).text());
      const spectral = join(ROOT, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js');
      const linted = spawnSync(
        process.execPath,
        [spectral, 'lint', '--fail-severity', 'warn', '-r', RULES, file],
        { encoding: 'utf8' },
      );
      expect(`${linted.stdout}${linted.stderr}`).toContain('No results');
      expect(linted.status).toBe(0);
    },
  );
});
