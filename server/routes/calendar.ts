import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import {
  CalendarToken,
  CalendarTokenInput,
  CalendarTokenList,
  NewCalendarToken,
} from '../../shared/api/signals.ts';
import { may, type Viewer } from '../../shared/rights.ts';
import { type AppEnv, languageOf, whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { rateLimit } from '../http/limits.ts';
import { Forbidden, HttpProblem, NotFound } from '../http/problem.ts';
import { calendarOf } from '../signals/calendar.ts';
import {
  createCalendarToken,
  findCalendarToken,
  listCalendarTokens,
  withdrawCalendarToken,
} from '../store/calendar-tokens.ts';
import { writeRegistry } from '../store/write.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Signalen'];

const list = createRoute({
  ...needs('calendar.write'),
  method: 'get',
  path: '/calendar-tokens',
  operationId: 'listCalendarTokens',
  tags,
  summary: 'Geeft de koppelingen met een agenda',
  description: 'Die van de eigen rol en organisatie, zonder hun sleutel.',
  responses: { 200: answer('De koppelingen.', CalendarTokenList), ...problems(401, 403, 429) },
});

const create = createRoute({
  ...needs('calendar.write'),
  method: 'post',
  path: '/calendar-tokens',
  operationId: 'createCalendarToken',
  tags,
  summary: 'Maakt een koppeling met een agenda',
  description:
    'Het adres met de sleutel, /v1/signals.ics?token=…, wordt eenmaal getoond. Het leest alleen de agenda: signalen met een dag, met nummer en link, nooit een adres.',
  request: { body: body(CalendarTokenInput) },
  responses: {
    201: answer('De koppeling, met haar adres.', NewCalendarToken),
    ...problems(400, 401, 403, 413, 415, 429, 503),
  },
});

const withdraw = createRoute({
  ...needs('calendar.write'),
  method: 'post',
  path: '/calendar-tokens/{id}/withdraw',
  operationId: 'withdrawCalendarToken',
  tags,
  summary: 'Trekt een koppeling met een agenda in',
  description: 'Vanaf dan geeft haar adres niets meer.',
  request: { params: z.object({ id: z.string().min(1).max(80) }) },
  responses: {
    200: answer('De koppeling die niet meer werkt.', CalendarToken),
    ...problems(401, 403, 404, 429, 503),
  },
});

/**
 * The calendar of signals, and the tokens that read it. Calendars send no headers, so the token stands in the address; who
 * is signed in may read the calendar without one.
 */
export const calendar: AddRoutes = (api, { registry, clock, config, limits, signals }) => {
  const limit = rateLimit(limits.requests, clock);

  async function readerOf(c: Context<AppEnv>, token: string | undefined): Promise<Viewer> {
    if (token !== undefined) {
      const found = await findCalendarToken(registry.db, token);
      if (!found)
        throw new HttpProblem(
          401,
          'Deze agendakoppeling is niet bekend of is ingetrokken; maak in Trede bij Signalen een nieuwe.',
        );
      limit(found.id);
      return found.viewer;
    }
    const { viewer } = whoOf(c);
    if (!may(viewer, 'signals.read'))
      throw new Forbidden(
        `De rol ${viewer.role} heeft geen signalen; vraag het aan de beheerder van uw regio.`,
      );
    return viewer;
  }

  // Outside the description: its name ends as calendars want it, which the API Design Rules do not.
  api.get('/signals.ics', async (c) => {
    const viewer = await readerOf(c, c.req.query('token'));
    const items = await signals.withDay(viewer, languageOf(c));
    const at = new Date(clock.now()).toISOString();
    const written = calendarOf(items, { name: 'Trede: signalen', publicUrl: config.publicUrl, at });
    return c.body(written, 200, { 'content-type': 'text/calendar; charset=utf-8' });
  });

  api.openapi(list, async (c) => {
    const rows = await listCalendarTokens(registry.db, whoOf(c).viewer);
    return c.json({ items: rows.map(shown), next: null }, 200);
  });

  api.openapi(create, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { name } = c.req.valid('json');
    const { token, ...made } = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      createCalendarToken(trx, audit, viewer, name, clock),
    );
    return c.json({ ...shown(made), url: `${config.publicUrl}/v1/signals.ics?token=${token}` }, 201);
  });

  api.openapi(withdraw, async (c) => {
    const { viewer, actor } = whoOf(c);
    const { id } = c.req.valid('param');
    const ended = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      withdrawCalendarToken(trx, audit, viewer, id, clock),
    );
    if (!ended)
      throw new NotFound(
        'Deze koppeling is er niet (meer), of hoort niet bij uw organisatie; laad de lijst opnieuw.',
      );
    return c.json(shown(ended), 200);
  });
};

function shown({ id, name, role, created_at }: Awaited<ReturnType<typeof listCalendarTokens>>[number]) {
  return { id, name, role, createdAt: created_at };
}
