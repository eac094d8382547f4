import { createRoute } from '@hono/zod-openapi';
import { CheckRequest, CheckResponse } from '../../shared/api/checks.ts';
import { languageOf, whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import type { AddRoutes } from './server.ts';

const create = createRoute({
  ...needs('checks.create'),
  method: 'post',
  path: '/checks',
  operationId: 'createCheck',
  tags: ['Toetsen'],
  summary: 'Toetst adressen op een trede',
  description:
    'Geeft per adres, in dezelfde volgorde, een uitkomst met redenen. Ten hoogste 200 adressen, elk met een tot acht lezingen, de beste eerst. De vraag wordt niet bewaard; wel wat PDOK zegt van een adres dat in de tabellen ontbreekt.',
  request: { body: body(CheckRequest) },
  responses: { 200: answer('De uitkomsten.', CheckResponse), ...problems(400, 401, 403, 413, 415, 429, 503) },
});

export const checks: AddRoutes = (api, server) => {
  api.openapi(create, async (c) => {
    const { viewer, id } = whoOf(c);
    return c.json(await server.checks.run(viewer, c.req.valid('json'), languageOf(c), id), 200);
  });
};
