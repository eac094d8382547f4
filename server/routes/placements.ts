import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { Placement, PlacementInput, PlacementList, PlacementQuery } from '../../shared/api/placements.ts';
import { PlacementProblem, PrecedentList, PrecedentQuery, Receipt } from '../../shared/api/receipts.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { areaNames } from '../placements/area-names.ts';
import { holdExpiry } from '../placements/expire.ts';
import { notFound } from '../placements/problems.ts';
import { getPlacement, listPlacements, listPrecedents } from '../placements/read.ts';
import { readReceipt } from '../placements/receipt.ts';
import { callerOf, WithKey } from './idempotency.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Plaatsingen'];
const params = z.object({ id: z.string().min(1).max(80) });

const list = createRoute({
  ...needs('placements.read'),
  method: 'get',
  path: '/placements',
  operationId: 'listPlacements',
  tags,
  summary: 'Geeft plaatsingen',
  description: 'Alleen wat van de vrager zelf is, de nieuwste eerst.',
  request: { query: PlacementQuery },
  responses: { 200: answer('De plaatsingen.', PlacementList), ...problems(400, 401, 403, 429) },
});

const precedents = createRoute({
  ...needs('placements.read'),
  method: 'get',
  path: '/placements/precedents',
  operationId: 'listPrecedents',
  tags,
  summary: 'Geeft afwijkingen waarnaar men kan verwijzen',
  description: 'Afwijkingen waarvoor de eigenaar van de norm toestemming gaf.',
  request: { query: PrecedentQuery },
  responses: { 200: answer('De afwijkingen.', PrecedentList), ...problems(400, 401, 403, 429) },
});

const read = createRoute({
  ...needs('placements.read'),
  method: 'get',
  path: '/placements/{id}',
  operationId: 'readPlacement',
  tags,
  summary: 'Geeft een plaatsing',
  description: 'Is zij voorbij, dan zonder adres.',
  request: { params },
  responses: { 200: answer('De plaatsing.', Placement), ...problems(400, 401, 403, 404, 429) },
});

const receipt = createRoute({
  ...needs('placements.read'),
  method: 'get',
  path: '/placements/{id}/receipt',
  operationId: 'readReceipt',
  tags,
  summary: 'Geeft het bewijs van een plaatsing',
  description: 'De uitkomst zoals zij was, met elk getal, elke norm en elke afspraak.',
  request: { params },
  responses: { 200: answer('Het bewijs.', Receipt), ...problems(400, 401, 403, 404, 429) },
});

const hold = createRoute({
  ...needs('placements.write'),
  method: 'post',
  path: '/placements',
  operationId: 'holdHome',
  tags,
  summary: 'Houdt een woning vast',
  description:
    'Toetst opnieuw en houdt de woning 14 dagen vast. 409 `taken`, `verdict-changed` of `deviation-needed` zegt waarom dat niet kan. Met dezelfde Idempotency-Key gebeurt er binnen een dag maar één keer iets.',
  request: { headers: WithKey, body: body(PlacementInput) },
  responses: {
    201: answer('De plaatsing.', Placement),
    ...problems(400, 401, 403, 404, 413, 415, 422, 429, 503),
    409: {
      description: 'De woning is niet vrij, of de uitkomst is anders.',
      content: { 'application/problem+json': { schema: PlacementProblem } },
    },
  },
});

export const placements: AddRoutes = (api, { registry, references, clock, placements: desk }) => {
  const nameOf = areaNames(references);
  const expiry = holdExpiry(registry, clock, nameOf);
  api.openapi(list, async (c) => {
    await expiry.catchUp();
    return c.json(await listPlacements(registry.db, whoOf(c).viewer, c.req.valid('query'), nameOf), 200);
  });

  api.openapi(precedents, async (c) => {
    const { norm = null } = c.req.valid('query');
    return c.json(await listPrecedents(registry.db, whoOf(c).viewer, norm), 200);
  });

  api.openapi(read, async (c) => {
    const { id } = c.req.valid('param');
    await expiry.catchUp();
    const placement = await getPlacement(registry.db, whoOf(c).viewer, id, nameOf);
    if (placement === null) throw notFound();
    return c.json(placement, 200);
  });

  api.openapi(receipt, async (c) => {
    const { id } = c.req.valid('param');
    const found = await readReceipt(registry.db, whoOf(c).viewer, id);
    if (found === null) throw notFound();
    return c.json(found, 200);
  });

  api.openapi(hold, async (c) => {
    const caller = callerOf(c, c.req.valid('header'));
    return c.json(await desk.hold(caller, c.req.valid('json')), 201);
  });
};
