import { createRoute } from '@hono/zod-openapi';
import { RegionList } from '../../shared/api/ladder.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { answer, needs, problems } from '../http/endpoint.ts';
import { presentRegions } from './present.ts';
import type { AddRoutes } from './server.ts';

const list = createRoute({
  ...needs('regions.read'),
  method: 'get',
  path: '/regions',
  operationId: 'listRegions',
  tags: ['Regio en ladder'],
  summary: 'Noemt de regio’s en hun gemeenten',
  description:
    'Alle regio’s waarvan Trede een ladder kent; `present` zegt of de server er gebieden van heeft.',
  responses: { 200: answer('De regio’s.', RegionList), ...problems(401, 403, 429) },
});

export const regions: AddRoutes = (api, { references }) => {
  api.openapi(list, (c) => {
    const present = presentRegions(references.current());
    const items = PRESETS.map((preset) => ({
      id: preset.id,
      name: preset.name,
      fictional: preset.fictional,
      gemeenten: preset.gemeenten,
      source: preset.source,
      present: present.includes(preset),
    }));
    return c.json({ items, next: null }, 200);
  });
};
