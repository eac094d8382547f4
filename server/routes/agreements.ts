import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Agreement } from '../../shared/agreements/agreement.ts';
import {
  AgreementDetail,
  AgreementInput,
  AgreementItem,
  AgreementList,
  AgreementPatch,
  AgreementQuery,
} from '../../shared/api/agreements.ts';
import { agreementItem, createAgreements } from '../checks/agreements.ts';
import { languageOf, whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { HttpProblem, NotFound } from '../http/problem.ts';
import { agreementsFor, getAgreement, saveAgreement, withdrawAgreement } from '../store/agreements.ts';
import { page } from '../store/changes.ts';
import { laddersFor } from '../store/ladder.ts';
import { writeRegistry } from '../store/write.ts';
import { sentFields } from './found-place.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Afspraken'];
const params = z.object({ id: z.string().min(1).max(80) });
const WRITES = problems(400, 401, 403, 404, 409, 413, 415, 429, 503);

const list = createRoute({
  ...needs('agreements.read'),
  method: 'get',
  path: '/agreements',
  operationId: 'listAgreements',
  tags,
  summary: 'Geeft de afspraken',
  description: 'Nieuwste eerst. Wat per gemeente en jaar is afgesproken, mag iedereen zien.',
  request: { query: AgreementQuery },
  responses: { 200: answer('De afspraken.', AgreementList), ...problems(400, 401, 403, 429) },
});

const read = createRoute({
  ...needs('agreements.read'),
  method: 'get',
  path: '/agreements/{id}',
  operationId: 'readAgreement',
  tags,
  summary: 'Geeft een afspraak',
  description: 'Met wat geruild en vastgesteld is; geschillen alleen voor gemeenten en regio.',
  request: { params },
  responses: { 200: answer('De afspraak.', AgreementDetail), ...problems(400, 401, 403, 404, 429) },
});

const create = createRoute({
  ...needs('agreements.write'),
  method: 'post',
  path: '/agreements',
  operationId: 'createAgreement',
  tags,
  summary: 'Legt een afspraak vast',
  description: 'Wie levert is van één soort; een totaal heeft een verdeelsleutel, een tabel niet.',
  request: { body: body(AgreementInput) },
  responses: { 201: answer('De nieuwe afspraak.', AgreementItem), ...WRITES },
});

const change = createRoute({
  ...needs('agreements.write'),
  method: 'patch',
  path: '/agreements/{id}',
  operationId: 'changeAgreement',
  tags,
  summary: 'Wijzigt een afspraak',
  description:
    'Een veld dat ontbreekt, blijft zoals het is; null maakt het leeg. Wat partijen vaststelden, blijft zoals het was.',
  request: { params, body: body(AgreementPatch) },
  responses: { 200: answer('De afspraak na de wijziging.', AgreementItem), ...WRITES },
});

const withdraw = createRoute({
  ...needs('agreements.write'),
  method: 'post',
  path: '/agreements/{id}/withdraw',
  operationId: 'withdrawAgreement',
  tags,
  summary: 'Trekt een afspraak in',
  description:
    'Alleen zolang partijen er niets over vastlegden, ruilden of betwistten; eindig haar anders na een periode, met PATCH.',
  request: { params },
  responses: { 200: answer('De ingetrokken afspraak.', AgreementItem), ...WRITES },
});

export const agreements: AddRoutes = (api, { registry, references, clock }) => {
  const service = createAgreements({ registry, references, clock });
  const known = async () => ({ ladders: await laddersFor(registry.db), today: clock.today() });

  api.openapi(list, async (c) => {
    const { region, form, gemeente, limit, cursor } = c.req.valid('query');
    const all = (await agreementsFor(registry.db)).filter(
      (one) =>
        (region === undefined || one.region === region) &&
        (form === undefined || one.form === form) &&
        (gemeente === undefined || one.parties.some(({ id }) => id === gemeente)),
    );
    const start = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1;
    const rows = all.slice(start, start + limit + 1);
    const language = languageOf(c);
    const naming = await known();
    return c.json(
      page(
        rows,
        limit,
        ({ id }) => id,
        (one) => agreementItem(one, language, naming),
      ),
      200,
    );
  });

  api.openapi(read, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(present(await service.detail(whoOf(c).viewer, id, languageOf(c))), 200);
  });

  api.openapi(create, async (c) => {
    const { actor } = whoOf(c);
    const agreement: Agreement = c.req.valid('json');
    await writeRegistry(registry, { actor, clock }, async (trx, audit) => {
      if (await getAgreement(trx, agreement.id))
        throw new HttpProblem(
          409,
          `Er is al een afspraak ${agreement.id}; wijzig die, of kies een andere id.`,
        );
      await saveAgreement(trx, audit, agreement);
    });
    return c.json(agreementItem(agreement, languageOf(c), await known()), 201);
  });

  api.openapi(change, async (c) => {
    const { actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const patch = sentFields(c.req.valid('json'), await c.req.json());
    const changed = await writeRegistry(registry, { actor, clock }, async (trx, audit) => {
      const after: Agreement = { ...present(await getAgreement(trx, id)), ...patch };
      await saveAgreement(trx, audit, after);
      return after;
    });
    return c.json(agreementItem(changed, languageOf(c), await known()), 200);
  });

  api.openapi(withdraw, async (c) => {
    const { actor } = whoOf(c);
    const gone = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      withdrawAgreement(trx, audit, c.req.valid('param').id),
    );
    return c.json(agreementItem(present(gone), languageOf(c), await known()), 200);
  });
};

function present<T>(agreement: T | null): T {
  if (!agreement) throw new NotFound('Deze afspraak is niet bekend; zie /v1/agreements voor wat er is.');
  return agreement;
}
