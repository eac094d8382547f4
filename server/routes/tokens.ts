import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { Connection, ConnectionList, Token, TokenRequest } from '../../shared/api/pairings.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, isPublic, needs, problems } from '../http/endpoint.ts';
import { rateLimit } from '../http/limits.ts';
import { HttpProblem, NotFound } from '../http/problem.ts';
import { createToken, listTokens, revokeToken, type ShownToken } from '../store/tokens.ts';
import { writeRegistry } from '../store/write.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Koppelen'];

const create = createRoute({
  ...isPublic(),
  method: 'post',
  path: '/tokens',
  operationId: 'createToken',
  tags,
  summary: 'Ruilt een koppelcode voor een sleutel',
  description: 'De sleutel wordt eenmaal getoond en werkt alleen vanaf de Origin die hem haalde.',
  request: { body: body(TokenRequest) },
  responses: { 201: answer('De sleutel.', Token), ...problems(400, 403, 413, 415, 429, 503) },
});

const list = createRoute({
  ...needs('tokens.read'),
  method: 'get',
  path: '/tokens',
  operationId: 'listTokens',
  tags,
  summary: 'Geeft de browsers en programma’s die zijn gekoppeld',
  description: 'Die de vrager ook zelf had mogen koppelen, zonder hun sleutel.',
  responses: { 200: answer('De koppelingen.', ConnectionList), ...problems(401, 403, 429) },
});

const withdraw = createRoute({
  ...needs('tokens.withdraw'),
  method: 'post',
  path: '/tokens/{id}/withdraw',
  operationId: 'withdrawToken',
  tags,
  summary: 'Trekt een koppeling in',
  description: 'Vanaf dan laat haar sleutel niemand meer binnen, bijvoorbeeld als een laptop kwijt is.',
  request: { params: z.object({ id: z.string().min(1).max(80) }) },
  responses: {
    200: answer('De koppeling die niet meer werkt.', Connection),
    ...problems(401, 403, 404, 429, 503),
  },
});

const REFUSED = {
  wrong: 'Deze code klopt niet; kijk hem na op de kaart. Na drie verkeerde pogingen vervalt de code.',
  'last-try': 'Deze code klopt niet, en na drie pogingen vervalt de code; maak op de kaart een nieuwe.',
  'none-open': 'Er is nu geen koppelcode die werkt; maak op de kaart een nieuwe, hij werkt vijf minuten.',
};

export const tokens: AddRoutes = (api, { registry, clock, codes, limits }) => {
  const limit = rateLimit(limits.signIns, clock);
  api.openapi(create, async (c) => {
    limit('all');
    const { code, name } = c.req.valid('json');
    const redeemed = codes.redeem(code);
    if ('refused' in redeemed) throw new HttpProblem(403, REFUSED[redeemed.refused]);
    const { role, organisation, by } = redeemed.grant;
    const boundOrigin = c.req.header('origin') ?? null;
    const made = await writeRegistry(registry, { actor: by, clock }, (trx, audit) =>
      createToken(trx, audit, { role, organisation, name, boundOrigin, clock }),
    );
    return c.json({ ...made, role }, 201);
  });

  api.openapi(list, async (c) => {
    const rows = await listTokens(registry.db, whoOf(c).viewer);
    return c.json({ items: rows.map(shown), next: null }, 200);
  });

  api.openapi(withdraw, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const ended = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      revokeToken(trx, audit, viewer, id, clock),
    );
    if (ended === null)
      throw new NotFound('Deze koppeling is er niet (meer), of is niet aan u; laad de lijst opnieuw.');
    return c.json(shown(ended), 200);
  });
};

function shown({ created_at: createdAt, ...row }: ShownToken) {
  return { ...row, createdAt };
}
