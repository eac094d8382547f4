import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { Ladder } from '../../shared/api/ladder.ts';
import { changeLadder } from '../../shared/ladder/changes.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { RUNG_TEXTS, rungValue } from '../../shared/text/rung.ts';
import { languageOf } from '../http/context.ts';
import { answer, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { ladderChangesFor } from '../store/ladder-changes.ts';
import { presentRegions } from './present.ts';
import type { AddRoutes } from './server.ts';

const read = createRoute({
  ...needs('ladder.read'),
  method: 'get',
  path: '/ladder',
  operationId: 'readLadder',
  tags: ['Regio en ladder'],
  summary: 'Geeft de treden van een regio',
  description:
    'Zonder `region` de eerste regio waarvan de server gebieden heeft. `changed` is wat de regio anders doet dan haar document.',
  request: { query: z.object({ region: z.string().max(40).optional() }) },
  responses: { 200: answer('De woonladder.', Ladder), ...problems(400, 401, 403, 404, 429) },
});

export const ladder: AddRoutes = (api, { registry, references, clock }) => {
  api.openapi(read, async (c) => {
    const { region } = c.req.valid('query');
    const preset =
      region === undefined
        ? presentRegions(references.current())[0]
        : PRESETS.find(({ id }) => id === region);
    if (!preset)
      throw new NotFound(
        region === undefined
          ? 'Er zijn nog geen gebieden ingelezen van een regio met een ladder; noem de regio met ?region=.'
          : `De regio ${region} heeft hier geen ladder; kies er een uit /v1/regions.`,
      );
    const texts = RUNG_TEXTS[languageOf(c)];
    const { rungs, changed } = changeLadder(
      preset,
      await ladderChangesFor(registry.db, preset.id),
      clock.today(),
    );
    return c.json(
      {
        region: preset.id,
        name: preset.name,
        source: preset.source,
        rungs,
        changed: changed.map(({ field, from, to, ...difference }) => ({
          ...difference,
          field: texts.field(field),
          from: rungValue(texts, field, from),
          to: rungValue(texts, field, to),
        })),
        paths: preset.paths,
        providerBands: preset.providerBands,
      },
      200,
    );
  });
};
