import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { isServed } from '../../server/lock.ts';
import { serve } from '../../server/main.ts';
import { Refusal } from '../../shared/refusal.ts';
import { stoppedClock } from './clock.ts';
import { Folder } from './commands/folder.ts';

/** A port that nobody uses; the one after it is for a demo portal. */
async function freePort(): Promise<number> {
  const { port, close } = await taken();
  await close();
  return port;
}

/** A port that someone listens on. */
async function taken(): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { port, close: () => new Promise((closed) => server.close(() => closed())) };
}

function start(folder: Folder, port: number) {
  const stop = new AbortController();
  const said: string[] = [];
  const config = readConfig({ TREDE_DATA: folder.data, TREDE_PORT: String(port) });
  let ready: (text: string) => void = () => {};
  const started = new Promise<string>((resolve) => {
    ready = resolve;
  });
  const done = serve({
    config,
    clock: stoppedClock(),
    out: (text) => {
      said.push(text);
      ready(text);
    },
    err: (text) => said.push(text),
    signal: stop.signal,
  });
  return { stop: () => stop.abort(), said, started, done };
}

function newFolder(): Folder {
  const folder = new Folder();
  onTestFinished(() => folder.remove());
  return folder;
}

describe('serving a folder', () => {
  it('prints a link that signs in, answers, refuses a second server, and stops when asked', async () => {
    const folder = newFolder();
    const port = await freePort();
    const first = start(folder, port);
    const link = /http:\S+\?code=\S+/.exec(await first.started)?.[0] ?? '';
    expect(link.startsWith(`http://127.0.0.1:${port}/?code=`)).toBe(true);
    const signedIn = await fetch(link, { redirect: 'manual' });
    expect(signedIn.status).toBe(302);
    const health = await fetch(`http://127.0.0.1:${port}/v1/health`);
    // Nothing was read in yet.
    expect(await health.json()).toMatchObject({ status: 'leeg' });
    // Whoever uses the link leaves a new one for another browser.
    expect(first.said.at(-1)).toContain('?code=');
    await expect(start(folder, await freePort()).done).rejects.toThrow('Er draait al een Trede');
    first.stop();
    await first.done;
    expect(isServed(folder.data)).toBe(false);
  });

  it('stops the demo portal once the demo is left, and runs it again when the demo is back', async () => {
    const folder = newFolder();
    await folder.run(['demo']);
    const port = await freePort();
    const server = start(folder, port);
    expect(await server.started).toContain(`http://127.0.0.1:${port + 1}/`);
    const portal = () =>
      fetch(`http://127.0.0.1:${port + 1}/huisstijl.css`).then(
        ({ status }) => status,
        () => 'gone',
      );
    const map = () => fetch(`http://127.0.0.1:${port}/v1/health`);
    expect(await portal()).toBe(200);
    await folder.run(['begin', '--leave-demo']);
    // The server looks at each request, whoever left the demo.
    await map();
    expect(await portal()).toBe('gone');
    await folder.run(['begin', '--undo']);
    await map();
    expect(await portal()).toBe(200);
    server.stop();
    await server.done;
  });

  it('says in one sentence that the port is taken, and lets go of the folder', async () => {
    const folder = newFolder();
    const { port, close } = await taken();
    const refused = await start(folder, port).done.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(String(refused)).toContain(`Poort ${port} is al in gebruik`);
    expect(isServed(folder.data)).toBe(false);
    await close();
  });
});
