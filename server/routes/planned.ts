import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { PlannedItem, PlannedList, PlannedNotice, PlannedQuery } from '../../shared/api/planned.ts';
import { snapshots } from '../checks/snapshot.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { HttpProblem, NotFound } from '../http/problem.ts';
import { plannedFor, tellNeighbours } from '../stays/planned.ts';
import { pageOf } from '../store/changes.ts';
import { writeRegistry } from '../store/write.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Verblijf'];

const list = createRoute({
  ...needs('planned.read'),
  method: 'get',
  path: '/planned',
  operationId: 'listPlanned',
  tags,
  summary: 'Noemt geplande locaties met hun buurgemeenten',
  description:
    'Eigen plannen, en die waarvan de eigen gemeente bericht kreeg. Een buurgemeente ligt langs de grens of binnen de straal van een norm.',
  request: { query: PlannedQuery },
  responses: {
    200: answer('De plannen, op openingsdatum.', PlannedList),
    ...problems(400, 401, 403, 429, 503),
  },
});

const tell = createRoute({
  ...needs('planned.tell'),
  method: 'post',
  path: '/planned/{id}/notices',
  operationId: 'tellPlanned',
  tags,
  summary: 'Legt vast dat buurgemeenten bericht kregen van een plan',
  description: 'Alle buurgemeenten, of alleen die genoemd zijn. Zij zien het plan vanaf dan zelf.',
  request: { params: z.object({ id: z.string().min(1).max(80) }), body: body(PlannedNotice) },
  responses: {
    200: answer('Het plan met wie het weet.', PlannedItem),
    ...problems(400, 401, 403, 404, 409, 413, 415, 429, 503),
  },
});

export const planned: AddRoutes = (api, { registry, references, clock }) => {
  const snapshot = snapshots(registry, references);
  const now = () => {
    const current = snapshot();
    if (!current) throw new HttpProblem(503, 'Er zijn nog geen gebieden ingelezen; lees die eerst in.');
    return current;
  };

  api.openapi(list, async (c) => {
    const { gemeente = null, limit, cursor } = c.req.valid('query');
    const all = await plannedFor(now(), whoOf(c).viewer, { today: clock.today(), gemeente });
    return c.json(pageOf(all, { limit, cursor }), 200);
  });

  api.openapi(tell, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const { gemeenten = null } = c.req.valid('json');
    const today = clock.today();
    const write = await tellNeighbours(now(), viewer, { unit: id, gemeenten, today });
    if (write === null) throw new NotFound('Dit plan is niet bekend, of hoort niet bij uw organisatie.');
    await writeRegistry(registry, { actor, clock }, write);
    const item = (await plannedFor(now(), viewer, { today, gemeente: null })).find(({ unit }) => unit === id);
    if (!item) throw new NotFound('Dit plan is intussen veranderd; haal de lijst opnieuw op.');
    return c.json(item, 200);
  });
};
