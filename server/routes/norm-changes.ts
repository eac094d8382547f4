import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { NormEnd, NormPatch, NormPreview, NormPreviewRequest, NormShown } from '../../shared/api/norms.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import { periodOn } from '../../shared/norms/periods.ts';
import { owns } from '../../shared/rights.ts';
import { previewNorms } from '../checks/norm-preview.ts';
import { snapshots } from '../checks/snapshot.ts';
import { languageOf, whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { HttpProblem, NotFound } from '../http/problem.ts';
import { laddersFor } from '../store/ladder.ts';
import { endNorm, normPeriods, saveNorm } from '../store/norms.ts';
import type { Executor } from '../store/open.ts';
import { writeRegistry } from '../store/write.ts';
import { requireOwnNorm, soundNorm } from './norm-body.ts';
import { shownNorm } from './norms.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Normen'];
const params = z.object({ id: z.string().min(1).max(80) });
const WRITES = problems(400, 401, 403, 404, 409, 413, 415, 429, 503);

const change = createRoute({
  ...needs('norms.write'),
  method: 'patch',
  path: '/norms/{id}',
  operationId: 'changeNorm',
  tags,
  summary: 'Wijzigt een norm vanaf een dag',
  description:
    'Op `from` begint een nieuwe periode; wat ervoor gold, blijft voor dagen ervoor. Een veld dat ontbreekt, blijft zoals het is.',
  request: { params, body: body(NormPatch) },
  responses: { 200: answer('De norm vanaf die dag.', NormShown), ...WRITES },
});

const end = createRoute({
  ...needs('norms.write'),
  method: 'post',
  path: '/norms/{id}/end',
  operationId: 'endNorm',
  tags,
  summary: 'Beëindigt een norm',
  description: '`until` is de eerste dag waarop zij niet meer geldt.',
  request: { params, body: body(NormEnd) },
  responses: { 200: answer('De norm met haar einde.', NormShown), ...WRITES },
});

const preview = createRoute({
  ...needs('norms.write'),
  method: 'post',
  path: '/norms/preview',
  operationId: 'previewNorm',
  tags,
  summary: 'Zegt wat een norm zou veranderen',
  description:
    'Voor één plek in elk gebied, voor en na; van een norm die rond een woning kijkt ook voor elke vrije woning en wat in gebruik is op de trede. Er wordt niets bewaard.',
  request: { body: body(NormPreviewRequest) },
  responses: {
    200: answer('Wat er verandert.', NormPreview),
    ...problems(400, 401, 403, 413, 415, 429, 503),
  },
});

export const normChanges: AddRoutes = (api, { registry, references, clock }) => {
  const snapshot = snapshots(registry, references);
  const known = async () => ({ ladders: await laddersFor(registry.db), today: clock.today() });

  api.openapi(preview, async (c) => {
    const { viewer } = whoOf(c);
    const { norm: sent, rung, date } = c.req.valid('json');
    const norm = await soundNorm(registry.db, sent, '#/norm');
    requireOwnNorm(viewer, norm);
    const now = snapshot();
    if (!now)
      throw new HttpProblem(
        503,
        'Er zijn nog geen gebieden ingelezen. Lees ze in met: npm run trede -- import areas BESTAND --year JAAR.',
      );
    const question = {
      rung: rung ?? norm.rungs[0] ?? '',
      date: date ?? later(clock.today(), norm.from),
      today: clock.today(),
      gemeente: norm.gemeente ?? null,
      ownOnly: !owns(viewer, {}),
    };
    return c.json(await previewNorms(now, [norm], question, languageOf(c)), 200);
  });

  api.openapi(change, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const patch = c.req.valid('json');
    const norm = await writeRegistry(registry, { actor, clock }, async (trx, audit) => {
      const before = await periodAt(trx, id, patch.from);
      requireOwnNorm(viewer, before);
      const after = await soundNorm(trx, { ...withoutNulls({ ...before, ...patch }), id });
      requireOwnNorm(viewer, after);
      await saveNorm(trx, audit, after);
      return after;
    });
    return c.json(shownNorm(norm, languageOf(c), await known()), 200);
  });

  api.openapi(end, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const { until } = c.req.valid('json');
    const norm = await writeRegistry(registry, { actor, clock }, async (trx, audit) => {
      requireOwnNorm(viewer, await periodAt(trx, id, until));
      return endNorm(trx, audit, id, until);
    });
    return c.json(shownNorm(present(norm), languageOf(c), await known()), 200);
  });
};

/** The period that holds on a day; else the last that began before it, or the first. */
async function periodAt(executor: Executor, id: string, date: string): Promise<Norm> {
  const periods = await normPeriods(executor, id);
  const before = periods.filter(({ from }) => from === null || from <= date).at(-1);
  return present(periodOn(periods, date) ?? before ?? periods[0] ?? null);
}

/** A norm that begins later is tried out on its first day. */
function later(today: string, from: string | null): string {
  return from !== null && from > today ? from : today;
}

/** A field that may be absent is taken away with null; the begin and end of a period are never absent. */
function withoutNulls(fields: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(fields).filter(
    ([name, value]) => value !== null || name === 'from' || name === 'until',
  );
  return Object.fromEntries(kept);
}

function present(norm: Norm | null): Norm {
  if (!norm) throw new NotFound('Deze norm is niet bekend; zie /v1/norms voor wat er geldt.');
  return norm;
}
