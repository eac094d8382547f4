import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { FundingChange, StayEnded, StayEndInput } from '../../shared/api/stays.ts';
import { Unit } from '../../shared/api/units.ts';
import type { PlainDate } from '../../shared/dates.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { StayReason } from '../../shared/stays.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import type { KeyedCaller } from '../placements/once.ts';
import { type EndCall, endStay } from '../stays/end.ts';
import { shownUnit } from '../stays/shown.ts';
import { type StepOf, stepOnce } from '../stays/step.ts';
import { changeFunding } from '../store/fundings.ts';
import type { StayEventsTable } from '../store/placement-schema.ts';
import { ownUnitRow } from '../store/unit-moves.ts';
import { writeRegistry } from '../store/write.ts';
import { callerOf, WithKey } from './idempotency.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Verblijf'];
const params = z.object({ id: z.string().min(1).max(80) });
const WRITES = problems(400, 401, 403, 404, 409, 413, 415, 429, 503);
const NO_UNIT = 'Deze woning of locatie is niet bekend, of hoort niet bij uw organisatie.';
const NO_PLACEMENT = 'Deze plaatsing is niet bekend, heeft geen woning, of hoort niet bij uw organisatie.';

const endPlacement = createRoute({
  ...needs('stays.end'),
  method: 'post',
  path: '/placements/{id}/end',
  operationId: 'endPlacement',
  tags,
  summary: 'Beëindigt het verblijf van een plaatsing',
  description:
    'Er blijft een gebeurtenis zonder adres over; de plaatsing verliest haar adres. De woning blijft voor de trede (`blijft`) of niet (`weg`).',
  request: { params, headers: WithKey, body: body(StayEndInput) },
  responses: { 200: answer('Wat er overblijft.', StayEnded), ...WRITES, ...problems(422) },
});

const end = createRoute({
  ...needs('stays.end'),
  method: 'post',
  path: '/units/{id}/end-stay',
  operationId: 'endStay',
  tags,
  summary: 'Beëindigt het verblijf in een woning of locatie',
  description: 'Ook voor wat uit een bestand kwam en waar geen plaatsing bij hoort.',
  request: { params, headers: WithKey, body: body(StayEndInput) },
  responses: { 200: answer('Wat er overblijft.', StayEnded), ...WRITES, ...problems(422) },
});

const fund = createRoute({
  ...needs('stays.fund'),
  method: 'post',
  path: '/units/{id}/funding',
  operationId: 'changeFunding',
  tags,
  summary: 'Wijzigt hoe een plek wordt betaald',
  description:
    'Niemand verhuist: het verblijf loopt door. Dagen van voor de wijziging houden de oude financiering.',
  request: { params, body: body(FundingChange) },
  responses: { 200: answer('De woning of locatie na de wijziging.', Unit), ...WRITES },
});

export const stays: AddRoutes = (api, services) => {
  const { registry, clock } = services;
  /** Ends a stay, once per key. */
  const endOnce = async (
    caller: KeyedCaller & { viewer: Viewer },
    of: StepOf,
    sent: StayEndInput,
    missing: string,
  ): Promise<StayEnded> => {
    const { unit, told } = await stepOnce(services, caller, { of, sent, missing }, async (trx, audit, at) => {
      const done = await endStay(trx, audit, caller.viewer, { ...at, ...endOf(sent, audit.today) });
      return (
        done && { unit: done.unit, told: { placement: done.placement, events: [wireEvent(done.event)] } }
      );
    });
    return { unit, ...told };
  };

  api.openapi(endPlacement, async (c) => {
    const caller = callerOf(c, c.req.valid('header'));
    const placement = c.req.valid('param').id;
    return c.json(await endOnce(caller, { placement }, c.req.valid('json'), NO_PLACEMENT), 200);
  });

  api.openapi(end, async (c) => {
    const caller = callerOf(c, c.req.valid('header'));
    const unit = c.req.valid('param').id;
    return c.json(await endOnce(caller, { unit }, c.req.valid('json'), NO_UNIT), 200);
  });

  api.openapi(fund, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const { funding, from } = c.req.valid('json');
    const changed = await writeRegistry(registry, { actor, clock }, async (trx, audit) => {
      const unit = await ownUnitRow(trx, viewer, id);
      return unit && changeFunding(trx, audit, unit, { funding, from: from ?? audit.today });
    });
    if (changed === null) throw new NotFound(NO_UNIT);
    return c.json(shownUnit(viewer, changed), 200);
  });
};

function endOf(sent: StayEndInput, today: PlainDate): Pick<EndCall, 'end' | 'places'> {
  return {
    places: sent.places ?? null,
    end: {
      reason: sent.reason,
      on: sent.on ?? today,
      nextRung: sent.nextRung ?? null,
      toGemeente: sent.toGemeente ?? null,
      home: sent.home ?? 'blijft',
    },
  };
}

function wireEvent(event: StayEventsTable): StayEnded['events'][number] {
  return {
    rung: event.rung,
    nextRung: event.next_rung,
    gemeente: event.gemeente,
    origin: event.origin,
    toGemeente: event.to_gemeente,
    places: event.places,
    months: event.months,
    // What was written there came from this list.
    reason: event.reason as StayReason,
    iwmo: event.iwmo,
    month: event.month,
  };
}
