import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { RegionMeasures, RegionMeasuresQuery } from '../../shared/api/measures.ts';
import { languageOf, whoOf } from '../http/context.ts';
import { answer, needs, problems } from '../http/endpoint.ts';
import type { AddRoutes } from './server.ts';

const read = createRoute({
  ...needs('measures.read'),
  method: 'get',
  path: '/regions/{id}/measures',
  operationId: 'readRegionMeasures',
  tags: ['Gebieden'],
  summary: 'Meet hoe de plekken over een regio liggen',
  description:
    'Spreiding en concentratie met wat toeval zou geven, op één trede of op alle samen. Leeg voor wie niet alle aantallen mag zien.',
  request: { params: z.object({ id: z.string().max(40) }), query: RegionMeasuresQuery },
  responses: { 200: answer('De maten.', RegionMeasures), ...problems(400, 401, 403, 404, 429, 503) },
});

export const measures: AddRoutes = (api, server) => {
  api.openapi(read, async (c) => {
    const { id } = c.req.valid('param');
    const query = c.req.valid('query');
    return c.json(await server.areas.measures(whoOf(c).viewer, id, query, languageOf(c)), 200);
  });
};
