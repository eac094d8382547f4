import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { DisputeInput, DisputeItem, DisputeOutcome } from '../../shared/api/agreements.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { getAgreement } from '../store/agreements.ts';
import { closeDispute, openDispute } from '../store/disputes.ts';
import { writeRegistry } from '../store/write.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Afspraken'];
const id = z.string().min(1).max(80);
const WRITES = problems(400, 401, 403, 404, 413, 415, 429, 503);

const open = createRoute({
  ...needs('agreements.act'),
  method: 'post',
  path: '/agreements/{id}/disputes',
  operationId: 'openDispute',
  tags,
  summary: 'Legt een geschil vast',
  description: 'Partijen, datum en standpunt; nooit gegevens over een persoon.',
  request: { params: z.object({ id }), body: body(DisputeInput) },
  responses: { 201: answer('Het geschil.', DisputeItem), ...WRITES },
});

const close = createRoute({
  ...needs('agreements.act'),
  method: 'patch',
  path: '/agreements/{id}/disputes/{dispute}',
  operationId: 'closeDispute',
  tags,
  summary: 'Legt de uitkomst van een geschil vast',
  description: 'Door een van de partijen of de regio.',
  request: { params: z.object({ id, dispute: id }), body: body(DisputeOutcome) },
  responses: { 200: answer('Het geschil met zijn uitkomst.', DisputeItem), ...WRITES },
});

export const agreementDisputes: AddRoutes = (api, { registry, clock }) => {
  api.openapi(open, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { id: agreement } = c.req.valid('param');
    const dispute = await writeRegistry(registry, { actor, clock }, async (trx, audit) =>
      (await getAgreement(trx, agreement)) === null
        ? null
        : openDispute(trx, audit, viewer, { subject: 'agreement', id: agreement }, c.req.valid('json')),
    );
    return c.json(present(dispute), 201);
  });

  api.openapi(close, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { id: agreement, dispute } = c.req.valid('param');
    const about = { subject: 'agreement' as const, id: agreement };
    const closed = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      closeDispute(trx, audit, viewer, about, dispute, c.req.valid('json')),
    );
    return c.json(present(closed), 200);
  });
};

function present(dispute: DisputeItem | null): DisputeItem {
  if (!dispute)
    throw new NotFound('Deze afspraak of dit geschil is niet bekend; zie /v1/agreements voor wat er is.');
  return dispute;
}
