import { createRoute } from '@hono/zod-openapi';
import { StockList, StockQuery } from '../../shared/api/stock.ts';
import { whoOf } from '../http/context.ts';
import { answer, needs, problems } from '../http/endpoint.ts';
import { listStock } from '../store/stock.ts';
import type { AddRoutes } from './server.ts';

const list = createRoute({
  ...needs('stock.read'),
  method: 'get',
  path: '/stock',
  operationId: 'listStock',
  tags: ['Bezit'],
  summary: 'Geeft het bezit van corporaties',
  description:
    'Op naam van corporatie en complex. Een corporatie ziet haar eigen bezit, een gemeente wat er in de gemeente staat.',
  request: { query: StockQuery },
  responses: { 200: answer('Het bezit.', StockList), ...problems(400, 401, 403, 429) },
});

export const stock: AddRoutes = (api, { registry }) => {
  api.openapi(list, async (c) =>
    c.json(await listStock(registry.db, whoOf(c).viewer, c.req.valid('query')), 200),
  );
};
