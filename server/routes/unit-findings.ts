import { createRoute } from '@hono/zod-openapi';
import { FindingList, FindingQuery } from '../../shared/api/unit-findings.ts';
import { PRESETS, regionOf } from '../../shared/ladder/presets/index.ts';
import type { RegionPreset } from '../../shared/ladder/rung.ts';
import { findFindings } from '../checks/findings.ts';
import { languageOf, whoOf } from '../http/context.ts';
import { answer, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { pageOf } from '../store/changes.ts';
import { presentRegions } from './present.ts';
import type { AddRoutes } from './server.ts';

const list = createRoute({
  ...needs('units.findings'),
  method: 'get',
  path: '/units/findings',
  operationId: 'listFindings',
  tags: ['Woningen en locaties'],
  summary: 'Geeft wat opvalt aan woningen en aanbieders',
  description:
    'Verblijf dat bijna of al te lang duurt, huur boven de grens, aanbieders van een andere maat dan de regio wil en inschrijving als woningzoekende. Verblijf en huur alleen waar één huishouden woont. Van een gemeente alleen haar woningen; zonder keuze alle regio’s met gebieden. Nooit een adres, en niets van wat geheim is.',
  request: { query: FindingQuery },
  responses: { 200: answer('Wat opvalt.', FindingList), ...problems(400, 401, 403, 404, 429) },
});

export const unitFindings: AddRoutes = (api, { registry, references, clock }) => {
  api.openapi(list, async (c) => {
    const { region, gemeente = null, date = clock.today(), limit, cursor } = c.req.valid('query');
    const regions = region === undefined ? presentRegions(references.current()) : [known(region)];
    const own = gemeente === null ? null : regionOf(gemeente);
    const asked = {
      regions: gemeente === null ? regions : regions.filter(({ id }) => id === own?.id),
      gemeente,
      date,
    };
    const all = await findFindings(registry.db, whoOf(c).viewer, asked, languageOf(c));
    return c.json({ date, ...pageOf(all, { limit, cursor }) }, 200);
  });
};

function known(region: string): RegionPreset {
  const preset = PRESETS.find(({ id }) => id === region);
  if (!preset) throw new NotFound(`De regio ${region} heeft hier geen ladder; kies er een uit /v1/regions.`);
  return preset;
}
