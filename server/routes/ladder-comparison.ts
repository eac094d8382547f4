import { createRoute } from '@hono/zod-openapi';
import { LadderComparison, LadderComparisonQuery } from '../../shared/api/ladder.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { createComparison } from '../checks/comparison.ts';
import { languageOf, whoOf } from '../http/context.ts';
import { answer, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import type { AddRoutes } from './server.ts';

const read = createRoute({
  ...needs('ladder.compare'),
  method: 'get',
  path: '/ladder/comparison',
  operationId: 'compareLadders',
  tags: ['Regio en ladder'],
  summary: 'Zet regio’s naast elkaar, per soort trede',
  description:
    'De gezamenlijke taal: elke regio noemt haar treden anders, maar de soorten zijn gelijk. Wat naast een verblijf staat, telt in de som van een soort niet mee; wat geheim is, staat er niet in.',
  request: { query: LadderComparisonQuery },
  responses: {
    200: answer('De regio’s naast elkaar.', LadderComparison),
    ...problems(400, 401, 403, 404, 429),
  },
});

export const ladderComparison: AddRoutes = (api, server) => {
  const compare = createComparison(server);
  api.openapi(read, async (c) => {
    const { regions, date } = c.req.valid('query');
    const presets = [...new Set(regions.split(','))].map((id) => {
      const preset = PRESETS.find((one) => one.id === id);
      if (!preset) throw new NotFound(`De regio ${id} heeft hier geen ladder; kies er een uit /v1/regions.`);
      return preset;
    });
    const day = date ?? server.clock.today();
    return c.json(await compare(whoOf(c).viewer, presets, day, languageOf(c)), 200);
  });
};
