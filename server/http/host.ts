import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import { Forbidden } from './problem.ts';

/** The names under which this server may be called: its own, this machine's, and the public address. */
export function knownHosts(config: Config): ReadonlySet<string> {
  const names = [config.host, 'localhost', '127.0.0.1', '[::1]'];
  const withPort = names.map((name) => `${name}:${config.port}`);
  return new Set([...withPort, new URL(config.publicUrl).host].map((host) => host.toLowerCase()));
}

/** Refuses a Host that is not ours: a page elsewhere that lets its own name point to this machine gets no answer. */
export function hostGuard(config: Config): MiddlewareHandler {
  const known = knownHosts(config);
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (!known.has(host.toLowerCase()))
      throw new Forbidden(
        `Deze server antwoordt alleen op ${config.publicUrl}; open dat adres, of zet TREDE_PUBLIC_URL op het adres dat u gebruikt.`,
      );
    await next();
  };
}
