import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { SettlementInput, SettlementItem } from '../../shared/api/agreements.ts';
import { createAgreements } from '../checks/agreements.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import type { AddRoutes } from './server.ts';

const create = createRoute({
  ...needs('agreements.act'),
  method: 'post',
  path: '/agreements/{id}/settlements',
  operationId: 'agreeToPeriod',
  tags: ['Afspraken'],
  summary: 'Zegt ja op de stand van een periode',
  description:
    'Zodra alle partijen ja zeiden op dezelfde getallen, is de periode vastgesteld. Wat later blijkt, valt in de volgende.',
  request: { params: z.object({ id: z.string().min(1).max(80) }), body: body(SettlementInput) },
  responses: {
    201: answer('Wie ja zei, en op wie het wacht.', SettlementItem),
    ...problems(400, 401, 403, 404, 413, 415, 429, 503),
  },
});

export const agreementSettlements: AddRoutes = (api, { registry, references, clock }) => {
  const service = createAgreements({ registry, references, clock });
  api.openapi(create, async (c) => {
    const { viewer, actor } = whoOf(c);
    const settled = await service.settle(viewer, actor, c.req.valid('param').id, c.req.valid('json'));
    if (!settled) throw new NotFound('Deze afspraak is niet bekend; zie /v1/agreements voor wat er is.');
    return c.json(settled, 201);
  });
};
