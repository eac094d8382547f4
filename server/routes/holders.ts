import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { Holders, HoldersQuery } from '../../shared/api/holders.ts';
import { holdersOf } from '../checks/holders.ts';
import { whoOf } from '../http/context.ts';
import { answer, needs, problems } from '../http/endpoint.ts';
import type { AddRoutes } from './server.ts';

const read = createRoute({
  ...needs('holders.read'),
  method: 'get',
  path: '/regions/{id}/holders',
  operationId: 'readHolders',
  tags: ['Gebieden'],
  summary: 'Telt plekken per corporatie, aanbieder, complex of trede',
  description:
    'Alleen de eigen woningen: van een gemeente wat er in de gemeente staat, van een corporatie of aanbieder wat van haar is. Wat geheim is, telt alleen mee over de hele regio, en nooit in een complex.',
  request: { params: z.object({ id: z.string().max(40) }), query: HoldersQuery },
  responses: { 200: answer('Wie de plekken heeft.', Holders), ...problems(400, 401, 403, 404, 429) },
});

export const holders: AddRoutes = (api, { registry, references, clock }) => {
  api.openapi(read, async (c) => {
    const { date = clock.today(), ...query } = c.req.valid('query');
    const found = await holdersOf(
      { registry, reference: references.current() },
      whoOf(c).viewer,
      c.req.valid('param').id,
      { ...query, date },
    );
    return c.json(found, 200);
  });
};
