import { randomUUID } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  Unit,
  UnitConfirm,
  UnitEnd,
  UnitInput,
  UnitList,
  UnitPatch,
  UnitQuery,
} from '../../shared/api/units.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { OWN_SOURCE } from '../store/changes.ts';
import { withFreePlaces } from '../store/free-places.ts';
import { laddersFor } from '../store/ladder.ts';
import { unitChanges, unitFields } from '../store/unit-fields.ts';
import { listUnits } from '../store/unit-list.ts';
import { changeUnit, confirmUnit, createUnit, endUnit, getUnit } from '../store/units.ts';
import { withCodes } from '../store/vera-codes.ts';
import { writeRegistry } from '../store/write.ts';
import { foundPlace, sentFields } from './found-place.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Woningen en locaties'];
const params = z.object({ id: z.string().min(1).max(80) });
const WRITES = problems(400, 401, 403, 404, 409, 413, 415, 429, 503);

const list = createRoute({
  ...needs('units.read'),
  method: 'get',
  path: '/units',
  operationId: 'listUnits',
  tags,
  summary: 'Geeft woningen en locaties',
  description: 'Alleen wat van de vrager zelf is; wat geheim is, staat er zonder plaats in.',
  request: { query: UnitQuery },
  responses: { 200: answer('De woningen en locaties.', UnitList), ...problems(400, 401, 403, 429) },
});

const read = createRoute({
  ...needs('units.read'),
  method: 'get',
  path: '/units/{id}',
  operationId: 'readUnit',
  tags,
  summary: 'Geeft een woning of locatie',
  description: 'Wat de vrager niet mag zien, bestaat voor hem niet.',
  request: { params },
  responses: { 200: answer('De woning of locatie.', Unit), ...problems(400, 401, 403, 404, 429) },
});

const create = createRoute({
  ...needs('units.write'),
  method: 'post',
  path: '/units',
  operationId: 'createUnit',
  tags,
  summary: 'Voegt een woning of locatie toe',
  description: 'Met een adres, een punt of alleen een buurt.',
  request: { body: body(UnitInput) },
  responses: { 201: answer('De nieuwe woning of locatie.', Unit), ...WRITES },
});

const change = createRoute({
  ...needs('units.write'),
  method: 'patch',
  path: '/units/{id}',
  operationId: 'changeUnit',
  tags,
  summary: 'Wijzigt een woning of locatie',
  description:
    'Een veld dat ontbreekt, blijft zoals het is; null maakt het leeg. Met `version` alleen als er intussen niets anders is gewijzigd.',
  request: { params, body: body(UnitPatch) },
  responses: { 200: answer('De woning of locatie na de wijziging.', Unit), ...WRITES },
});

const end = createRoute({
  ...needs('units.write'),
  method: 'post',
  path: '/units/{id}/end',
  operationId: 'endUnit',
  tags,
  summary: 'Beëindigt een woning of locatie',
  description: '`until` is de eerste dag waarop zij niet meer meetelt.',
  request: { params, body: body(UnitEnd) },
  responses: { 200: answer('De woning of locatie met haar einde.', Unit), ...WRITES },
});

const confirm = createRoute({
  ...needs('units.confirm'),
  method: 'post',
  path: '/units/{id}/confirm',
  operationId: 'confirmUnit',
  tags,
  summary: 'Bevestigt dat een woning of locatie nog klopt',
  description: '`on` is de dag waarop het nog klopte; zonder is dat vandaag.',
  request: { params, body: body(UnitConfirm) },
  responses: { 200: answer('De woning of locatie met de dag van bevestiging.', Unit), ...WRITES },
});

export const units: AddRoutes = (api, { registry, references, clock }) => {
  api.openapi(list, async (c) => {
    const { items, ...rest } = await listUnits(registry.db, whoOf(c).viewer, c.req.valid('query'), {
      yearInUse: references.current()?.year ?? null,
      today: clock.today(),
    });
    const shown = await withFreePlaces(registry.db, await withCodes(registry.db, items));
    return c.json({ items: shown, ...rest }, 200);
  });

  api.openapi(read, async (c) => {
    const { id } = c.req.valid('param');
    const unit = present(await getUnit(registry.db, whoOf(c).viewer, id));
    const [shown = unit] = await withFreePlaces(registry.db, await withCodes(registry.db, [unit]));
    return c.json(shown, 200);
  });

  api.openapi(create, async (c) => {
    const { viewer, actor } = whoOf(c);
    const input = c.req.valid('json');
    const place = foundPlace(references.current(), input.address);
    const fields = unitFields(input, place, await laddersFor(registry.db), clock.today());
    const identity = { source: OWN_SOURCE, sourceId: randomUUID() };
    const unit = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      createUnit(trx, audit, viewer, identity, fields),
    );
    return c.json(unit, 201);
  });

  api.openapi(change, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const patch = sentFields(c.req.valid('json'), await c.req.json());
    const at = patch.address ? foundPlace(references.current(), patch.address) : null;
    const unit = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      changeUnit(trx, audit, viewer, id, unitChanges(patch as UnitPatch, at), patch.version ?? undefined),
    );
    return c.json(present(unit), 200);
  });

  api.openapi(end, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const { until } = c.req.valid('json');
    const unit = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      endUnit(trx, audit, viewer, id, until),
    );
    return c.json(present(unit), 200);
  });

  api.openapi(confirm, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const { on } = c.req.valid('json');
    const unit = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      confirmUnit(trx, audit, viewer, id, on ?? audit.today),
    );
    return c.json(present(unit), 200);
  });
};

function present(unit: Unit | null): Unit {
  if (!unit) throw new NotFound('Deze woning of locatie is niet bekend, of hoort niet bij uw organisatie.');
  return unit;
}
