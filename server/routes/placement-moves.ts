import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  Placement,
  PlacementConfirm,
  PlacementConsent,
  PlacementExtend,
  PlacementRefuse,
} from '../../shared/api/placements.ts';
import type { Right } from '../../shared/rights.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { callerOf, WithKey } from './idempotency.ts';
import type { AddRoutes } from './server.ts';

const params = z.object({ id: z.string().min(1).max(80) });

/** A move is a post of its own, answered with the placement as it is afterwards. */
function move<P extends string, T extends z.ZodType>(
  right: Right,
  path: P,
  schema: T,
  about: { operationId: string; summary: string; description: string },
) {
  return createRoute({
    ...needs(right),
    method: 'post',
    path,
    ...about,
    tags: ['Plaatsingen'],
    request: { params, headers: WithKey, body: body(schema) },
    responses: {
      200: answer('De plaatsing daarna.', Placement),
      ...problems(400, 401, 403, 404, 409, 413, 415, 422, 429, 503),
    },
  });
}

const confirm = move('placements.confirm', '/placements/{id}/confirm', PlacementConfirm, {
  operationId: 'confirmPlacement',
  summary: 'Bevestigt een plaatsing',
  description: 'Vanaf `startsOn` is de woning in gebruik; het aanbod eindigt.',
});
const refuse = move('placements.refuse', '/placements/{id}/refuse', PlacementRefuse, {
  operationId: 'refusePlacement',
  summary: 'Legt een weigering vast',
  description: 'Door kandidaat, corporatie of aanbieder, met een reden. Het adres wordt vergeten.',
});
const cancel = move('placements.write', '/placements/{id}/cancel', z.object({}), {
  operationId: 'cancelPlacement',
  summary: 'Annuleert een plaatsing',
  description: 'De woning is weer vrij. Het adres wordt vergeten.',
});
const extend = move('placements.write', '/placements/{id}/extend', PlacementExtend, {
  operationId: 'extendPlacement',
  summary: 'Houdt een woning langer vast',
  description: 'Ten hoogste 14 dagen per keer, en twee keer.',
});
const consent = move('placements.consent', '/placements/{id}/consent', PlacementConsent, {
  operationId: 'giveConsent',
  summary: 'Geeft of weigert toestemming voor een afwijking',
  description: 'Door de eigenaar van de norm.',
});

export const placementMoves: AddRoutes = (api, { placements: desk }) => {
  api.openapi(confirm, async (c) => {
    const caller = callerOf(c, c.req.valid('header'));
    return c.json(await desk.confirm(caller, c.req.valid('param').id, c.req.valid('json')), 200);
  });

  api.openapi(refuse, async (c) => {
    const caller = callerOf(c, c.req.valid('header'));
    return c.json(await desk.refuse(caller, c.req.valid('param').id, c.req.valid('json')), 200);
  });

  api.openapi(cancel, async (c) => {
    const caller = callerOf(c, c.req.valid('header'));
    return c.json(await desk.cancel(caller, c.req.valid('param').id), 200);
  });

  api.openapi(extend, async (c) => {
    const caller = callerOf(c, c.req.valid('header'));
    const { until = null } = c.req.valid('json');
    return c.json(await desk.extend(caller, c.req.valid('param').id, until), 200);
  });

  api.openapi(consent, async (c) => {
    const caller = callerOf(c, c.req.valid('header'));
    const { consent: given } = c.req.valid('json');
    return c.json(await desk.consent(caller, c.req.valid('param').id, given), 200);
  });
};
