import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import {
  Report,
  ReportNote,
  ReportNoteInput,
  ReportQuery,
  ReportSheet,
  ReportSheetInput,
} from '../../shared/api/reports.ts';
import { whoOf } from '../http/context.ts';
import { answer, body, needs, problems } from '../http/endpoint.ts';
import { NotFound } from '../http/problem.ts';
import { addNote, removeNote, reportOf, setSheet } from '../store/reports.ts';
import { writeRegistry } from '../store/write.ts';
import type { AddRoutes } from './server.ts';

const tags = ['Rapport'];
const WRITES = problems(400, 401, 403, 413, 415, 429, 503);

const read = createRoute({
  ...needs('reports.read'),
  method: 'get',
  path: '/reports',
  operationId: 'readReport',
  tags,
  summary: 'Geeft wat mensen aan het rapport van een periode toevoegden',
  description: 'Opmerkingen en besluitpunten, en welke bladen definitief zijn. De cijfers zelf staan elders.',
  request: { query: ReportQuery },
  responses: { 200: answer('De toevoegingen.', Report), ...problems(400, 401, 403, 429) },
});

const state = createRoute({
  ...needs('reports.finish'),
  method: 'post',
  path: '/reports/sheets',
  operationId: 'setReportSheet',
  tags,
  summary: 'Maakt een blad definitief, of weer een concept',
  description: 'Het blad van een gemeente door haarzelf of de regio; dat van de regio door de regio.',
  request: { body: body(ReportSheetInput) },
  responses: { 200: answer('Het blad.', ReportSheet), ...WRITES },
});

const add = createRoute({
  ...needs('reports.write'),
  method: 'post',
  path: '/reports/notes',
  operationId: 'addReportNote',
  tags,
  summary: 'Voegt een opmerking of besluitpunt toe',
  description: 'Zolang het blad een concept is; nooit gegevens over een persoon.',
  request: { body: body(ReportNoteInput) },
  responses: { 201: answer('De opmerking.', ReportNote), ...WRITES },
});

const remove = createRoute({
  ...needs('reports.write'),
  method: 'post',
  path: '/reports/notes/{id}/remove',
  operationId: 'removeReportNote',
  tags,
  summary: 'Haalt een opmerking weg',
  description: 'Door wie haar schreef of de regio, zolang het blad een concept is.',
  request: { params: z.object({ id: z.string().min(1).max(80) }) },
  responses: { 200: answer('De weggehaalde opmerking.', ReportNote), ...WRITES, ...problems(404) },
});

export const reports: AddRoutes = (api, { registry, clock }) => {
  api.openapi(read, async (c) =>
    c.json(await reportOf(registry.db, whoOf(c).viewer, c.req.valid('query')), 200),
  );

  api.openapi(state, async (c) => {
    const { viewer, actor } = whoOf(c);
    const sheet = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      setSheet(trx, audit, viewer, c.req.valid('json')),
    );
    return c.json(sheet, 200);
  });

  api.openapi(add, async (c) => {
    const { viewer, actor } = whoOf(c);
    const note = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      addNote(trx, audit, viewer, c.req.valid('json')),
    );
    return c.json(note, 201);
  });

  api.openapi(remove, async (c) => {
    const { viewer, actor } = whoOf(c);
    const note = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
      removeNote(trx, audit, viewer, c.req.valid('param').id),
    );
    if (!note) throw new NotFound('Deze opmerking is er niet (meer); laad het rapport opnieuw.');
    return c.json(note, 200);
  });
};
