import { createRoute } from '@hono/zod-openapi';
import { Token, TokenRequest } from '../../shared/api/pairings.ts';
import { answer, body, isPublic, problems } from '../http/endpoint.ts';
import { rateLimit } from '../http/limits.ts';
import { HttpProblem } from '../http/problem.ts';
import { createToken } from '../store/tokens.ts';
import { writeRegistry } from '../store/write.ts';
import type { AddRoutes } from './server.ts';

const create = createRoute({
  ...isPublic(),
  method: 'post',
  path: '/tokens',
  operationId: 'createToken',
  tags: ['Koppelen'],
  summary: 'Ruilt een koppelcode voor een sleutel',
  description: 'De sleutel wordt eenmaal getoond en werkt alleen vanaf de Origin die hem haalde.',
  request: { body: body(TokenRequest) },
  responses: { 201: answer('De sleutel.', Token), ...problems(400, 403, 413, 415, 429, 503) },
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
};
