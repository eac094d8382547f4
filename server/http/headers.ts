import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '../config.ts';
import { API_VERSION } from './endpoint.ts';

/** Where the map's background tiles come from (PDOK, BRT-achtergrondkaart). */
const TILES = 'https://service.pdok.nl';

/** Headers on each answer: no script, frame or connection but our own; a page that needs more says so itself. */
export function safeHeaders(config: Config) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', TILES],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    // On plain http a promise of https would lock people out.
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
    overwrite: false,
  });
}

/** Headers on each answer of the API, failures too. What it says is for the asker alone, unless a route says otherwise. */
export const apiHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('API-Version', API_VERSION);
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
};
