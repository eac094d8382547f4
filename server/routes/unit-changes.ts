import { createRoute } from '@hono/zod-openapi';
import { UnitChanges, UnitsChanged } from '../../shared/api/unit-changes.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { changeUnits } from '../store/unit-bulk.ts';
import { sentFields } from './found-place.ts';
import type { AddRoutes } from './server.ts';

const change = createRoute({
  ...needs('units.write'),
  method: 'post',
  path: '/units/changes',
  operationId: 'changeUnits',
  tags: ['Woningen en locaties'],
  summary: 'Wijzigt veel woningen en locaties tegelijk',
  description:
    'Alles of niets; met `skipRefused` zonder wat niet kan. Met `preview` verandert er niets en zegt het antwoord wat er zou veranderen.',
  request: { body: body(UnitChanges) },
  responses: {
    200: answer('Wat er veranderde, of zou veranderen.', UnitsChanged),
    ...problems(400, 401, 403, 413, 415, 429, 503),
  },
});

export const unitBulk: AddRoutes = (api, { registry, clock }) => {
  api.openapi(change, async (c) => {
    const { viewer, actor } = whoOf(c);
    const asked = c.req.valid('json');
    const sent = (await c.req.json()) as { change?: unknown };
    const done = await changeUnits(registry, { actor, clock }, viewer, {
      ids: asked.ids,
      change: sentFields(asked.change, sent.change),
      preview: asked.preview === true,
      skipRefused: asked.skipRefused === true,
    });
    return c.json(done, 200);
  });
};
