import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { AreaDetail, AreaList, AreaQuery } from '../../shared/api/areas.ts';
import { AreaCode, PlainDateText, RungId } from '../../shared/api/common.ts';
import { LAYER_NAMES, LayerList, LayerQuery, SeenBy } from '../../shared/api/layers.ts';
import { seenBy } from '../checks/seen-by.ts';
import { languageOf, whoOf } from '../http/context.ts';
import { answer, needs, problems } from '../http/endpoint.ts';
import type { AddRoutes } from './server.ts';

const list = createRoute({
  ...needs('areas.read'),
  method: 'get',
  path: '/areas',
  operationId: 'listAreas',
  tags: ['Gebieden'],
  summary: 'Geeft de cijfers en de ruimte per gebied',
  description: 'De vormen van de gebieden staan apart, op /shapes.',
  request: { query: AreaQuery },
  responses: {
    200: answer('De gebieden, op volgorde van code.', AreaList),
    ...problems(400, 401, 403, 404, 429, 503),
  },
});

const read = createRoute({
  ...needs('areas.read'),
  method: 'get',
  path: '/areas/{code}',
  operationId: 'readArea',
  tags: ['Gebieden'],
  summary: 'Geeft een gebied met zijn rekensom',
  description: 'Cijfers, plekken per trede, en elke norm met de ruimte die er nog is.',
  request: {
    params: z.object({ code: AreaCode }),
    query: z.object({ rung: RungId.optional(), date: PlainDateText.optional(), as: SeenBy }),
  },
  responses: { 200: answer('Het gebied.', AreaDetail), ...problems(400, 401, 403, 404, 429, 503) },
});

const layer = createRoute({
  ...needs('areas.read'),
  method: 'get',
  path: '/layers/{layer}',
  operationId: 'readLayer',
  tags: ['Gebieden'],
  summary: 'Geeft één getal per gebied voor een kaartlaag',
  description:
    'De verandering sinds een dag, wat er gepland is, of de meeste plekken rond één locatie. Leeg waar de rol geen aantallen ziet.',
  request: { params: z.object({ layer: z.enum(LAYER_NAMES) }), query: LayerQuery },
  responses: {
    200: answer('De getallen, op volgorde van gebiedscode.', LayerList),
    ...problems(400, 401, 403, 429, 503),
  },
});

export const areas: AddRoutes = (api, server) => {
  api.openapi(list, async (c) => {
    const query = c.req.valid('query');
    return c.json(await server.areas.list(seenBy(whoOf(c).viewer, query.as), query), 200);
  });
  api.openapi(read, async (c) => {
    const { code } = c.req.valid('param');
    const query = c.req.valid('query');
    return c.json(
      await server.areas.detail(seenBy(whoOf(c).viewer, query.as), code, query, languageOf(c)),
      200,
    );
  });
  api.openapi(layer, async (c) => {
    const query = c.req.valid('query');
    const viewer = seenBy(whoOf(c).viewer, query.as);
    return c.json(await server.areas.layer(viewer, c.req.valid('param').layer, query), 200);
  });
};
