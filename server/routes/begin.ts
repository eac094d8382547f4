import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { Begin, BeginChoiceInput, BeginSamplesInput, BeginUndoInput } from '../../shared/api/begin.ts';
import { beginState } from '../begin/state.ts';
import { type AppEnv, languageOf, whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import type { BeginJob } from '../jobs/begin.ts';
import { heeded } from './imports.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Beginnen'];
const WRITES = problems(400, 401, 403, 404, 409, 413, 415, 429, 503);
const Empty = z.object({}).meta({ id: 'BeginLeave' });

const read = createRoute({
  ...needs('begin.read'),
  method: 'get',
  path: '/begin',
  operationId: 'readBegin',
  tags,
  summary: 'Zegt hoever een eigen regio is',
  description: 'Alle stappen met wat er is, wat er nog moet, en welke stap ongedaan kan.',
  responses: { 200: answer('De stappen.', Begin), ...problems(401, 403, 429) },
});

const post = <T extends z.ZodType>(
  path: string,
  operationId: string,
  summary: string,
  description: string,
  schema: T,
) =>
  createRoute({
    ...needs('begin.write'),
    method: 'post',
    path,
    operationId,
    tags,
    summary,
    description,
    request: { body: body(schema) },
    responses: { 200: answer('De stappen daarna.', Begin), ...WRITES },
  });

const leave = post(
  '/begin/leave',
  'leaveDemo',
  'Verlaat het voorbeeld',
  'Het register begint leeg; het voorbeeld blijft in een map ernaast bewaard. Alle koppelingen vervallen.',
  Empty,
);
const choose = post(
  '/begin/choice',
  'chooseGemeenten',
  'Kiest de gemeenten',
  'Van andere gemeenten wordt uit bestanden niets ingelezen.',
  BeginChoiceInput,
);
const samples = post(
  '/begin/samples',
  'chooseSamples',
  'Kiest de voorbeeldnormen',
  'Precies de genoemde gelden; een lege lijst beëindigt ze.',
  BeginSamplesInput,
);
const undo = post(
  '/begin/undo',
  'undoStep',
  'Maakt de laatste stap ongedaan',
  'Alles wordt zoals het daarvoor was.',
  BeginUndoInput,
);

export const begin: AddRoutes = (api, { registry, references, clock, config, imports }) => {
  const state = (c: Context<AppEnv>) =>
    beginState(registry, references.current(), clock, config.pdok, languageOf(c));
  const run = async (c: Context<AppEnv>, job: BeginJob) => {
    await heeded(() => imports.run(whoOf(c).actor, job));
    return state(c);
  };
  api.openapi(read, async (c) => {
    // What a step wrote stands before the step itself does: until it ended, undoing would be of the one before.
    const wasBusy = imports.isBusy();
    const told = await state(c);
    return c.json(wasBusy || imports.isBusy() ? { ...told, undo: null } : told, 200);
  });
  api.openapi(leave, async (c) => {
    if (registry.state().origin !== 'demo')
      throw new NotFound('Hier staan geen voorbeeldgegevens; u kunt meteen met uw eigen regio verder.');
    return c.json(await run(c, { do: 'leave' }), 200);
  });
  api.openapi(choose, async (c) => c.json(await run(c, { do: 'choose', ...c.req.valid('json') }), 200));
  api.openapi(samples, async (c) => c.json(await run(c, { do: 'samples', ...c.req.valid('json') }), 200));
  api.openapi(undo, async (c) => {
    const { id } = c.req.valid('json');
    const last = (await state(c)).undo;
    if (last === null) throw new NotFound('Er is geen stap om ongedaan te maken.');
    return c.json(await run(c, { do: 'undo', id }), 200);
  });
};
