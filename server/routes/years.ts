import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  AreaYearList,
  ReplaceKindName,
  ReplacementInput,
  ReplacementList,
  YearActivated,
  YearActivation,
  YearParams,
} from '../../shared/api/years.ts';
import { areaYears, placeInArea, replacements } from '../begin/replacements.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { heeded } from './imports.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Beginnen'];
const WRITES = problems(400, 401, 403, 404, 409, 413, 415, 429, 503);

const list = createRoute({
  ...needs('begin.read'),
  method: 'get',
  path: '/years',
  operationId: 'listYears',
  tags,
  summary: 'Noemt de jaren van de gebieden',
  description: 'Waarvan de gebieden zijn ingelezen, en welk jaar in gebruik is.',
  responses: { 200: answer('De jaren.', AreaYearList), ...problems(401, 403, 429) },
});

const activate = createRoute({
  ...needs('years.activate'),
  method: 'post',
  path: '/years/{year}/activate',
  operationId: 'activateYear',
  tags,
  summary: 'Neemt een ander jaar in gebruik',
  description:
    'Woningen en locaties worden opnieuw geplaatst op adres of punt; wat alleen een code heeft, komt op de lijst "opnieuw plaatsen". Met `preview` verandert er niets.',
  request: { params: YearParams, body: body(YearActivation) },
  responses: { 200: answer('Wat er gebeurde, of zou gebeuren.', YearActivated), ...WRITES },
});

const toReplace = createRoute({
  ...needs('begin.read'),
  method: 'get',
  path: '/replacements',
  operationId: 'listReplacements',
  tags,
  summary: 'Noemt wat opnieuw geplaatst moet worden',
  description: 'Alles wat een code van een ander jaar heeft, en daarom in geen uitkomst meetelt.',
  responses: { 200: answer('De lijst.', ReplacementList), ...problems(401, 403, 429) },
});

const replace = createRoute({
  ...needs('begin.write'),
  method: 'post',
  path: '/replacements/{kind}/{id}',
  operationId: 'replaceOne',
  tags,
  summary: 'Plaatst één ding opnieuw',
  description:
    'In een buurt van het jaar dat in gebruik is; een aandachtsgroep mag ook in een wijk of gemeente.',
  request: {
    params: z.object({ kind: ReplaceKindName, id: z.string().min(1).max(80) }),
    body: body(ReplacementInput),
  },
  responses: { 200: answer('De lijst daarna.', ReplacementList), ...WRITES },
});

export const years: AddRoutes = (api, { registry, references, clock, imports }) => {
  api.openapi(list, (c) =>
    c.json({ items: areaYears(registry.folder, references.current()?.year ?? null), next: null }, 200),
  );

  api.openapi(activate, async (c) => {
    const { year } = c.req.valid('param');
    const dry = c.req.valid('json').preview === true;
    if (!areaYears(registry.folder, null).some((one) => one.year === year))
      throw new NotFound(`De gebieden van ${year} zijn nog niet ingelezen; lees ze eerst in.`);
    const { activated } = await heeded(() => imports.run(whoOf(c).actor, { do: 'activate', year, dry }));
    if (activated === null) throw new Error('The job told nothing of the year');
    return c.json(activated, 200);
  });

  api.openapi(toReplace, async (c) => c.json(await replacements(registry, references.current()), 200));

  api.openapi(replace, async (c) => {
    const by = { actor: whoOf(c).actor, clock };
    const { code } = c.req.valid('json');
    const found = await placeInArea(registry, references.current(), by, c.req.valid('param'), code);
    if (!found)
      throw new NotFound('Dit staat niet meer op de lijst "opnieuw plaatsen"; haal de lijst opnieuw op.');
    return c.json(await replacements(registry, references.current()), 200);
  });
};
