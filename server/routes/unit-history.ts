import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ListQuery } from '../../shared/api/common.ts';
import { UnitHistory } from '../../shared/api/units.ts';
import { whoOf } from '../http/context.ts';
import { answer, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { unitHistory as historyOf } from '../store/unit-history.ts';
import type { AddRoutes } from './server.ts';

const list = createRoute({
  ...needs('units.read'),
  method: 'get',
  path: '/units/{id}/history',
  operationId: 'listUnitHistory',
  tags: ['Woningen en locaties'],
  summary: 'Geeft wat er aan een woning of locatie veranderde',
  description: 'Nieuwste eerst, zonder adressen: alleen welke velden anders werden.',
  request: { params: z.object({ id: z.string().min(1).max(80) }), query: ListQuery },
  responses: { 200: answer('De wijzigingen.', UnitHistory), ...problems(400, 401, 403, 404, 429) },
});

export const unitHistory: AddRoutes = (api, { registry }) => {
  api.openapi(list, async (c) => {
    const { id } = c.req.valid('param');
    const found = await historyOf(registry.db, whoOf(c).viewer, id, c.req.valid('query'));
    if (!found)
      throw new NotFound('Deze woning of locatie is niet bekend, of hoort niet bij uw organisatie.');
    return c.json(found, 200);
  });
};
