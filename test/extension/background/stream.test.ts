import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClient } from '../../../extension/background/client.ts';
import { ChangeStream } from '../../../extension/background/stream.ts';

let server: Server;
let open: ServerResponse[] = [];
let asked = 0;
let now = 0;
let heard: string[] = [];
let lost = 0;
let stream: ChangeStream;

const tell = (dataVersion: string) => {
  const event = JSON.stringify({ dataVersion, areas: [], homeKeys: [], everything: false });
  // Cut in two: what comes in is not cut where a line ends.
  for (const response of open) {
    response.write(`data: ${event.slice(0, 9)}`);
    response.write(`${event.slice(9)}\n\n`);
  }
};

beforeEach(async () => {
  [open, asked, now, heard, lost] = [[], 0, 0, [], 0];
  server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    open.push(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  stream = new ChangeStream({
    clock: { now: () => now, today: () => '2026-11-22' },
    open: async () => createClient(`http://127.0.0.1:${port}`, 't'),
    heard: (version) => heard.push(version),
    lost: () => {
      lost += 1;
    },
  });
});
afterEach(() => {
  stream.restart();
  server.closeAllConnections();
  server.close();
});

it('is one stream, however many pages ask', async () => {
  for (let pages = 0; pages < 20; pages++) stream.want();
  await vi.waitFor(() => expect(open).toHaveLength(1));
  tell('7');
  await vi.waitFor(() => expect(heard).toEqual(['7']));
  expect(stream.want()).toBe(true);
  expect(asked).toBe(1);
});

it('tells that it broke off, and waits longer after each failure before it tries again', async () => {
  stream.want();
  await vi.waitFor(() => expect(open).toHaveLength(1));
  tell('7');
  await vi.waitFor(() => expect(stream.want()).toBe(true));
  open[0]?.end();
  await vi.waitFor(() => expect(lost).toBe(1));
  expect(stream.want()).toBe(false);
  expect(asked).toBe(1);
  now = 1_000;
  stream.want();
  await vi.waitFor(() => expect(asked).toBe(2));
  await vi.waitFor(() => expect(open).toHaveLength(2));
  open[1]?.end();
  // It told nothing: the second failure in a row asks for two seconds.
  await vi.waitFor(() => {
    now += 250;
    stream.want();
    expect(asked).toBe(3);
  });
  expect(now).toBeGreaterThanOrEqual(3_000);
  expect(lost).toBe(1);
});
