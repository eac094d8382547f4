import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { SwapInput, SwapItem } from '../../shared/api/agreements.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { getAgreement } from '../store/agreements.ts';
import { decideSwap, proposeSwap } from '../store/swaps.ts';
import { writeRegistry } from '../store/write.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Afspraken'];
const id = z.string().min(1).max(80);
const WRITES = problems(400, 401, 403, 404, 413, 415, 429, 503);

const propose = createRoute({
  ...needs('agreements.act'),
  method: 'post',
  path: '/agreements/{id}/swaps',
  operationId: 'proposeSwap',
  tags,
  summary: 'Stelt een ruil voor',
  description: '`from` levert minder en `to` meer, zodra de andere partij aanvaardt.',
  request: { params: z.object({ id }), body: body(SwapInput) },
  responses: { 201: answer('De voorgestelde ruil.', SwapItem), ...WRITES },
});

const accept = createRoute({
  ...needs('agreements.act'),
  method: 'post',
  path: '/agreements/{id}/swaps/{swap}/accept',
  operationId: 'acceptSwap',
  tags,
  summary: 'Aanvaardt een ruil',
  description: 'Door de partij aan wie hij is voorgesteld; daarna telt hij in de stand.',
  request: { params: z.object({ id, swap: id }) },
  responses: { 200: answer('De aanvaarde ruil.', SwapItem), ...WRITES },
});

const refuse = createRoute({
  ...needs('agreements.act'),
  method: 'post',
  path: '/agreements/{id}/swaps/{swap}/refuse',
  operationId: 'refuseSwap',
  tags,
  summary: 'Wijst een ruil af, of trekt hem in',
  description: 'Door de partij aan wie hij is voorgesteld, of door wie hem voorstelde.',
  request: { params: z.object({ id, swap: id }) },
  responses: { 200: answer('De afgewezen ruil.', SwapItem), ...WRITES },
});

export const agreementSwaps: AddRoutes = (api, { registry, clock }) => {
  api.openapi(propose, async (c) => {
    const { viewer, actor } = whoOf(c);
    const swap = await writeRegistry(registry, { actor, clock }, async (trx, audit) => {
      const agreement = await getAgreement(trx, c.req.valid('param').id);
      return agreement && proposeSwap(trx, audit, viewer, agreement, c.req.valid('json'));
    });
    return c.json(present(swap), 201);
  });

  for (const [route, status] of [
    [accept, 'aanvaard'],
    [refuse, 'afgewezen'],
  ] as const)
    api.openapi(route, async (c) => {
      const { viewer, actor } = whoOf(c);
      const { id: agreement, swap } = c.req.valid('param');
      const decided = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
        decideSwap(trx, audit, viewer, agreement, swap, status),
      );
      return c.json(present(decided), 200);
    });
};

function present(swap: SwapItem | null): SwapItem {
  if (!swap) throw new NotFound('Deze afspraak of ruil is niet bekend; zie /v1/agreements voor wat er is.');
  return swap;
}
