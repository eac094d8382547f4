import { createRoute } from '@hono/zod-openapi';
import { Pairing, PairingRequest } from '../../shared/api/pairings.ts';
import { mayGrant } from '../../shared/rights.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { rateLimit } from '../http/limits.ts';
import { Forbidden } from '../http/problem.ts';
import type { AddRoutes } from './server.ts';

const create = createRoute({
  ...needs('pairings.create'),
  method: 'post',
  path: '/pairings',
  operationId: 'createPairing',
  tags: ['Koppelen'],
  summary: 'Maakt een koppelcode',
  description:
    'Een code van zes cijfers die vijf minuten werkt. De rol is nooit hoger dan die van wie de code maakt.',
  request: { body: body(PairingRequest) },
  responses: {
    201: answer('De code, eenmaal te gebruiken.', Pairing),
    ...problems(400, 401, 403, 413, 415, 429),
  },
});

export const pairings: AddRoutes = (api, { codes, limits, clock }) => {
  const limit = rateLimit(limits.pairings, clock);
  api.openapi(create, (c) => {
    const { viewer, id, actor } = whoOf(c);
    limit(id);
    const { role, organisation } = c.req.valid('json');
    const grant = { role, organisation: organisation?.trim() || null, by: actor };
    if (!mayGrant(viewer, grant.role, grant.organisation))
      throw new Forbidden(
        `U bent aangemeld als ${viewer.role} en kunt geen koppeling maken met de rol ${role}; kies een lagere rol of uw eigen organisatie.`,
      );
    const { code, until } = codes.create(grant);
    return c.json({ code, role, until: new Date(until).toISOString() }, 201);
  });
};
