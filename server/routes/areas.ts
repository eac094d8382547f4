import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { AreaDetail, AreaList, AreaQuery } from '../../shared/api/areas.ts';
import { AreaCode, PlainDateText, RungId } from '../../shared/api/common.ts';
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
    query: z.object({ rung: RungId.optional(), date: PlainDateText.optional() }),
  },
  responses: { 200: answer('Het gebied.', AreaDetail), ...problems(400, 401, 403, 404, 429, 503) },
});

export const areas: AddRoutes = (api, server) => {
  api.openapi(list, async (c) => {
    return c.json(await server.areas.list(whoOf(c).viewer, c.req.valid('query')), 200);
  });
  api.openapi(read, async (c) => {
    const { code } = c.req.valid('param');
    const query = c.req.valid('query');
    return c.json(await server.areas.detail(whoOf(c).viewer, code, query, languageOf(c)), 200);
  });
};
