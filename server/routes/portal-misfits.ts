import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ListQuery } from '../../shared/api/common.ts';
import { AdapterId, PortalMisfit, PortalMisfitList, PortalMisfitReport } from '../../shared/api/portals.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { listMisfits, reportMisfit } from '../store/portal-misfits.ts';
import { writeRegistry } from '../store/write.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Portalen'];

const list = createRoute({
  ...needs('portals.write'),
  method: 'get',
  path: '/portal-misfits',
  operationId: 'listPortalMisfits',
  tags,
  summary: 'Geeft de lezers die niet meer op hun portaal passen',
  description:
    'Wat de zelfcontrole in browsers vond. Een nieuwe versie van een lezer wist wat over de vorige gemeld is.',
  request: { query: ListQuery },
  responses: { 200: answer('De meldingen.', PortalMisfitList), ...problems(400, 401, 403, 429) },
});

const report = createRoute({
  ...needs('portals.report'),
  method: 'post',
  path: '/portals/{id}/misfit',
  operationId: 'reportPortalMisfit',
  tags,
  summary: 'Meldt dat een lezer niet meer op zijn portaal past',
  description:
    'Elke browser meldt dit ten hoogste één keer per sessie, met naam en versie van de lezer en niets van de pagina.',
  request: { params: z.object({ id: AdapterId }), body: body(PortalMisfitReport) },
  responses: {
    200: answer('Wat er tot nu toe gemeld is.', PortalMisfit),
    ...problems(400, 401, 403, 409, 413, 415, 429, 503),
  },
});

export const portalMisfits: AddRoutes = (api, { registry, clock }) => {
  api.openapi(list, async (c) => c.json(await listMisfits(registry.db, c.req.valid('query')), 200));

  api.openapi(report, async (c) => {
    const { actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const { version } = c.req.valid('json');
    const item = await writeRegistry(registry, { actor, clock }, (trx, { today }) =>
      reportMisfit(trx, { id, version }, today),
    );
    return c.json(item, 200);
  });
};
