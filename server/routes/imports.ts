import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  Import,
  ImportChoice,
  ImportList,
  ImportMend,
  ImportQuery,
  ImportTable,
} from '../../shared/api/imports.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { HttpProblem, NotFound } from '../http/problem.ts';
import type { TableChoice } from '../import/row-kind.ts';
import { JobRunning, WrongMoment } from '../jobs/imports.ts';
import { UploadTooLarge } from '../jobs/uploads.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Beginnen'];
const params = z.object({ id: z.string().min(1).max(80) });
const WRITES = problems(400, 401, 403, 404, 409, 413, 415, 429, 503);

const list = createRoute({
  ...needs('imports.read'),
  method: 'get',
  path: '/imports',
  operationId: 'listImports',
  tags,
  summary: 'Noemt de bestanden die onderweg zijn',
  description: 'Tot de server opnieuw start.',
  responses: { 200: answer('De bestanden.', ImportList), ...problems(401, 403, 429) },
});

const create = createRoute({
  ...needs('imports.write'),
  method: 'post',
  path: '/imports',
  operationId: 'createImport',
  tags,
  summary: 'Stuurt een bestand in',
  description:
    'De inhoud is het bestand zelf, tot 512 MB; er gebeurt nog niets mee. Zonder `kind` kijkt Trede wat het is. Zonder `file` komen de gebieden van PDOK.',
  request: {
    query: ImportQuery,
    body: { content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } } },
  },
  responses: { 201: answer('Het bestand is ontvangen.', Import), ...WRITES },
});

const read = createRoute({
  ...needs('imports.read'),
  method: 'get',
  path: '/imports/{id}',
  operationId: 'readImport',
  tags,
  summary: 'Zegt hoever een bestand is',
  description: 'Met wat de proef of het inlezen zei.',
  request: { params },
  responses: { 200: answer('Het bestand.', Import), ...problems(401, 403, 404, 429) },
});

const start = (path: 'trial' | 'apply' | 'stop', summary: string, description: string) =>
  createRoute({
    ...needs('imports.write'),
    method: 'post',
    path: `/imports/{id}/${path}`,
    operationId: `${path}Import`,
    tags,
    summary,
    description,
    request: { params, body: body(ImportChoice) },
    responses: { 200: answer('Het bestand, terwijl het loopt.', Import), ...WRITES },
  });
const trial = start(
  'trial',
  'Probeert een bestand',
  'Op een kopie: zegt wat inlezen zou doen en verandert niets.',
);
const apply = start(
  'apply',
  'Leest een bestand in',
  'Alles of niets; met `skipRefused` zonder de geweigerde rijen.',
);
const table = createRoute({
  ...needs('imports.write'),
  method: 'get',
  path: '/imports/{id}/table',
  operationId: 'readImportTable',
  tags,
  summary: 'Zegt welke bladen en kolommen een bestand heeft',
  description: 'Met wat Trede voor elke eigen kolom neemt; kies met `sheet` een ander blad.',
  request: {
    params,
    query: z.object({ sheet: z.string().max(80).optional(), source: z.string().max(40).optional() }),
  },
  responses: { 200: answer('De bladen en kolommen.', ImportTable), ...WRITES },
});
const mend = createRoute({
  ...needs('imports.write'),
  method: 'post',
  path: '/imports/{id}/mend',
  operationId: 'mendImport',
  tags,
  summary: 'Verbetert geweigerde rijen',
  description:
    'Schrijft andere waarden in de rijen van het bestand, of haalt rijen weg, en probeert het opnieuw.',
  request: { params, body: body(ImportMend) },
  responses: { 200: answer('Het bestand, terwijl het loopt.', Import), ...WRITES },
});
const stop = start('stop', 'Stopt wat loopt', 'Alles blijft zoals het was.');

export const imports: AddRoutes = (api, { imports: desk }) => {
  api.openapi(list, (c) => c.json({ items: desk.list(), next: null }, 200));

  api.openapi(create, async (c) => {
    const { kind, file } = c.req.valid('query');
    if (file === undefined && kind !== 'gebieden')
      throw new HttpProblem(
        400,
        'Zeg met ?file= hoe het bestand heet; alleen gebieden kunnen van PDOK komen.',
      );
    const sent = file === undefined ? null : c.req.raw.body;
    if (file !== undefined && sent === null)
      throw new HttpProblem(400, `${file} is leeg; kies een bestand met inhoud.`);
    return c.json(await heeded(() => desk.receive(kind ?? null, file ?? 'PDOK', sent, whoOf(c).actor)), 201);
  });

  api.openapi(read, (c) => c.json(present(desk.find(c.req.valid('param').id)), 200));

  api.openapi(trial, async (c) => {
    const { id } = c.req.valid('param');
    return c.json(
      present(await heeded(() => desk.try(id, whoOf(c).actor, choiceOf(c.req.valid('json'))))),
      200,
    );
  });

  api.openapi(apply, async (c) => {
    const { id } = c.req.valid('param');
    const asked = c.req.valid('json');
    const how = { skipRefused: asked.skipRefused === true, choice: choiceOf(asked) };
    return c.json(present(await heeded(() => desk.take(id, whoOf(c).actor, how))), 200);
  });

  api.openapi(mend, async (c) => {
    const { id } = c.req.valid('param');
    const { choice, ...mended } = c.req.valid('json');
    return c.json(
      present(await heeded(() => desk.try(id, whoOf(c).actor, choiceOf(choice ?? {}), mended))),
      200,
    );
  });

  api.openapi(table, async (c) => {
    const { id } = c.req.valid('param');
    const { sheet = null, source = null } = c.req.valid('query');
    const seen = await heeded(() => desk.look(id, whoOf(c).actor, { sheet, source }));
    if (seen === null) throw unknownFile();
    return c.json(seen, 200);
  });

  api.openapi(stop, (c) => c.json(present(desk.stop(c.req.valid('param').id)), 200));
};

function choiceOf(chosen: z.output<typeof ImportChoice>): TableChoice {
  const { sheet, columns, rung, corporation, source } = chosen;
  return {
    sheet: sheet ?? null,
    columns: columns ?? null,
    rung: rung ?? null,
    corporation: corporation ?? null,
    source: source ?? null,
  };
}

/** What the desk refuses as the answer that belongs to it. */
export async function heeded<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UploadTooLarge) throw new HttpProblem(413, error.message);
    if (error instanceof JobRunning || error instanceof WrongMoment)
      throw new HttpProblem(409, error.message);
    throw error;
  }
}

export function present(found: Import | null): Import {
  if (!found) throw unknownFile();
  return found;
}

function unknownFile(): NotFound {
  return new NotFound('Dit bestand is niet meer bekend; kies het opnieuw.');
}
