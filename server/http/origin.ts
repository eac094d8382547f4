import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import { knownHosts } from './host.ts';
import { Forbidden } from './problem.ts';

const EXTENSION = /^(chrome|moz)-extension:\/\/[a-z0-9-]{8,64}$/i;

/** Origins of our own pages: the map under each name of the server. */
export function ownOrigins(config: Config): ReadonlySet<string> {
  const own = [...knownHosts(config)].map((host) => `http://${host}`);
  return new Set([...own, new URL(config.publicUrl).origin]);
}

/**
 * Refuses pages of other sites. A browser extension passes: what it may ask rests on the token that was bound to its Origin.
 * No Origin passes too: a browser leaves it out on an extension's GET, and other programs send none.
 */
export function originGuard(config: Config): MiddlewareHandler {
  const own = ownOrigins(config);
  return async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && !own.has(origin) && !EXTENSION.test(origin))
      throw new Forbidden(
        'Deze server antwoordt niet aan andere websites; gebruik de kaart of de browserextensie van Trede.',
      );
    await next();
  };
}
