import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Act } from '../../../extension/acts.ts';
import { Patience } from '../../../extension/background/backoff.ts';
import { VerdictCache } from '../../../extension/background/cache.ts';
import { Checks } from '../../../extension/background/checks.ts';
import { createClient } from '../../../extension/background/client.ts';
import { Desk } from '../../../extension/background/desk.ts';
import { StoredSettings } from '../../../extension/background/stored.ts';
import { type Answers, outsideServer } from './outside-server.ts';
import { verdictOf } from './verdicts.ts';

const KEY = '0123456789abcdef';
const reading = {
  straat: null,
  huisnummer: 3,
  huisletter: null,
  huisnummertoevoeging: null,
  postcode: '9901AB',
  woonplaats: null,
};
const hold: Act = {
  move: 'hold',
  home: { readings: [reading], bagId: null },
  confirmedHome: true,
  rung: 'opstapwoning',
  places: 1,
  origin: 'GM9902',
  shownVerdict: 'ruimte',
  deviation: null,
};

let server: Awaited<ReturnType<typeof outsideServer>>;
let written = 0;
beforeEach(() => {
  fakeBrowser.reset();
  written = 0;
});
afterEach(() => server.close());

async function deskOn(answers: Answers): Promise<Desk> {
  server = await outsideServer(answers);
  const checks = new Checks({
    clock: { now: () => 0, today: () => '2026-11-22' },
    cache: new VerdictCache(fakeBrowser.storage.session),
    patience: new Patience(),
    open: async () => ({
      state: 'open',
      client: createClient(server.url, 't'),
      settings: StoredSettings.parse({ server: server.url, token: 't' }),
      rung: 'opstapwoning',
      forWhat: { rung: 'opstapwoning', rungLabel: 'Opstapwoning', places: 1, originLabel: null },
      gemeenten: ['GM9901'],
    }),
  });
  return new Desk(checks, () => {
    written += 1;
  });
}

const problem = (more: object) => ({
  status: 409,
  json: { type: 'about:blank', title: 'x', status: 409, detail: 'Dit is waarom.', ...more },
});

it('sends what was shown and asked, under the key of the act', async () => {
  const desk = await deskOn({ '/v1/placements': () => problem({}) });
  await desk.act(hold, KEY);
  expect(server.asked[0]).toMatchObject({
    key: KEY,
    body: {
      readings: [reading],
      gemeenten: ['GM9901'],
      confirmedHome: true,
      rung: 'opstapwoning',
      origin: 'GM9902',
      shownVerdict: 'ruimte',
      deviation: null,
    },
  });
});

it('offers to cite only deviations from the norms that are broken here', async () => {
  const item = (placement: string, norms: string[]) => ({
    placement,
    ground: 'netwerk',
    text: 'De familie woont in deze wijk.',
    norms,
    rung: 'opstapwoning',
    gemeente: 'GM9901',
    decidedOn: '2026-10-02',
  });
  const items = [item('een', ['straal']), item('twee', ['hoogstens', 'straal']), item('drie', ['dichtheid'])];
  const desk = await deskOn({ '/v1/placements/precedents': () => ({ json: { items } }) });
  const answer = await desk.precedents(['hoogstens', 'dichtheid']);
  expect(answer.state === 'ok' && answer.items.map(({ placement }) => placement)).toEqual(['twee', 'drie']);
});

it('tells of a home that is taken what else is near', async () => {
  const taken = { code: 'taken', taken: { organisation: null, role: null, since: null }, alternatives: [] };
  const desk = await deskOn({ '/v1/placements': () => problem(taken) });
  expect(await desk.act(hold, KEY)).toEqual({ state: 'taken', text: 'Dit is waarom.', alternatives: [] });
});

it.each(['verdict-changed', 'deviation-needed'] as const)('gives the new verdict with %s', async (code) => {
  const verdict = verdictOf('home-3', 3, 'boven-norm');
  const desk = await deskOn({ '/v1/placements': () => problem({ code, verdict, norms: [] }) });
  expect(await desk.act(hold, KEY)).toEqual({ state: code, text: 'Dit is waarom.', verdict });
});

it('keeps nothing to send later: without a server it says so, and that the same key may go again', async () => {
  const desk = await deskOn({});
  await server.close();
  expect(await desk.act(hold, KEY)).toMatchObject({ state: 'niet-gelukt', again: true });
  expect(Object.keys(await fakeBrowser.storage.session.get(null))).toEqual([]);
  server = await outsideServer({});
  expect(server.asked).toEqual([]);
});

it('is not sure whether half an answer was a yes, and says of a plain no that nothing was done', async () => {
  const desk = await deskOn({ '/v1/placements': () => ({ status: 201, text: '{"id": "1", "sta' }) });
  expect(await desk.act(hold, KEY)).toMatchObject({ state: 'niet-gelukt', again: true });
  const other = await deskOn({ '/v1/placements': () => problem({}) });
  expect(await other.act(hold, KEY)).toEqual({ state: 'niet-gelukt', text: 'Dit is waarom.', again: false });
  expect(written).toBe(2);
});
