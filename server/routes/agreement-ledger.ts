import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { Ledger, LedgerQuery } from '../../shared/api/ledger.ts';
import { createAgreements } from '../checks/agreements.ts';
import { languageOf } from '../http/context.ts';
import { answer, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import type { AddRoutes } from './server.ts';

const read = createRoute({
  ...needs('agreements.read'),
  method: 'get',
  path: '/agreements/{id}/ledger',
  operationId: 'readLedger',
  tags: ['Afspraken'],
  summary: 'Geeft de stand van een afspraak',
  description:
    'Per periode en partij: afgesproken, meegenomen, geruild, geleverd en wat over is. Met `key` ook dezelfde levering onder andere verdeelsleutels, met komma’s ertussen.',
  request: { params: z.object({ id: z.string().min(1).max(80) }), query: LedgerQuery },
  responses: { 200: answer('De stand.', Ledger), ...problems(400, 401, 403, 404, 429) },
});

export const agreementLedger: AddRoutes = (api, { registry, references, clock }) => {
  const service = createAgreements({ registry, references, clock });
  api.openapi(read, async (c) => {
    const ledger = await service.ledger(c.req.valid('param').id, c.req.valid('query'), languageOf(c));
    if (!ledger) throw new NotFound('Deze afspraak is niet bekend; zie /v1/agreements voor wat er is.');
    return c.json(ledger, 200);
  });
};
