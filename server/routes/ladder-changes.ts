import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  RungChangeInput,
  RungChangeItem,
  RungChangeList,
  RungChangePreview,
} from '../../shared/api/ladder-changes.ts';
import { readLadderChange } from '../../shared/ladder/change-schema.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import type { RegionPreset } from '../../shared/ladder/rung.ts';
import { previewLadder, toldChanges } from '../checks/ladder-preview.ts';
import { snapshotNow } from '../checks/snapshot-now.ts';
import { languageOf, whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { ladderChangesFor, saveLadderChange } from '../store/ladder-changes.ts';
import { writeRegistry } from '../store/write.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Regio en ladder'];

const list = createRoute({
  ...needs('ladder.read'),
  method: 'get',
  path: '/ladder/changes',
  operationId: 'listLadderChanges',
  tags,
  summary: 'Geeft wat een regio aan haar treden veranderde',
  description: 'Oudste eerst, ook wat pas later ingaat.',
  request: { query: z.object({ region: z.string().max(40) }) },
  responses: { 200: answer('De wijzigingen.', RungChangeList), ...problems(400, 401, 403, 404, 429) },
});

const change = createRoute({
  ...needs('ladder.write'),
  method: 'post',
  path: '/ladder/changes',
  operationId: 'changeLadder',
  tags,
  summary: 'Wijzigt een trede vanaf een dag',
  description:
    'Een veld dat in `set` ontbreekt, blijft zoals het is; null als `set` haalt de trede van de ladder. Een wijziging van dezelfde trede op dezelfde dag komt in de plaats van de vorige.',
  request: { body: body(RungChangeInput) },
  responses: {
    201: answer('De wijziging zoals zij bewaard is.', RungChangeItem),
    ...problems(400, 401, 403, 404, 413, 415, 429, 503),
  },
});

const preview = createRoute({
  ...needs('ladder.write'),
  method: 'post',
  path: '/ladder/preview',
  operationId: 'previewLadder',
  tags,
  summary: 'Zegt wat een wijziging van een trede zou doen',
  description:
    'Voor één plek op de trede in elk gebied, voor en na, en voor wie er nu woont. Er wordt niets bewaard.',
  request: { body: body(RungChangeInput) },
  responses: {
    200: answer('Wat er verandert.', RungChangePreview),
    ...problems(400, 401, 403, 404, 413, 415, 429, 503),
  },
});

export const ladderChanges: AddRoutes = (api, { registry, references, clock }) => {
  const snapshot = snapshotNow({ registry, references });

  api.openapi(list, async (c) => {
    const preset = presetOf(c.req.valid('query').region);
    const items = toldChanges(preset, await ladderChangesFor(registry.db, preset.id), languageOf(c));
    return c.json({ items, next: null }, 200);
  });

  api.openapi(change, async (c) => {
    const { region, ...sent } = c.req.valid('json');
    const preset = presetOf(region);
    const { actor } = whoOf(c);
    const given = readLadderChange(sent);
    const changes = await writeRegistry(registry, { actor, clock }, async (trx, audit) => {
      await saveLadderChange(trx, audit, region, given);
      return ladderChangesFor(trx, region);
    });
    const saved = toldChanges(preset, changes, languageOf(c)).find(
      ({ rung, from }) => rung === given.rung && from === given.from,
    );
    if (!saved) throw new Error(`No change of ${given.rung} was kept`);
    return c.json(saved, 201);
  });

  api.openapi(preview, async (c) => {
    const { region, ...sent } = c.req.valid('json');
    const question = { preset: presetOf(region), change: readLadderChange(sent), today: clock.today() };
    return c.json(await previewLadder(snapshot(), question, whoOf(c).viewer, languageOf(c)), 200);
  });
};

function presetOf(region: string): RegionPreset {
  const preset = PRESETS.find(({ id }) => id === region);
  if (!preset) throw new NotFound(`De regio ${region} heeft hier geen ladder; kies er een uit /v1/regions.`);
  return preset;
}
