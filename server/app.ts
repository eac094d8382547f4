import { OpenAPIHono } from '@hono/zod-openapi';
import { type Areas, createAreas } from './checks/areas.ts';
import { type Checks, createChecks } from './checks/service.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { OutsideAddresses } from './geo/pdok/addresses.ts';
import type { Reference } from './geo/types.ts';
import type { AppEnv } from './http/context.ts';
import { errorHandler } from './http/errors.ts';
import { apiHeaders, safeHeaders } from './http/headers.ts';
import { hostGuard } from './http/host.ts';
import { LIMITS, type Limits, rateLimit, sizeLimit } from './http/limits.ts';
import { mapPages } from './http/map-pages.ts';
import { describeApi } from './http/openapi.ts';
import { originGuard } from './http/origin.ts';
import { createPairingCodes } from './http/pairing-codes.ts';
import { NotFound } from './http/problem.ts';
import { createSessions, type Sessions } from './http/sessions.ts';
import { refuseInvalid } from './http/validation.ts';
import { identify } from './http/viewer.ts';
import { createImports } from './jobs/imports.ts';
import { createUploads } from './jobs/uploads.ts';
import { changeFeed } from './placements/change-feed.ts';
import { placementDesk } from './placements/desk.ts';
import { ROUTES } from './routes/index.ts';
import { createSignals } from './signals/service.ts';
import type { Registry } from './store/open.ts';

/** What the application is made of. What is left out gets the usual. */
export interface Parts {
  registry: Registry;
  references: { current(): Reference | null };
  clock: Clock;
  config: Config;
  /** People signed in on the map; needed by whoever prints the link. */
  sessions?: Sessions;
  /** Where addresses are asked that the tables lack. */
  outside?: OutsideAddresses | null;
  checks?: Checks;
  areas?: Areas;
  limits?: Limits;
  /** Folder of the built map; null while there is none. */
  mapFolder?: string | null;
  /** Told once of each failure that nobody foresaw. */
  report?: (message: string) => void;
  /** Told when someone used the link to sign in. */
  onSignIn?: () => void;
}

/** The whole server as one function from request to response: the API under /v1, and the map's pages. */
export function createApp(parts: Parts): OpenAPIHono<AppEnv> {
  const { registry, references, clock, config, limits = LIMITS } = parts;
  const services = { registry, references, clock, outside: parts.outside ?? null };
  const sessions = parts.sessions ?? createSessions({ role: 'regio', organisation: null }, clock);
  const server = {
    ...services,
    config,
    limits,
    checks: parts.checks ?? createChecks(services),
    areas: parts.areas ?? createAreas(services),
    signals: createSignals(services),
    codes: createPairingCodes(clock),
    placements: placementDesk(services),
    changes: changeFeed(registry),
    imports: createImports(
      { folder: config.data, pdok: config.pdok, today: config.today },
      createUploads(config.data),
      parts.report ?? (() => {}),
    ),
  };
  const limit = rateLimit(limits.requests, clock);

  const api = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });
  describeApi(api, config);
  api.use(originGuard(config), identify(registry, config, sessions), sizeLimit, async (c, next) => {
    const who = c.get('who');
    if (who) limit(who.id);
    await next();
  });
  for (const addRoutes of ROUTES) addRoutes(api, server);

  const app = new OpenAPIHono<AppEnv>();
  app.use('/v1/*', apiHeaders);
  app.use(safeHeaders(config), hostGuard(config));
  app.route('/v1', api);
  mapPages(app, {
    config,
    sessions,
    limits,
    clock,
    folder: parts.mapFolder ?? null,
    onSignIn: parts.onSignIn ?? (() => {}),
  });
  app.notFound(() => {
    throw new NotFound(
      'Op dit adres staat niets; let op een streep te veel aan het eind, en zie /v1/openapi.json voor wat er wel is.',
    );
  });
  app.onError(errorHandler(parts.report ?? (() => {})));
  return app;
}
