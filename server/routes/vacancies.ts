import { randomUUID } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { UnitEnd } from '../../shared/api/units.ts';
import {
  Vacancy,
  VacancyInput,
  VacancyList,
  VacancyPatch,
  VacancyQuery,
} from '../../shared/api/vacancies.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { OWN_SOURCE } from '../store/changes.ts';
import {
  changeVacancy,
  createVacancy,
  endVacancy,
  getVacancy,
  listVacancies,
  vacancyChanges,
  vacancyFields,
} from '../store/vacancies.ts';
import { withStatus } from '../store/vacancy-status.ts';
import { vacanciesWithCodes } from '../store/vera-codes.ts';
import { writeRegistry } from '../store/write.ts';
import { foundPlace, sentFields } from './found-place.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Vrije woningen'];
const params = z.object({ id: z.string().min(1).max(80) });
const WRITES = problems(400, 401, 403, 404, 409, 413, 415, 429, 503);

const list = createRoute({
  ...needs('vacancies.read'),
  method: 'get',
  path: '/vacancies',
  operationId: 'listVacancies',
  tags,
  summary: 'Geeft vrije woningen',
  description: 'Woningen die nu, of op `date`, worden aangeboden.',
  request: { query: VacancyQuery },
  responses: { 200: answer('De vrije woningen.', VacancyList), ...problems(400, 401, 403, 429) },
});

const read = createRoute({
  ...needs('vacancies.read'),
  method: 'get',
  path: '/vacancies/{id}',
  operationId: 'readVacancy',
  tags,
  summary: 'Geeft een vrije woning',
  description: 'De woning, met haar adres en de periode waarin zij wordt aangeboden.',
  request: { params },
  responses: { 200: answer('De vrije woning.', Vacancy), ...problems(400, 401, 403, 404, 429) },
});

const create = createRoute({
  ...needs('vacancies.write'),
  method: 'post',
  path: '/vacancies',
  operationId: 'createVacancy',
  tags,
  summary: 'Voegt een vrije woning toe',
  description: 'Een corporatie voegt alleen woningen van zichzelf toe.',
  request: { body: body(VacancyInput) },
  responses: { 201: answer('De nieuwe vrije woning.', Vacancy), ...WRITES },
});

const change = createRoute({
  ...needs('vacancies.write'),
  method: 'patch',
  path: '/vacancies/{id}',
  operationId: 'changeVacancy',
  tags,
  summary: 'Wijzigt een vrije woning',
  description:
    'Een veld dat ontbreekt, blijft zoals het is; null maakt het leeg. Met `version` alleen als er intussen niets anders is gewijzigd.',
  request: { params, body: body(VacancyPatch) },
  responses: { 200: answer('De vrije woning na de wijziging.', Vacancy), ...WRITES },
});

const end = createRoute({
  ...needs('vacancies.write'),
  method: 'post',
  path: '/vacancies/{id}/end',
  operationId: 'endVacancy',
  tags,
  summary: 'Beëindigt het aanbod van een woning',
  description: '`until` is de eerste dag waarop de woning niet meer wordt aangeboden.',
  request: { params, body: body(UnitEnd) },
  responses: { 200: answer('De vrije woning met haar einde.', Vacancy), ...WRITES },
});

export const vacancies: AddRoutes = (api, { registry, references, clock }) => {
  api.openapi(list, async (c) => {
    const { items, next } = await listVacancies(registry.db, whoOf(c).viewer, c.req.valid('query'));
    const shown = await withStatus(registry.db, await vacanciesWithCodes(registry.db, items));
    return c.json({ items: shown, next }, 200);
  });

  api.openapi(read, async (c) => {
    const { id } = c.req.valid('param');
    const vacancy = present(await getVacancy(registry.db, whoOf(c).viewer, id));
    const [shown = vacancy] = await withStatus(registry.db, await vacanciesWithCodes(registry.db, [vacancy]));
    return c.json(shown, 200);
  });

  api.openapi(create, async (c) => {
    const { viewer, actor } = whoOf(c);
    const input = c.req.valid('json');
    const fields = vacancyFields(input, foundPlace(references.current(), input.address));
    const identity = { source: OWN_SOURCE, sourceId: randomUUID() };
    const vacancy = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      createVacancy(trx, audit, viewer, identity, fields),
    );
    return c.json(vacancy, 201);
  });

  api.openapi(change, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const patch = sentFields(c.req.valid('json'), await c.req.json());
    const at = patch.address ? foundPlace(references.current(), patch.address) : null;
    const vacancy = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      changeVacancy(trx, audit, viewer, id, vacancyChanges(patch, at), patch.version ?? undefined),
    );
    return c.json(present(vacancy), 200);
  });

  api.openapi(end, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const { until } = c.req.valid('json');
    const vacancy = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      endVacancy(trx, audit, viewer, id, until),
    );
    return c.json(present(vacancy), 200);
  });
};

function present(vacancy: Vacancy | null): Vacancy {
  if (!vacancy) throw new NotFound('Deze vrije woning is niet bekend, of hoort niet bij uw organisatie.');
  return vacancy;
}
