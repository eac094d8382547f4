import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { NormInput, NormList, NormPeriods, NormQuery, NormShown } from '../../shared/api/norms.ts';
import type { PlainDate } from '../../shared/dates.ts';
import { regionOf } from '../../shared/ladder/presets/index.ts';
import { ladderDay } from '../../shared/ladder/units.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import { describeNorm } from '../../shared/text/norm.ts';
import type { Language } from '../../shared/text/texts.ts';
import { languageOf, whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { HttpProblem, NotFound } from '../http/problem.ts';
import { page } from '../store/changes.ts';
import { type Ladders, laddersFor } from '../store/ladder.ts';
import { normPeriods, normsFor, saveNorm } from '../store/norms.ts';
import { writeRegistry } from '../store/write.ts';
import { requireOwnNorm, soundNorm } from './norm-body.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Normen'];

const list = createRoute({
  ...needs('norms.read'),
  method: 'get',
  path: '/norms',
  operationId: 'listNorms',
  tags,
  summary: 'Geeft de normen',
  description:
    'Die vandaag gelden, of op `date`. Met een gemeente de normen van haar regio en die van haarzelf.',
  request: { query: NormQuery },
  responses: { 200: answer('De normen.', NormList), ...problems(400, 401, 403, 429) },
});

const read = createRoute({
  ...needs('norms.read'),
  method: 'get',
  path: '/norms/{id}',
  operationId: 'readNorm',
  tags,
  summary: 'Geeft alle perioden van een norm',
  description: 'Oudste eerst; perioden overlappen niet.',
  request: { params: z.object({ id: z.string().min(1).max(80) }) },
  responses: { 200: answer('De perioden.', NormPeriods), ...problems(400, 401, 403, 404, 429) },
});

const create = createRoute({
  ...needs('norms.write'),
  method: 'post',
  path: '/norms',
  operationId: 'createNorm',
  tags,
  summary: 'Legt een norm vast',
  description:
    'De velden van haar soort staan naast de algemene. Een gemeente stelt alleen normen voor zichzelf.',
  request: { body: body(NormInput) },
  responses: {
    201: answer('De nieuwe norm.', NormShown),
    ...problems(400, 401, 403, 404, 409, 413, 415, 429, 503),
  },
});

/** A norm as it goes out, with its words, in which rungs are called as on the ladder of the day nearest to today. */
export function shownNorm(
  norm: Norm,
  language: Language,
  { ladders, today }: { ladders: Ladders; today: PlainDate },
): NormShown {
  const region = ladders.of(norm.region, ladderDay(norm, today))?.region ?? null;
  return { ...norm, text: describeNorm(norm, language, region) };
}

export const norms: AddRoutes = (api, { registry, clock }) => {
  const known = async () => ({ ladders: await laddersFor(registry.db), today: clock.today() });

  api.openapi(list, async (c) => {
    const { region, gemeente, rung, date, limit, cursor } = c.req.valid('query');
    const home = gemeente === undefined ? null : (regionOf(gemeente)?.id ?? '');
    const all = (await normsFor(registry.db, date ?? clock.today())).filter(
      (norm) =>
        (region === undefined || norm.region === region) &&
        (home === null || (norm.region === home && (norm.gemeente ?? gemeente) === gemeente)) &&
        (rung === undefined || norm.rungs.includes(rung)),
    );
    const start = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1;
    const language = languageOf(c);
    const naming = await known();
    const shown = (norm: Norm) => shownNorm(norm, language, naming);
    return c.json(
      page(all.slice(start, start + limit + 1), limit, ({ id }) => id, shown),
      200,
    );
  });

  api.openapi(read, async (c) => {
    const { id } = c.req.valid('param');
    const periods = await normPeriods(registry.db, id);
    if (periods.length === 0)
      throw new NotFound('Deze norm is niet bekend; zie /v1/norms voor wat er geldt.');
    const naming = await known();
    return c.json({ id, periods: periods.map((norm) => shownNorm(norm, languageOf(c), naming)) }, 200);
  });

  api.openapi(create, async (c) => {
    const { viewer, actor } = whoOf(c);
    const norm = await soundNorm(registry.db, c.req.valid('json'));
    requireOwnNorm(viewer, norm);
    await writeRegistry(registry, { actor, clock }, async (trx, audit) => {
      const saved = await saveNorm(trx, audit, norm);
      // The same norm again is no clash; whoever sent it twice gets the same answer.
      if (saved !== 'new' && saved !== 'same')
        throw new HttpProblem(409, `Er is al een norm ${norm.id}; wijzig die, of kies een andere id.`);
    });
    return c.json(shownNorm(norm, languageOf(c), await known()), 201);
  });
};
