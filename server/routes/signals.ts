import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  SignalItem,
  SignalKey,
  SignalList,
  SignalPauseInput,
  SignalQuery,
} from '../../shared/api/signals.ts';
import { languageOf, whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Signalen'];
const params = z.object({ key: SignalKey });
const WRITES = problems(400, 401, 403, 404, 413, 415, 429, 503);

const list = createRoute({
  ...needs('signals.read'),
  method: 'get',
  path: '/signals',
  operationId: 'listSignals',
  tags,
  summary: 'Geeft wat aandacht vraagt',
  description:
    'Alleen van de eigen organisatie; eerst wat aan de eigen rol is, dan het dringendste. Nooit een adres. Wat is uitgesteld, komt alleen mee met `paused=true`.',
  request: { query: SignalQuery },
  responses: { 200: answer('De signalen.', SignalList), ...problems(400, 401, 403, 429) },
});

const pause = createRoute({
  ...needs('signals.pause'),
  method: 'post',
  path: '/signals/{key}/pause',
  operationId: 'pauseSignal',
  tags,
  summary: 'Stelt een signaal uit',
  description: 'Tot `until`, met een reden; ten hoogste een jaar. Daarna is het er weer, als het nog speelt.',
  request: { params, body: body(SignalPauseInput) },
  responses: { 200: answer('Het signaal.', SignalItem), ...WRITES },
});

const resume = createRoute({
  ...needs('signals.pause'),
  method: 'post',
  path: '/signals/{key}/resume',
  operationId: 'resumeSignal',
  tags,
  summary: 'Toont een uitgesteld signaal weer',
  description: 'Ook als het niet was uitgesteld.',
  request: { params },
  responses: { 200: answer('Het signaal.', SignalItem), ...WRITES },
});

export const signals: AddRoutes = (api, { signals: service }) => {
  api.openapi(list, async (c) =>
    c.json(await service.list(whoOf(c).viewer, c.req.valid('query'), languageOf(c)), 200),
  );

  api.openapi(pause, async (c) => {
    const { key } = c.req.valid('param');
    const found = await service.pause(whoOf(c), key, c.req.valid('json'), languageOf(c));
    return c.json(present(found), 200);
  });

  api.openapi(resume, async (c) => {
    const found = await service.resume(whoOf(c), c.req.valid('param').key, languageOf(c));
    return c.json(present(found), 200);
  });
};

function present(signal: SignalItem | null): SignalItem {
  if (!signal)
    throw new NotFound(
      'Dit signaal is er niet (meer), of hoort niet bij uw organisatie; laad de lijst opnieuw.',
    );
  return signal;
}
