import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ListQuery } from '../../shared/api/common.ts';
import { Adapter, PortalItem, PortalList, PortalSwitch } from '../../shared/api/portals.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { listPortals, publishPortal, switchPortal } from '../store/portals.ts';
import { writeRegistry } from '../store/write.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Portalen'];
const params = z.object({ id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/) });
const WRITES = problems(400, 401, 403, 404, 409, 413, 415, 429, 503);

const list = createRoute({
  ...needs('portals.read'),
  method: 'get',
  path: '/portals',
  operationId: 'listPortals',
  tags,
  summary: 'Geeft hoe portalen gelezen worden',
  description:
    'Wat de regio zelf publiceerde of uitzette. Elke gekoppelde browser haalt dit op en gebruikt het in plaats van wat de extensie zelf meebrengt.',
  request: { query: ListQuery },
  responses: { 200: answer('De lezers van portalen.', PortalList), ...problems(400, 401, 403, 429) },
});

const publish = createRoute({
  ...needs('portals.write'),
  method: 'post',
  path: '/portals',
  operationId: 'publishPortal',
  tags,
  summary: 'Publiceert hoe een portaal gelezen wordt',
  description:
    'Alleen gegevens: geen code en geen reguliere expressies. Een wijziging heeft een hogere versie.',
  request: { body: body(Adapter) },
  responses: { 201: answer('De lezer van het portaal.', PortalItem), ...WRITES },
});

const switches = (disabled: boolean) =>
  createRoute({
    ...needs('portals.write'),
    method: 'post',
    path: disabled ? '/portals/{id}/off' : '/portals/{id}/on',
    operationId: disabled ? 'switchPortalOff' : 'switchPortalOn',
    tags,
    summary: disabled ? 'Zet de lezer van een portaal uit' : 'Zet de lezer van een portaal weer aan',
    description: disabled
      ? 'Voor een lezer die de extensie zelf meebrengt, hoort `version` erbij. De pagina wordt daarna zonder lezer gelezen.'
      : 'Wat de extensie zelf meebrengt, geldt dan weer.',
    request: { params, body: body(PortalSwitch) },
    responses: { 200: answer('De lezer van het portaal.', PortalItem), ...WRITES },
  });
const off = switches(true);
const on = switches(false);

export const portals: AddRoutes = (api, { registry, clock }) => {
  api.openapi(list, async (c) => c.json(await listPortals(registry.db, c.req.valid('query')), 200));

  api.openapi(publish, async (c) => {
    const { actor } = whoOf(c);
    const adapter = c.req.valid('json');
    const { item } = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      publishPortal(trx, audit, adapter),
    );
    return c.json(item, 201);
  });

  for (const [route, disabled] of [
    [off, true],
    [on, false],
  ] as const)
    api.openapi(route, async (c) => {
      const { actor } = whoOf(c);
      const { id } = c.req.valid('param');
      const { version = null } = c.req.valid('json');
      const item = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
        switchPortal(trx, audit, id, { disabled, version }),
      );
      if (!item)
        throw new NotFound(
          `De regio publiceerde geen lezer ${id}. Geef de versie erbij om een lezer van de extensie zelf uit te zetten.`,
        );
      return c.json(item, 200);
    });
};
