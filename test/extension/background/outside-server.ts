import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  method: string;
  path: string;
  authorization: string | undefined;
  key: string | undefined;
  body: unknown;
}

/** What a server somewhere answers: status and JSON (or text), by path. */
export type Answers = Record<
  string,
  (body: unknown) => { status?: number; json?: unknown; text?: string; version?: string }
>;

/** A server outside the extension, on a free port, that answers as told and remembers what it was asked. */
export async function outsideServer(answers: Answers): Promise<{
  url: string;
  asked: Asked[];
  close(): Promise<void>;
}> {
  const asked: Asked[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const body: unknown = text === '' ? null : JSON.parse(text);
      const path = (request.url ?? '').split('?')[0] ?? '';
      const { authorization, 'idempotency-key': key } = request.headers;
      asked.push({ method: request.method ?? '', path, authorization, key: key?.toString(), body });
      const answer = answers[path]?.(body) ?? { status: 404, json: {} };
      const version = answer.version === undefined ? {} : { 'api-version': answer.version };
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...version });
      response.end(answer.text ?? JSON.stringify(answer.json));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  return { url: `http://127.0.0.1:${port}`, asked, close };
}
