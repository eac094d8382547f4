import { createRoute } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { needs, problems, text } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { isRunning } from '../jobs/imports.ts';
import { present } from './imports.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Beginnen'];
const params = z.object({ id: z.string().min(1).max(80) });

const events = createRoute({
  ...needs('imports.read'),
  method: 'get',
  path: '/imports/{id}/events',
  operationId: 'followImport',
  tags,
  summary: 'Volgt een bestand',
  description: 'Server-sent events: bij elke verandering het bestand als JSON, tot er niets meer loopt.',
  request: { params },
  responses: {
    200: text('De gebeurtenissen.', 'text/event-stream'),
    ...problems(401, 403, 404, 429),
  },
});

const refused = createRoute({
  ...needs('imports.read'),
  method: 'get',
  path: '/imports/{id}/refused-rows',
  operationId: 'listRefusedRows',
  tags,
  summary: 'Geeft de geweigerde rijen',
  description: 'CSV met achter elke rij de reden, om te verbeteren en opnieuw in te lezen.',
  request: { params },
  responses: { 200: text('De rijen.', 'text/csv'), ...problems(401, 403, 404, 429) },
});

export const importStreams: AddRoutes = (api, { imports: desk }) => {
  api.openapi(events, (c) => {
    const { id } = c.req.valid('param');
    present(desk.find(id));
    return streamSSE(c, async (stream) => {
      let wake = () => {};
      const unwatch = desk.watch(id, () => wake());
      stream.onAbort(() => wake());
      try {
        for (;;) {
          const changed = new Promise<void>((resolve) => {
            wake = resolve;
          });
          const shown = desk.find(id);
          if (shown === null || stream.aborted) return;
          await stream.writeSSE({ data: JSON.stringify(shown) });
          if (!isRunning(shown)) return;
          await changed;
        }
      } finally {
        unwatch();
      }
    });
  });

  api.openapi(refused, (c) => {
    const { id } = c.req.valid('param');
    const { file } = present(desk.find(id));
    const csv = desk.refusedCsv(id);
    if (csv === null) throw new NotFound('Van dit bestand zijn geen rijen geweigerd.');
    const name = `${file.replace(/\.\w+$/, '').replace(/[^\w.-]+/g, '-')}.geweigerd.csv`;
    return c.body(csv, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    });
  });
};
