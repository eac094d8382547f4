import { createRoute } from '@hono/zod-openapi';
import { Health } from '../../shared/api/health.ts';
import { answer, isPublic, problems } from '../http/endpoint.ts';
import { countRegistry, knownSince } from '../store/totals.ts';
import { VERSION } from '../version.ts';
import type { AddRoutes } from './server.ts';

const read = createRoute({
  ...isPublic(),
  method: 'get',
  path: '/health',
  operationId: 'readHealth',
  tags: ['Dienst'],
  summary: 'Zegt of de server draait',
  description: 'Voor iedereen: stand en versie. Wie aangemeld is, ziet ook wat de server aan gegevens heeft.',
  responses: { 200: answer('De stand van de server.', Health), ...problems(401, 403) },
});

/** `leeg` as long as there are no areas: then nothing can be checked. */
export const health: AddRoutes = (api, { registry, references, clock }) => {
  api.openapi(read, async (c) => {
    const reference = references.current();
    const status: Health['status'] = reference ? 'ok' : 'leeg';
    const who = c.get('who');
    if (!who) return c.json({ status, version: VERSION }, 200);
    const known = reference?.counts() ?? { areas: 0, addresses: 0 };
    const held = await countRegistry(registry.db);
    return c.json(
      {
        status,
        version: VERSION,
        role: who.viewer.role,
        organisation: who.viewer.organisation,
        dataVersion: String(registry.state().dataVersion),
        ...(reference && { dataDate: reference.builtOn }),
        today: clock.today(),
        since: await knownSince(registry.db),
        areaYear: reference?.year ?? null,
        counts: { ...known, ...held },
      },
      200,
    );
  });
};
