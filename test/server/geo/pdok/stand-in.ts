import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type PdokClient, pdokClient } from '../../../../server/geo/pdok/client.ts';
import { stoppedClock } from '../../clock.ts';

/** What the stand-in answers: JSON, or whatever a broken service does with the response. */
export type Reply = { json: unknown } | { break: (response: ServerResponse) => void };

export interface StandIn {
  url: string;
  client: PdokClient;
  /** Addresses asked, in order. */
  asked: URL[];
  /** Changes what is answered from now on. */
  reply: (url: URL) => Reply;
}

/** A PDOK on loopback that answers as told, gone after the test. */
export async function standIn(reply: (url: URL) => Reply): Promise<StandIn> {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', made.url);
    asked.push(url);
    const answer = made.reply(url);
    if ('break' in answer) return answer.break(response);
    response.writeHead(200, { 'content-type': 'application/json;charset=UTF-8' });
    response.end(JSON.stringify(answer.json));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const made: StandIn = { url, client: pdokClientAt(url), asked, reply };
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  );
  return made;
}

function pdokClientAt(url: string): PdokClient {
  const client = pdokClient(url, stoppedClock());
  if (client === null) throw new Error('a URL gives a client');
  return client;
}

/** How services fail. */
export const FAILURES = {
  slow: { break: () => undefined },
  busy: { break: (response) => response.writeHead(429, { 'retry-after': '60' }).end('rustig aan') },
  down: { break: (response) => response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>500</h1>') },
  page: {
    break: (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Aanmelden</title>'),
  },
  cut: {
    break: (response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"response":{"docs":[{"typ'),
  },
  torn: {
    break: (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
      response.write('{"response":', () => response.destroy());
    },
  },
  led: { break: (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end() },
  shape: { json: { error: 'niets' } },
} satisfies Record<string, Reply>;

/** An answer of the Locatieserver. */
export function docs(...found: Record<string, unknown>[]): Reply {
  return {
    json: { response: { numFound: found.length, start: 0, maxScore: 1, numFoundExact: true, docs: found } },
  };
}

/** An address document in the form that PDOK documents: absent fields are left out. */
export function doc(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'adres',
    straatnaam: 'Nieuwstraat',
    huisnummer: 7,
    postcode: '9901ZZ',
    woonplaatsnaam: 'Meerwijk',
    gemeentecode: '9901',
    buurtcode: 'BU99010101',
    adresseerbaarobject_id: '9901010000000007',
    ...more,
  };
}
