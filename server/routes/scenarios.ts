import { createRoute } from '@hono/zod-openapi';
import { Scenario, ScenarioRequest } from '../../shared/api/scenarios.ts';
import { scenario } from '../checks/scenario.ts';
import { seenBy } from '../checks/seen-by.ts';
import { snapshotNow } from '../checks/snapshot-now.ts';
import { languageOf, whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import type { AddRoutes } from './server.ts';

const create = createRoute({
  ...needs('scenarios.create'),
  method: 'post',
  path: '/scenarios',
  operationId: 'createScenario',
  tags: ['Toetsen'],
  summary: 'Rekent uit wat woningen op een plek zouden veranderen',
  description:
    'Uitkomsten, ruimte, maten en afspraken, alsof de woningen er staan. Er wordt niets bewaard. Wie geen aantallen mag zien, krijgt per plek alleen het woord voor één plek, voor vandaag.',
  request: { body: body(ScenarioRequest) },
  responses: {
    200: answer('Wat er verandert.', Scenario),
    ...problems(400, 401, 403, 404, 413, 415, 429, 503),
  },
});

export const scenarios: AddRoutes = (api, { registry, references, clock }) => {
  const now = snapshotNow({ registry, references });
  api.openapi(create, async (c) => {
    const request = c.req.valid('json');
    const viewer = seenBy(whoOf(c).viewer, request.as);
    return c.json(await scenario(now(), viewer, request, clock, languageOf(c)), 200);
  });
};
