import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { AgreementInput, AgreementPatch } from '../../shared/api/agreements.ts';
import { Ledger, LedgerQuery } from '../../shared/api/ledger.ts';
import { createAgreements } from '../checks/agreements.ts';
import { languageOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { sentFields } from './found-place.ts';
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

const preview = createRoute({
  ...needs('agreements.write'),
  method: 'post',
  path: '/agreements/{id}/preview',
  operationId: 'previewAgreement',
  tags: ['Afspraken'],
  summary: 'Geeft de stand zoals hij na een wijziging zou zijn',
  description: 'Er wordt niets vastgelegd; leg de wijziging vast met PATCH.',
  request: { params: z.object({ id: z.string().min(1).max(80) }), body: body(AgreementPatch) },
  responses: {
    200: answer('De stand na de wijziging.', Ledger),
    ...problems(400, 401, 403, 404, 413, 415, 429),
  },
});

const previewNew = createRoute({
  ...needs('agreements.write'),
  method: 'post',
  path: '/agreements/preview',
  operationId: 'previewNewAgreement',
  tags: ['Afspraken'],
  summary: 'Geeft de stand zoals hij met een nieuwe afspraak zou zijn',
  description: 'Er wordt niets vastgelegd; leg de afspraak vast met POST /agreements.',
  request: { body: body(AgreementInput) },
  responses: {
    200: answer('De stand van de nieuwe afspraak.', Ledger),
    ...problems(400, 401, 403, 413, 415, 429),
  },
});

export const agreementLedger: AddRoutes = (api, { registry, references, clock }) => {
  const service = createAgreements({ registry, references, clock });
  api.openapi(read, async (c) => {
    const ledger = await service.ledger(c.req.valid('param').id, c.req.valid('query'), languageOf(c));
    if (!ledger) throw new NotFound('Deze afspraak is niet bekend; zie /v1/agreements voor wat er is.');
    return c.json(ledger, 200);
  });

  api.openapi(previewNew, async (c) =>
    c.json(await service.previewNew(c.req.valid('json'), languageOf(c)), 200),
  );

  api.openapi(preview, async (c) => {
    const change = sentFields(c.req.valid('json'), await c.req.json());
    const ledger = await service.preview(c.req.valid('param').id, change, languageOf(c));
    if (!ledger) throw new NotFound('Deze afspraak is niet bekend; zie /v1/agreements voor wat er is.');
    return c.json(ledger, 200);
  });
};
