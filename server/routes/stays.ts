import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { FundingChange, StayEnded, StayEndInput } from '../../shared/api/stays.ts';
import { Unit } from '../../shared/api/units.ts';
import type { PlainDate } from '../../shared/dates.ts';
import type { StayReason } from '../../shared/stays.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { type EndCall, endStay } from '../stays/end.ts';
import { placedUnit, shownUnit } from '../stays/shown.ts';
import { changeFunding } from '../store/fundings.ts';
import type { StayEventsTable } from '../store/placement-schema.ts';
import { ownUnitRow } from '../store/unit-moves.ts';
import { writeRegistry } from '../store/write.ts';
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
  request: { params, body: body(StayEndInput) },
  responses: { 200: answer('Wat er overblijft.', StayEnded), ...WRITES },
});

const end = createRoute({
  ...needs('stays.end'),
  method: 'post',
  path: '/units/{id}/end-stay',
  operationId: 'endStay',
  tags,
  summary: 'Beëindigt het verblijf in een woning of locatie',
  description: 'Ook voor wat uit een bestand kwam en waar geen plaatsing bij hoort.',
  request: { params, body: body(StayEndInput) },
  responses: { 200: answer('Wat er overblijft.', StayEnded), ...WRITES },
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

export const stays: AddRoutes = (api, { registry, clock }) => {
  const endAs = async (
    who: ReturnType<typeof whoOf>,
    call: (today: PlainDate) => EndCall,
    missing: string,
  ) => {
    const done = await writeRegistry(registry, { actor: who.actor, clock }, (trx, audit) =>
      endStay(trx, audit, who.viewer, call(audit.today)),
    );
    if (done === null) throw new NotFound(missing);
    const { unit, placement, event } = done;
    return { unit: shownUnit(who.viewer, unit), placement, events: [wireEvent(event)] };
  };

  api.openapi(endPlacement, async (c) => {
    const who = whoOf(c);
    const { id } = c.req.valid('param');
    const sent = c.req.valid('json');
    const unit = await placedUnit(registry.db, id);
    if (unit === null) throw new NotFound(NO_PLACEMENT);
    return c.json(await endAs(who, (today) => callOf(unit, id, sent, today), NO_PLACEMENT), 200);
  });

  api.openapi(end, async (c) => {
    const sent = c.req.valid('json');
    const { id } = c.req.valid('param');
    return c.json(await endAs(whoOf(c), (today) => callOf(id, null, sent, today), NO_UNIT), 200);
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

function callOf(unit: string, placement: string | null, sent: StayEndInput, today: PlainDate): EndCall {
  return {
    unit,
    placement,
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
