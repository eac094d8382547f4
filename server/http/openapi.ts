import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { CONTACT } from '../contact.ts';
import type { AppEnv } from './context.ts';
import { API_VERSION, answer, isPublic, problems, SECURITY } from './endpoint.ts';

const TAGS = [
  ['Dienst', 'Of de server draait, en wat hij kan.'],
  ['Koppelen', 'Een extensie of programma toegang geven.'],
  ['Toetsen', 'Of een woning naar een trede kan.'],
  ['Regio en ladder', 'De regio’s en hun woonladder.'],
  ['Normen', 'Hoeveel plekken er ergens mogen zijn, en wat een andere norm zou veranderen.'],
  ['Afspraken', 'Wie hoeveel woningen levert: afgesproken, geleverd, meegenomen, geruild en vastgesteld.'],
  ['Gebieden', 'Buurten, wijken en gemeenten met hun cijfers, ruimte en vormen.'],
  ['Woningen en locaties', 'Wat er op de ladder in gebruik of gepland is.'],
  ['Bezit', 'Wat corporaties hebben, per complex of buurt.'],
  ['Vrije woningen', 'Woningen die nu worden aangeboden.'],
  ['Plaatsingen', 'Woningen vasthouden en geven, met het bewijs van de uitkomst.'],
  ['Verblijf', 'Hoe een verblijf eindigt of omklapt, en wie er wachten.'],
  ['Veranderingen', 'Wat er in het register verandert, op het moment zelf.'],
  ['Rapport', 'Wat mensen bij een rapport zetten, en welke bladen definitief zijn.'],
  ['Portalen', 'Hoe de extensie portalen leest: wat de regio publiceert of uitzet.'],
  ['Signalen', 'Wat aandacht vraagt: bij wie, wanneer, en als agenda.'],
  ['Beginnen', 'Een eigen regio stap voor stap inlezen, uitproberen en ongedaan maken.'],
] as const;

const read = createRoute({
  ...isPublic(),
  method: 'get',
  path: '/openapi.json',
  operationId: 'readDescription',
  tags: ['Dienst'],
  summary: 'Geeft deze beschrijving',
  description: 'OpenAPI 3.0, voor iedereen te lezen.',
  responses: {
    200: answer('Deze beschrijving.', z.looseObject({ openapi: z.string() }), {
      'access-control-allow-origin': {
        description: 'Elke website mag deze beschrijving lezen.',
        schema: { type: 'string', example: '*' },
      },
    }),
    ...problems(403),
  },
});

/** Adds the description itself, the one answer that any Origin may read. Written out once, when first asked. */
export function describeApi(api: OpenAPIHono<AppEnv>, config: Config): void {
  api.openAPIRegistry.registerComponent('securitySchemes', SECURITY, { type: 'http', scheme: 'bearer' });
  let text: string | null = null;
  api.openapi(read, (c) => {
    text ??= JSON.stringify(
      api.getOpenAPIDocument({
        openapi: '3.0.3',
        info: {
          title: 'Trede',
          version: API_VERSION,
          description:
            'Mag deze woning, op dit adres, naar deze trede van de woonladder, en blijft de last dan eerlijk verdeeld?',
          contact: CONTACT,
          license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
        },
        servers: [{ url: `${config.publicUrl}/v1`, description: 'Deze server' }],
        tags: TAGS.map(([name, description]) => ({ name, description })),
      }),
    );
    c.header('access-control-allow-origin', '*');
    c.header('cross-origin-resource-policy', 'cross-origin');
    return c.body(text, 200, { 'content-type': 'application/json' }) as never;
  });
}
