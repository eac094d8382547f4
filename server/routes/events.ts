import { createRoute } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { ChangeEvent } from '../../shared/api/events.ts';
import { whoOf } from '../http/context.ts';
import { needs, problems, text } from '../http/endpoint.ts';
import { TooMany } from '../http/problem.ts';
import { auditEnd, changedSince } from '../store/changed-since.ts';
import type { AddRoutes } from './server.ts';

/** Streams that one caller may have open: a few tabs. */
const OPEN = 8;
/** A sign of life, so that whatever stands in between does not hang up. */
const HEARTBEAT = 20_000;

const follow = createRoute({
  ...needs('events.read'),
  method: 'get',
  path: '/events',
  operationId: 'followChanges',
  tags: ['Veranderingen'],
  summary: 'Volgt wat er verandert',
  description:
    'Server-sent events: eerst hoe het nu staat, daarna na elke verandering `{dataVersion, areas, homeKeys, everything}`, zover de vrager daarvan mag weten.',
  responses: { 200: text('De gebeurtenissen.', 'text/event-stream'), ...problems(401, 403, 429) },
});

export const events: AddRoutes = (api, { registry, changes }) => {
  const open = new Map<string, number>();
  api.openapi(follow, async (c) => {
    const { viewer, id } = whoOf(c);
    if ((open.get(id) ?? 0) >= OPEN)
      throw new TooMany(`U volgt de veranderingen al ${OPEN} keer; sluit eerst een ander venster.`);
    open.set(id, (open.get(id) ?? 0) + 1);
    let seq = await auditEnd(registry.db);
    return streamSSE(c, async (stream) => {
      let wake = () => {};
      let closed = false;
      const stop = changes.listen((what) => {
        closed ||= what === 'closed';
        wake();
      });
      stream.onAbort(() => wake());
      const beat = setInterval(() => void stream.write(': \n\n'), HEARTBEAT);
      beat.unref();
      const tell = (event: ChangeEvent) => stream.writeSSE({ data: JSON.stringify(event) });
      try {
        await tell({
          dataVersion: String(registry.state().dataVersion),
          areas: [],
          homeKeys: [],
          everything: false,
        });
        for (;;) {
          await new Promise<void>((resolve) => {
            wake = resolve;
            if (stream.aborted || closed) resolve();
          });
          if (stream.aborted || closed) return;
          const { dataVersion } = registry.state();
          const { seq: last, ...changed } = await changedSince(registry.db, viewer, seq);
          seq = last;
          await tell({ dataVersion: String(dataVersion), ...changed });
        }
      } finally {
        clearInterval(beat);
        stop();
        const left = (open.get(id) ?? 1) - 1;
        if (left > 0) open.set(id, left);
        else open.delete(id);
      }
    });
  });
};
