import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { world } from './world.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'trede-theme-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

describe('the theme of the pages', () => {
  it('is that of Utrecht while nothing is laid over it', async () => {
    const answer = await (await world()).ask('/theme.css');
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/css; charset=utf-8',
      '',
    ]);
  });

  it('is that of the file that is named, and a file that is not there stops the start', async () => {
    const data = folder();
    const file = join(data, 'root.css');
    const tokens = ':root{--utrecht-link-color:#00664f}';
    writeFileSync(file, tokens);
    const themed = (name: string) => readConfig({ TREDE_DATA: data, TREDE_PDOK: 'off', TREDE_THEME: name });
    const server = await world({ config: themed(file) });
    expect(await (await server.ask('/theme.css')).text()).toBe(tokens);
    await expect(world({ config: themed(join(data, 'weg.css')) })).rejects.toThrow(
      'dat bestand is niet te lezen; kies een CSS-bestand met tokens',
    );
  });

  it.each([
    ['.vb-theme{--utrecht-link-color:#00664f}', ':root{--utrecht-link-color:#00664f}'],
    ['@media print{.vb-theme .utrecht-link{color:#000}}', '@media print{:root .utrecht-link{color:#000}}'],
    ['.vb-theme--dark{--utrecht-link-color:#fff}', '.vb-theme--dark{--utrecht-link-color:#fff}'],
  ])(
    'holds for the whole page where the file waits for the class of its theme: %s',
    async (given, served) => {
      const data = folder();
      const file = join(data, 'theme.css');
      writeFileSync(file, given);
      const config = readConfig({ TREDE_DATA: data, TREDE_PDOK: 'off', TREDE_THEME: file });
      const server = await world({ config });
      expect(await (await server.ask('/theme.css')).text()).toBe(served);
    },
  );
});
