import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { Closing, ClosingQuery } from '../../shared/api/closing.ts';
import { TEXTS } from '../../shared/text/index.ts';
import { snapshots } from '../checks/snapshot.ts';
import { languageOf, whoOf } from '../http/context.ts';
import { answer, needs, problems } from '../http/endpoint.ts';
import { HttpProblem } from '../http/problem.ts';
import { closingOf } from '../stays/closing.ts';
import type { AddRoutes } from './server.ts';

const read = createRoute({
  ...needs('closing.read'),
  method: 'get',
  path: '/providers/{name}/closing',
  operationId: 'readClosing',
  tags: ['Verblijf'],
  summary: 'Geeft alle plekken van een aanbieder die stopt, met een andere woning',
  description:
    'Elke plek in de volgorde van de regio: eerst wie wettelijk voorgaat, dan de orde van de ladder. Geen woning staat er twee keer in, en elke telt mee wat ervoor is vergeven. Een geheime plek staat er zonder plaats en zonder andere woning in.',
  request: { params: z.object({ name: z.string().min(1).max(80) }), query: ClosingQuery },
  responses: { 200: answer('De plekken.', Closing), ...problems(400, 401, 403, 429, 503) },
});

export const closing: AddRoutes = (api, { registry, references, clock }) => {
  const snapshot = snapshots(registry, references);
  api.openapi(read, async (c) => {
    const now = snapshot();
    if (!now) throw new HttpProblem(503, 'Er zijn nog geen gebieden ingelezen; lees die eerst in.');
    const { name: provider } = c.req.valid('param');
    const { date = clock.today() } = c.req.valid('query');
    const { viewer } = whoOf(c);
    return c.json(await closingOf(now, viewer, { provider, date }, TEXTS[languageOf(c)]), 200);
  });
};
