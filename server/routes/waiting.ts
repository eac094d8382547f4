import { createRoute } from '@hono/zod-openapi';
import { Waiting, WaitingQuery } from '../../shared/api/waiting.ts';
import { whoOf } from '../http/context.ts';
import { answer, needs, problems } from '../http/endpoint.ts';
import { waitingFor } from '../stays/waiting.ts';
import type { AddRoutes } from './server.ts';

const read = createRoute({
  ...needs('waiting.read'),
  method: 'get',
  path: '/waiting',
  operationId: 'readWaiting',
  tags: ['Verblijf'],
  summary: 'Geeft wachtlijst en uitstroomlijst als aantallen',
  description:
    'Per herkomst en gewenste trede in een maand. Wie geen recht heeft op kleine aantallen, ziet 1 tot en met 4 niet, en ook niet waaruit die volgen.',
  request: { query: WaitingQuery },
  responses: { 200: answer('De aantallen.', Waiting), ...problems(400, 401, 403, 429) },
});

export const waiting: AddRoutes = (api, { registry }) => {
  api.openapi(read, async (c) => {
    const { month, list } = c.req.valid('query');
    return c.json(await waitingFor(registry.db, whoOf(c).viewer, { month, list }), 200);
  });
};
