import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Areas } from '../checks/areas.ts';
import type { Checks } from '../checks/service.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Reference } from '../geo/types.ts';
import type { AppEnv } from '../http/context.ts';
import type { Limits } from '../http/limits.ts';
import type { PairingCodes } from '../http/pairing-codes.ts';
import type { Imports } from '../jobs/imports.ts';
import type { ChangeFeed } from '../placements/change-feed.ts';
import type { PlacementDesk } from '../placements/desk.ts';
import type { Signals } from '../signals/service.ts';
import type { Registry } from '../store/open.ts';

/** What routes may call on. */
export interface Server {
  registry: Registry;
  references: { current(): Reference | null };
  clock: Clock;
  config: Config;
  limits: Limits;
  checks: Checks;
  areas: Areas;
  signals: Signals;
  codes: PairingCodes;
  imports: Imports;
  placements: PlacementDesk;
  changes: ChangeFeed;
}

export type Api = OpenAPIHono<AppEnv>;

/** Adds the routes of one resource. */
export type AddRoutes = (api: Api, server: Server) => void;
