import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ListQuery } from '../../shared/api/common.ts';
import {
  Adapter,
  AdapterId,
  PortalItem,
  PortalProposal,
  PortalProposalList,
} from '../../shared/api/portals.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { acceptProposal, declineProposal, listProposals, proposePortal } from '../store/portal-proposals.ts';
import { writeRegistry } from '../store/write.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Portalen'];
const params = z.object({ id: AdapterId });
const WRITES = problems(400, 401, 403, 404, 409, 413, 415, 429, 503);

const list = createRoute({
  ...needs('portals.write'),
  method: 'get',
  path: '/portal-proposals',
  operationId: 'listPortalProposals',
  tags,
  summary: 'Geeft de voorstellen om portalen te lezen',
  description: 'Wat mensen aanwezen en aanboden, en wat de regio nog niet publiceerde of afwees.',
  request: { query: ListQuery },
  responses: { 200: answer('De voorstellen.', PortalProposalList), ...problems(400, 401, 403, 429) },
});

const propose = createRoute({
  ...needs('portals.propose'),
  method: 'post',
  path: '/portal-proposals',
  operationId: 'proposePortal',
  tags,
  summary: 'Biedt de regio aan hoe een portaal gelezen wordt',
  description:
    'Alleen gegevens, zoals bij publiceren. Het geldt voor niemand anders tot de regio het publiceert. Een nieuw voorstel onder dezelfde naam komt in de plaats van het vorige.',
  request: { body: body(Adapter) },
  responses: { 201: answer('Het voorstel.', PortalProposal), ...WRITES },
});

const accept = createRoute({
  ...needs('portals.write'),
  method: 'post',
  path: '/portal-proposals/{id}/accept',
  operationId: 'acceptPortalProposal',
  tags,
  summary: 'Publiceert een voorstel',
  description: 'Het krijgt zo nodig een hogere versie en geldt daarna voor elke gekoppelde browser.',
  request: { params },
  responses: { 200: answer('De lezer van het portaal.', PortalItem), ...WRITES },
});

const decline = createRoute({
  ...needs('portals.write'),
  method: 'post',
  path: '/portal-proposals/{id}/decline',
  operationId: 'declinePortalProposal',
  tags,
  summary: 'Wijst een voorstel af',
  description: 'Voor wie het aanbood, blijft het gelden; voor de regio verandert er niets.',
  request: { params },
  responses: { 200: answer('Het voorstel dat is afgewezen.', PortalProposal), ...WRITES },
});

export const portalProposals: AddRoutes = (api, { registry, clock }) => {
  const none = (id: string) =>
    new NotFound(`Er wacht geen voorstel ${id}. Misschien heeft iemand anders het al bekeken.`);

  api.openapi(list, async (c) => c.json(await listProposals(registry.db, c.req.valid('query')), 200));

  api.openapi(propose, async (c) => {
    const { actor, viewer } = whoOf(c);
    const adapter = c.req.valid('json');
    const item = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      proposePortal(trx, audit, adapter, viewer),
    );
    return c.json(item, 201);
  });

  api.openapi(accept, async (c) => {
    const { actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const item = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      acceptProposal(trx, audit, id),
    );
    if (item === null) throw none(id);
    return c.json(item, 200);
  });

  api.openapi(decline, async (c) => {
    const { actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const item = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      declineProposal(trx, audit, id),
    );
    if (item === null) throw none(id);
    return c.json(item, 200);
  });
};
