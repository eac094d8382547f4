import { createAdaptorServer } from '@hono/node-server';
import { Refusal } from '../shared/refusal.ts';

/** A server that takes requests. */
export interface Listening {
  port: number;
  /** Takes no more, and ends what is still open. */
  close(): Promise<void>;
}

/** Another program listens on the port. */
export class PortTaken extends Refusal {}

type Fetch = (request: Request) => Response | Promise<Response>;

/** Starts taking requests; port 0 takes a free one. Throws PortTaken, or a Refusal for a port or host that this machine does not give. */
export function listen(fetch: Fetch, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, host, port)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new PortTaken(
      `Poort ${port} is al in gebruik; stop wat daar draait, of kies met TREDE_PORT een andere poort.`,
    );
  if (error.code === 'EACCES')
    return new Refusal(`Poort ${port} mag hier niet; kies met TREDE_PORT een poort boven 1024.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Refusal(`Deze computer heeft het adres ${host} niet; zet TREDE_HOST op 127.0.0.1.`);
  return error;
}
