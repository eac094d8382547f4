import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { OmklapInput, TermList, TermQuery } from '../../shared/api/stays.ts';
import { Unit } from '../../shared/api/units.ts';
import type { PlainDate } from '../../shared/dates.ts';
import type { Viewer } from '../../shared/rights.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import type { KeyedCaller } from '../placements/once.ts';
import { type OmklapCall, recordOmklap } from '../stays/omklap.ts';
import { type StepOf, stepOnce } from '../stays/step.ts';
import { laddersFor } from '../store/ladder.ts';
import { unitTerms } from '../store/omklaps.ts';
import { callerOf, WithKey } from './idempotency.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Verblijf'];
const params = z.object({ id: z.string().min(1).max(80) });
const WRITES = problems(400, 401, 403, 404, 409, 413, 415, 422, 429, 503);
const NO_UNIT = 'Deze woning is niet bekend, of hoort niet bij uw organisatie.';

const record = (of: 'placements' | 'units', operationId: string, summary: string) =>
  createRoute({
    ...needs('omklap.write'),
    method: 'post',
    path: `/${of}/{id}/omklap`,
    operationId,
    tags,
    summary,
    description:
      'Omgeklapt: de woning is van de bewoner zelf en verliest haar adres. Verlengd: met een nieuwe termijn. Terug: naar de corporatie. Beëindigd: het verblijf eindigt.',
    request: { params, headers: WithKey, body: body(OmklapInput) },
    responses: { 200: answer('De woning daarna.', Unit), ...WRITES },
  });
const ofPlacement = record(
  'placements',
  'recordPlacementOmklap',
  'Legt vast wat er van de omklap van een plaatsing kwam',
);
const ofUnit = record('units', 'recordOmklap', 'Legt vast wat er van de omklap van een woning kwam');

const list = createRoute({
  ...needs('terms.read'),
  method: 'get',
  path: '/terms',
  operationId: 'listTerms',
  tags,
  summary: 'Noemt de woningen die naar hun omklap aftellen',
  description: 'Wat binnen zoveel maanden komt, en wat voorbij is zonder uitkomst; nooit een adres.',
  request: { query: TermQuery },
  responses: { 200: answer('De termijnen, de eerste vooraan.', TermList), ...problems(400, 401, 403, 429) },
});

export const omklaps: AddRoutes = (api, services) => {
  const { registry, clock } = services;
  /** Writes down what came of a term, once per key. */
  const recordOnce = async (
    caller: KeyedCaller & { viewer: Viewer },
    of: StepOf,
    sent: OmklapInput,
  ): Promise<Unit> => {
    const asked = { of, sent, missing: NO_UNIT };
    const { unit } = await stepOnce(services, caller, asked, async (trx, audit, at) => {
      const done = await recordOmklap(trx, audit, caller.viewer, { ...at, ...outcomeOf(sent, audit.today) });
      return done && { unit: done, told: null };
    });
    return unit;
  };

  api.openapi(ofPlacement, async (c) => {
    const caller = callerOf(c, c.req.valid('header'));
    const placement = c.req.valid('param').id;
    return c.json(await recordOnce(caller, { placement }, c.req.valid('json')), 200);
  });

  api.openapi(ofUnit, async (c) => {
    const caller = callerOf(c, c.req.valid('header'));
    const unit = c.req.valid('param').id;
    return c.json(await recordOnce(caller, { unit }, c.req.valid('json')), 200);
  });

  api.openapi(list, async (c) => {
    const { viewer } = whoOf(c);
    const { date = clock.today(), months, gemeente = null } = c.req.valid('query');
    const terms = await unitTerms(registry.db, await laddersFor(registry.db), viewer, {
      date,
      months,
      gemeente,
    });
    const items = terms.map(({ unit, term }) => ({
      unit: unit.id,
      rung: unit.rung,
      gemeente: unit.secrecy === 'geheim' ? null : unit.gemeente,
      corporation: unit.corporation,
      provider: unit.provider,
      term: term.on,
      told: term.told,
      past: term.on <= date,
    }));
    return c.json({ date, items, next: null }, 200);
  });
};

function outcomeOf(sent: OmklapInput, today: PlainDate): Omit<OmklapCall, 'unit' | 'placement'> {
  return {
    outcome: sent.outcome,
    on: sent.on ?? today,
    newTerm: sent.newTerm ?? null,
    reason: sent.reason ?? 'onbekend',
    home: sent.home ?? 'blijft',
  };
}
