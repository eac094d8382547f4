import { createRoute } from '@hono/zod-openapi';
import { Overview, OverviewQuery } from '../../shared/api/overview.ts';
import { languageOf, whoOf } from '../http/context.ts';
import { answer, needs, problems } from '../http/endpoint.ts';
import { HttpProblem } from '../http/problem.ts';
import { createOverview } from '../overview/service.ts';
import type { AddRoutes } from './server.ts';

const read = createRoute({
  ...needs('overview.read'),
  method: 'get',
  path: '/overview',
  operationId: 'readOverview',
  tags: ['Regio en ladder'],
  summary: 'Geeft de cijfers om de dag mee te beginnen',
  description:
    'Plekken per soort trede naast het pad van de regio, afspraken in de lopende periode, buurten boven norm, omklap en wachtlijst. Van de eigen gemeente voor een gemeente, anders van de regio.',
  request: { query: OverviewQuery },
  responses: { 200: answer('De cijfers.', Overview), ...problems(400, 401, 403, 404, 429, 503) },
});

export const overview: AddRoutes = (api, server) => {
  const look = createOverview(server);
  api.openapi(read, async (c) => {
    const found = await look(whoOf(c).viewer, c.req.valid('query'), languageOf(c));
    if (!found)
      throw new HttpProblem(503, 'Van deze regio zijn nog geen gebieden ingelezen; lees die eerst in.');
    return c.json(found, 200);
  });
};
