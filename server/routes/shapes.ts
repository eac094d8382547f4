import { createRoute } from '@hono/zod-openapi';
import { ShapeQuery, Shapes } from '../../shared/api/areas.ts';
import { answer, empty, needs, problems } from '../http/endpoint.ts';
import { HttpProblem, NotFound } from '../http/problem.ts';
import type { AddRoutes } from './server.ts';

const list = createRoute({
  ...needs('shapes.read'),
  method: 'get',
  path: '/shapes',
  operationId: 'listShapes',
  tags: ['Gebieden'],
  summary: 'Geeft de vormen van de gebieden',
  description:
    'GeoJSON in lengte en breedte (WGS84). Verandert alleen met de gebieden: stuur de ETag mee terug.',
  request: { query: ShapeQuery },
  responses: {
    200: answer('De vormen.', Shapes, {
      ETag: { description: 'Kenmerk van deze vormen.', schema: { type: 'string', example: '"x"' } },
    }),
    304: empty('Niets veranderd.'),
    ...problems(400, 401, 403, 404, 429, 503),
  },
});

export const shapes: AddRoutes = (api, { references }) => {
  api.openapi(list, (c) => {
    const { level, gemeente, year } = c.req.valid('query');
    const reference = references.current();
    if (!reference)
      throw new HttpProblem(
        503,
        'Er zijn nog geen gebieden ingelezen. Lees ze in met: npm run trede -- import areas BESTAND --year JAAR.',
      );
    if (year !== undefined && year !== reference.year)
      throw new NotFound(`Van ${year} zijn hier geen gebieden in gebruik; wel van ${reference.year}.`);
    const tag = `"${reference.file}-${level}-${gemeente ?? ''}"`;
    c.header('etag', tag);
    c.header('cache-control', 'private, no-cache');
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    return c.json(reference.shapes(level, gemeente ?? null), 200);
  });
};
