import { expect, it } from 'vitest';
import { runWatched } from './watch.ts';

const script = (code: string) => ({ command: process.execPath, args: ['-e', code], progress: () => 0 });

it('gives whether the command ended well', async () => {
  expect(await runWatched({ ...script('process.exit(0)'), quietMs: 60_000 })).toBe(true);
  expect(await runWatched({ ...script('process.exit(3)'), quietMs: 60_000 })).toBe(false);
});

it('gives up on a command that does nothing', async () => {
  expect(await runWatched({ ...script('setInterval(() => {}, 1000)'), quietMs: 50 })).toBe(false);
});

it('waits as long as something moves', async () => {
  let fetched = 0;
  const watched = { ...script('process.stdin.on("end", () => {}).resume()'), progress: () => fetched++ };
  expect(await runWatched({ ...watched, quietMs: 5 })).toBe(true);
});

it('says no to a command that does not exist', async () => {
  expect(
    await runWatched({ command: 'trede-has-no-such-command', args: [], quietMs: 60_000, progress: () => 0 }),
  ).toBe(false);
});
