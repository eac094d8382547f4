import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Config } from '../config.ts';
import type { Registry } from '../store/open.ts';
import { findToken } from '../store/tokens.ts';
import type { AppEnv, Who } from './context.ts';
import { ownOrigins } from './origin.ts';
import { Forbidden, HttpProblem } from './problem.ts';
import type { Sessions } from './sessions.ts';

/** A cookie does not keep ports apart, so its name does. */
export function sessionCookie(config: Config): string {
  return `trede_${config.port}`;
}

interface Holder extends Who {
  boundOrigin: string | null;
}

/**
 * Finds out who asks and sets `who`: by Bearer token, else by the map's cookie, else null. Throws 401 for a token that is
 * not (or no longer) known, and 403 for one that another Origin paired.
 */
export function identify(registry: Registry, config: Config, sessions: Sessions): MiddlewareHandler<AppEnv> {
  const own = ownOrigins(config);
  const cookie = sessionCookie(config);
  const holders = tokenHolders(registry);
  return async (c, next) => {
    const authorization = c.req.header('authorization');
    if (authorization !== undefined) {
      const holder = await holders(bearer(authorization));
      checkOrigin(holder, c);
      c.set('who', holder);
    } else {
      const secret = mayUseCookie(c, own) ? getCookie(c, cookie) : undefined;
      c.set('who', secret === undefined ? null : sessions.find(secret));
    }
    await next();
  };
}

/** Tokens that were looked up, remembered until the registry changes: a revoked token then stops at once. */
function tokenHolders(registry: Registry): (token: string) => Promise<Holder> {
  let version = -1;
  const known = new Map<string, Holder>();
  return async (token) => {
    const current = registry.state().dataVersion;
    if (current !== version) {
      known.clear();
      version = current;
    }
    const remembered = known.get(token);
    if (remembered) return remembered;
    const found = await findToken(registry.db, token);
    if (!found)
      throw new HttpProblem(
        401,
        'Deze koppeling is niet bekend of is ingetrokken; koppel opnieuw met een code van de kaart.',
        { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } },
      );
    const { id, viewer, boundOrigin } = found;
    const holder = { viewer, id, actor: `token:${id}`, boundOrigin };
    known.set(token, holder);
    return holder;
  };
}

function bearer(authorization: string): string {
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
  if (token === undefined)
    throw new HttpProblem(
      401,
      'Stuur de koppeling mee als: Authorization: Bearer, een spatie en de sleutel.',
      {
        headers: { 'www-authenticate': 'Bearer' },
      },
    );
  return token;
}

/** A browser leaves the Origin out on an extension's reads only, so a bound token without one may read. */
function checkOrigin(holder: Holder, c: Context): void {
  if (holder.boundOrigin === null) return;
  const origin = c.req.header('origin');
  if (origin === holder.boundOrigin || (origin === undefined && isRead(c))) return;
  throw new Forbidden('Deze koppeling hoort bij een andere browser of extensie; koppel hier opnieuw.');
}

/** Only our own page may use the cookie, and someone who types or follows an address may read with it. */
function mayUseCookie(c: Context, own: ReadonlySet<string>): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined && !own.has(origin)) return false;
  const site = c.req.header('sec-fetch-site');
  return site === 'same-origin' || (site === 'none' && isRead(c));
}

function isRead(c: Context): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD';
}
