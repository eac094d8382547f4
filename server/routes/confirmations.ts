import { createRoute } from '@hono/zod-openapi';
import { ConfirmAll, ConfirmationList, ConfirmedAll } from '../../shared/api/confirmations.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { confirmingParties, confirmParty } from '../store/confirmations.ts';
import { writeRegistry } from '../store/write.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Woningen en locaties'];

const list = createRoute({
  ...needs('units.confirm'),
  method: 'get',
  path: '/confirmations',
  operationId: 'listConfirmations',
  tags,
  summary: 'Zegt van wie wanneer is bevestigd wat er staat',
  description:
    'Per aanbieder en corporatie: hoeveel woningen en locaties, en wanneer iemand zei dat het nog klopt.',
  responses: { 200: answer('De aanbieders en corporaties.', ConfirmationList), ...problems(401, 403, 429) },
});

const confirm = createRoute({
  ...needs('units.confirm'),
  method: 'post',
  path: '/confirmations',
  operationId: 'confirmAll',
  tags,
  summary: 'Bevestigt alles van een aanbieder of corporatie',
  description: 'Alles wat van de vrager zelf is, behalve wat in `except` staat; dat blijft zoals het is.',
  request: { body: body(ConfirmAll) },
  responses: {
    200: answer('Hoeveel er is bevestigd.', ConfirmedAll),
    ...problems(400, 401, 403, 413, 415, 429, 503),
  },
});

export const confirmations: AddRoutes = (api, { registry, clock }) => {
  api.openapi(list, async (c) =>
    c.json({ items: await confirmingParties(registry.db, whoOf(c).viewer, clock.today()), next: null }, 200),
  );

  api.openapi(confirm, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { kind, name, except, on } = c.req.valid('json');
    const day = on ?? clock.today();
    const confirmed = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      confirmParty(trx, audit, viewer, { kind, name, except: except ?? [] }, day),
    );
    return c.json({ confirmed, on: day }, 200);
  });
};
