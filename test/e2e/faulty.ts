import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a server may fail: what it answers, or that it never does. */
export const FAULTS = {
  fails: (response) => response.writeHead(500, JSON_TYPE).end('{}'),
  /** As a proxy or a sign-in page before it would. */
  html: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Meld u aan</h1>'),
  half: (response) => response.writeHead(200, JSON_TYPE).end('{"status":"o'),
  newer: (response) => response.writeHead(200, { ...JSON_TYPE, 'api-version': '2.0.0' }).end('{}'),
  older: (response) => response.writeHead(200, { ...JSON_TYPE, 'api-version': '0.9.0' }).end('{}'),
  silent: () => undefined,
} satisfies Record<string, (response: ServerResponse) => unknown>;

const JSON_TYPE = { 'content-type': 'application/json' };

export type Fault = keyof typeof FAULTS;

export interface Faulty {
  url: string;
  /** From now on every question fails so; null lets all through again. Streams that run break off. */
  set(fault: Fault | null): void;
  /** When it was asked how it stands since it was set, in milliseconds. */
  asked(): readonly number[];
  close(): Promise<void>;
}

/** Stands before a server, and lets its answers through or makes them fail. */
export async function faulty(target: string): Promise<Faulty> {
  const { hostname, port: behind, host } = new URL(target);
  let fault: Fault | null = null;
  let asked: number[] = [];
  const through = (request: IncomingMessage, response: ServerResponse) => {
    const { method, url, headers } = request;
    const next = ask(
      { hostname, port: behind, method, path: url, headers: { ...headers, host } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    next.on('error', () => response.destroy());
    response.on('close', () => next.destroy());
    request.pipe(next);
  };
  const server = createServer((request, response) => {
    if (request.url === '/v1/health') asked.push(performance.now());
    if (fault === null) through(request, response);
    else FAULTS[fault](response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    set: (next) => {
      fault = next;
      asked = [];
      server.closeAllConnections();
    },
    asked: () => asked,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
