import type { Config } from '../config.ts';
import { type Listening, listen, PortTaken } from '../listen.ts';
import type { Registry } from '../store/open.ts';
import { demoPortal } from './portal.ts';

/** Runs the demo portal while the registry holds the demo: it stops when that is left, and starts again when it comes back. */
export interface PortalKeeper {
  /** Looks whether it should run; waits until it does, or no longer does. */
  look(): Promise<void>;
  /** The port on which it runs; null while it does not. */
  port(): number | null;
  close(): Promise<void>;
}

/** As foreign to the map as a real one: on a port of its own, the one after the server's. `err` is told where that is taken. */
export function portalKeeper(registry: Registry, config: Config, err: (text: string) => void): PortalKeeper {
  let running: Listening | null = null;
  // Where the port was taken it is not tried again at each request.
  let refused = false;
  let closed = false;
  let turn: Promise<void> = Promise.resolve();

  const follow = async () => {
    const wanted = !closed && registry.state().origin === 'demo';
    if (!wanted) {
      refused = false;
      const before = running;
      running = null;
      await before?.close();
    } else if (running === null && !refused) running = await start();
  };
  const start = async (): Promise<Listening | null> => {
    try {
      return await listen(demoPortal(registry).fetch, config.host, config.port + 1);
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
      refused = true;
      err(
        `Poort ${config.port + 1} is bezet, dus het voorbeeldportaal draait niet; kies met TREDE_PORT een andere poort als u het nodig hebt.`,
      );
      return null;
    }
  };
  const look = () => {
    turn = turn.then(follow);
    return turn;
  };
  return {
    look,
    port: () => running?.port ?? null,
    close() {
      closed = true;
      return look();
    },
  };
}
