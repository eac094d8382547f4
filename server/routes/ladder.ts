import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { PlainDateText } from '../../shared/api/common.ts';
import { Ladder } from '../../shared/api/ladder.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { RUNG_TEXTS, rungValue } from '../../shared/text/rung.ts';
import { languageOf } from '../http/context.ts';
import { answer, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { laddersFor } from '../store/ladder.ts';
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
    'Zonder `region` de eerste regio waarvan de server gebieden heeft. Zoals die vandaag geldt, of op `date`; `changed` is wat de regio anders doet dan haar document.',
  request: { query: z.object({ region: z.string().max(40).optional(), date: PlainDateText.optional() }) },
  responses: { 200: answer('De woonladder.', Ladder), ...problems(400, 401, 403, 404, 429) },
});

export const ladder: AddRoutes = (api, { registry, references, clock }) => {
  api.openapi(read, async (c) => {
    const { region, date } = c.req.valid('query');
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
    const inEffect = (await laddersFor(registry.db)).of(preset.id, date ?? clock.today());
    if (!inEffect) throw new Error(`Region ${preset.id} has a preset and no ladder`);
    const { changed } = inEffect;
    return c.json(
      {
        region: preset.id,
        name: preset.name,
        source: preset.source,
        rungs: inEffect.region.rungs,
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
