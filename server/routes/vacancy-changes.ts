import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ListQuery } from '../../shared/api/common.ts';
import { UnitsChanged, VacancyChanges } from '../../shared/api/unit-changes.ts';
import { UnitHistory } from '../../shared/api/units.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { changeVacancies } from '../store/vacancy-bulk.ts';
import { vacancyHistory } from '../store/vacancy-history.ts';
import { sentFields } from './found-place.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Vrije woningen'];

const change = createRoute({
  ...needs('vacancies.write'),
  method: 'post',
  path: '/vacancies/changes',
  operationId: 'changeVacancies',
  tags,
  summary: 'Wijzigt veel vrije woningen tegelijk',
  description:
    'Alles of niets; met `skipRefused` zonder wat niet kan. Met `preview` verandert er niets en zegt het antwoord wat er zou veranderen.',
  request: { body: body(VacancyChanges) },
  responses: {
    200: answer('Wat er veranderde, of zou veranderen.', UnitsChanged),
    ...problems(400, 401, 403, 413, 415, 429, 503),
  },
});

const history = createRoute({
  ...needs('vacancies.write'),
  method: 'get',
  path: '/vacancies/{id}/history',
  operationId: 'listVacancyHistory',
  tags,
  summary: 'Geeft wat er aan een vrije woning veranderde',
  description: 'Nieuwste eerst: alleen welke velden anders werden. Voor wie vrije woningen wijzigt.',
  request: { params: z.object({ id: z.string().min(1).max(80) }), query: ListQuery },
  responses: { 200: answer('De wijzigingen.', UnitHistory), ...problems(400, 401, 403, 404, 429) },
});

export const vacancyChanges: AddRoutes = (api, { registry, clock }) => {
  api.openapi(change, async (c) => {
    const { viewer, actor } = whoOf(c);
    const asked = c.req.valid('json');
    const sent = (await c.req.json()) as { change?: unknown };
    const done = await changeVacancies(registry, { actor, clock }, viewer, {
      ids: asked.ids,
      change: sentFields(asked.change, sent.change),
      preview: asked.preview === true,
      skipRefused: asked.skipRefused === true,
    });
    return c.json(done, 200);
  });

  api.openapi(history, async (c) => {
    const { id } = c.req.valid('param');
    const found = await vacancyHistory(registry.db, whoOf(c).viewer, id, c.req.valid('query'));
    if (!found) throw new NotFound('Deze vrije woning is niet bekend.');
    return c.json(found, 200);
  });
};
