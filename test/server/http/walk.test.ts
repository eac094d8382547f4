import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../../shared/rights.ts';
import { agreement } from '../../shared/agreements/build.ts';
import { maximum } from '../../shared/norms/build.ts';
import { ONE_CHECK, world } from './world.ts';

/** Who may ask each endpoint: all, everyone who is signed in, or the roles that are named. */
type Who = 'all' | 'signed-in' | readonly Role[];

const OWNERS: Role[] = ['coordinator', 'corporatie', 'gemeente', 'aanbieder', 'regio'];
const WRITERS: Role[] = ['coordinator', 'regio'];
const CONFIRMERS: Role[] = ['coordinator', 'corporatie', 'aanbieder', 'regio'];
const ENDERS: Role[] = ['coordinator', 'aanbieder', 'regio'];
const HOLDERS: Role[] = ['coordinator', 'corporatie', 'gemeente', 'regio'];
const OFFERERS: Role[] = ['coordinator', 'corporatie', 'regio'];

const ADDRESS = { postcode: '9901AB', huisnummer: 3 };
const ADAPTER = {
  id: 'elke-rol',
  version: 1,
  matches: ['https://*.voorbeeld.nl/*'],
  examples: ['https://portaal.voorbeeld.nl/aanbod'],
  card: ['.woning'],
  fields: { adres: [{ css: '.adres', from: 'text', parser: 'lines' }] },
  selfCheck: { pages: ['https://*.voorbeeld.nl/aanbod'], cards: 1, share: 0.5 },
};
const LOCAL_NORM = { ...maximum({ id: 'elke-rol' }), gemeente: 'GM9901' };
const RUNG_CHANGE = {
  region: 'demo',
  rung: 'opstapwoning',
  from: '2027-01-01',
  set: { weight: 0.5 },
  source: { document: 'Besluit', paragraph: '1', year: 2026 },
};
/** Every endpoint, with a request that is right but for things that are not there. */
const ENDPOINTS: Record<string, { who: Who; path?: string; body?: unknown }> = {
  'get /openapi.json': { who: 'all' },
  'get /health': { who: 'all' },
  'post /tokens': { who: 'all', body: { code: '000000', name: 'proef' } },
  'get /tokens': { who: ['coordinator', 'regio'] },
  'post /tokens/{id}/withdraw': { who: ['coordinator', 'regio'], path: '/tokens/geen/withdraw' },
  'post /pairings': { who: 'signed-in', body: { role: 'lezer' } },
  'post /checks': { who: 'signed-in', body: ONE_CHECK },
  'get /regions': { who: 'signed-in' },
  'get /ladder': { who: 'signed-in' },
  'get /ladder/comparison': { who: 'signed-in', path: '/ladder/comparison?regions=demo,oost-veluwe' },
  'get /ladder/changes': { who: 'signed-in', path: '/ladder/changes?region=demo' },
  'post /ladder/changes': { who: ['regio'], body: RUNG_CHANGE },
  'post /ladder/preview': { who: ['regio'], body: RUNG_CHANGE },
  'get /overview': { who: 'signed-in', path: '/overview?region=demo' },
  'get /norms': { who: 'signed-in' },
  'get /norms/{id}': { who: 'signed-in', path: '/norms/geen' },
  'post /norms': { who: ['gemeente', 'regio'], body: LOCAL_NORM },
  'post /norms/preview': { who: ['gemeente', 'regio'], body: { norm: LOCAL_NORM } },
  'patch /norms/{id}': { who: ['gemeente', 'regio'], path: '/norms/geen', body: { from: '2027-01-01' } },
  'post /norms/{id}/end': {
    who: ['gemeente', 'regio'],
    path: '/norms/geen/end',
    body: { until: '2027-01-01' },
  },
  'get /agreements': { who: 'signed-in' },
  'get /agreements/{id}': { who: 'signed-in', path: '/agreements/geen' },
  'post /agreements': { who: ['regio'], body: { ...agreement(), id: 'elke-rol' } },
  'patch /agreements/{id}': { who: ['regio'], path: '/agreements/geen', body: { carryLimit: 2 } },
  'get /agreements/{id}/ledger': { who: 'signed-in', path: '/agreements/geen/ledger' },
  'post /agreements/preview': { who: ['regio'], body: { ...agreement(), id: 'elke-rol-proef' } },
  'post /agreements/{id}/withdraw': { who: ['regio'], path: '/agreements/geen/withdraw' },
  'post /agreements/{id}/preview': {
    who: ['regio'],
    path: '/agreements/geen/preview',
    body: { carryLimit: 2 },
  },
  'post /agreements/{id}/swaps': {
    who: ['gemeente', 'regio'],
    path: '/agreements/geen/swaps',
    body: { period: '2026', from: 'GM9901', to: 'GM9902', homes: 1 },
  },
  'post /agreements/{id}/swaps/{swap}/accept': {
    who: ['gemeente', 'regio'],
    path: '/agreements/geen/swaps/geen/accept',
  },
  'post /agreements/{id}/swaps/{swap}/refuse': {
    who: ['gemeente', 'regio'],
    path: '/agreements/geen/swaps/geen/refuse',
  },
  'post /agreements/{id}/settlements': {
    who: ['gemeente', 'regio'],
    path: '/agreements/geen/settlements',
    body: { period: '2025', party: 'GM9901' },
  },
  'post /agreements/{id}/disputes': {
    who: ['gemeente', 'regio'],
    path: '/agreements/geen/disputes',
    body: { parties: ['GM9901', 'GM9902'], on: '2026-01-01', standpoint: 'Oneens over de sleutel.' },
  },
  'patch /agreements/{id}/disputes/{dispute}': {
    who: ['gemeente', 'regio'],
    path: '/agreements/geen/disputes/geen',
    body: { outcome: 'Eens geworden.', on: '2026-02-01' },
  },
  'get /areas': { who: 'signed-in', path: '/areas?level=buurt' },
  'get /areas/{code}': { who: 'signed-in', path: '/areas/BU99010101' },
  'get /regions/{id}/measures': { who: 'signed-in', path: '/regions/oost-veluwe/measures' },
  'get /layers/{layer}': { who: 'signed-in', path: '/layers/gepland?level=buurt' },
  'post /scenarios': {
    who: HOLDERS,
    body: { rung: 'opstapwoning', puts: [{ rung: 'opstapwoning', homes: 1, area: 'BU99010101' }] },
  },
  'get /regions/{id}/holders': { who: OWNERS, path: '/regions/demo/holders?by=provider' },
  'get /shapes': { who: 'signed-in', path: '/shapes?level=gemeente' },
  'get /units': { who: OWNERS },
  'get /units/findings': { who: OWNERS },
  'get /units/{id}': { who: OWNERS, path: '/units/geen' },
  'get /units/{id}/history': { who: OWNERS, path: '/units/geen/history' },
  'post /units': { who: WRITERS, body: { rung: 'opstapwoning', places: 1, address: ADDRESS } },
  'post /units/changes': { who: WRITERS, body: { ids: ['geen'], change: { status: 'vrij' } } },
  'patch /units/{id}': { who: WRITERS, path: '/units/geen', body: { places: 2 } },
  'post /units/{id}/end': { who: WRITERS, path: '/units/geen/end', body: { until: '2027-01-01' } },
  'post /units/{id}/confirm': { who: CONFIRMERS, path: '/units/geen/confirm', body: {} },
  'post /units/{id}/end-stay': {
    who: ENDERS,
    path: '/units/geen/end-stay',
    body: { reason: 'onbekend' },
  },
  'post /placements/{id}/end': {
    who: ENDERS,
    path: '/placements/geen/end',
    body: { reason: 'onbekend' },
  },
  'post /units/{id}/funding': { who: ENDERS, path: '/units/geen/funding', body: { funding: 'wlz' } },
  'post /units/{id}/omklap': { who: CONFIRMERS, path: '/units/geen/omklap', body: { outcome: 'omgeklapt' } },
  'post /placements/{id}/omklap': {
    who: CONFIRMERS,
    path: '/placements/geen/omklap',
    body: { outcome: 'omgeklapt' },
  },
  'get /terms': { who: OWNERS },
  'get /waiting': { who: OWNERS },
  'get /planned': { who: OWNERS },
  'post /planned/{id}/notices': {
    who: ['coordinator', 'gemeente', 'regio'],
    path: '/planned/geen/notices',
    body: {},
  },
  'get /providers/{name}/closing': { who: WRITERS, path: '/providers/geen/closing' },
  'get /reports': {
    who: ['coordinator', 'corporatie', 'gemeente', 'regio'],
    path: '/reports?region=demo&period=2026',
  },
  'post /reports/sheets': {
    who: ['gemeente', 'regio'],
    body: { region: 'demo', period: '2026', sheet: 'GM9901', state: 'concept' },
  },
  'post /reports/notes': {
    who: ['coordinator', 'gemeente', 'regio'],
    body: { region: 'demo', period: '2026', sheet: 'regio', kind: 'opmerking', note: 'Besproken.' },
  },
  'post /reports/notes/{id}/remove': {
    who: ['coordinator', 'gemeente', 'regio'],
    path: '/reports/notes/geen/remove',
  },
  'get /signals': { who: OWNERS },
  'post /signals/{key}/pause': {
    who: OWNERS,
    path: '/signals/omklap:geen/pause',
    body: { until: '2026-12-31', reason: 'Overleg loopt.' },
  },
  'post /signals/{key}/resume': { who: OWNERS, path: '/signals/omklap:geen/resume' },
  'get /calendar-tokens': { who: OWNERS },
  'post /calendar-tokens': { who: OWNERS, body: { name: 'Outlook' } },
  'post /calendar-tokens/{id}/withdraw': { who: OWNERS, path: '/calendar-tokens/geen/withdraw' },
  'get /placements': { who: OWNERS },
  'get /placements/precedents': { who: OWNERS },
  'get /placements/{id}': { who: OWNERS, path: '/placements/geen' },
  'get /placements/{id}/receipt': { who: OWNERS, path: '/placements/geen/receipt' },
  'post /placements': { who: WRITERS, body: { rung: 'opstapwoning', vacancy: 'geen' } },
  'post /placements/{id}/confirm': {
    who: OFFERERS,
    path: '/placements/geen/confirm',
    body: { startsOn: '2026-12-01', lease: 'huurcontract' },
  },
  'post /placements/{id}/refuse': {
    who: CONFIRMERS,
    path: '/placements/geen/refuse',
    body: { by: 'kandidaat', reason: 'ziet-af' },
  },
  'post /placements/{id}/cancel': { who: WRITERS, path: '/placements/geen/cancel', body: {} },
  'post /placements/{id}/extend': { who: WRITERS, path: '/placements/geen/extend', body: {} },
  'post /placements/{id}/consent': {
    who: ['gemeente', 'regio'],
    path: '/placements/geen/consent',
    body: { consent: 'granted' },
  },
  'get /events': { who: 'signed-in' },
  'get /stock': { who: HOLDERS },
  'get /vacancies': { who: 'signed-in' },
  'get /vacancies/{id}': { who: 'signed-in', path: '/vacancies/geen' },
  'post /vacancies': { who: OFFERERS, body: { corporation: 'Corporatie Twee', address: ADDRESS } },
  'patch /vacancies/{id}': { who: OFFERERS, path: '/vacancies/geen', body: { rent: 600 } },
  'post /vacancies/changes': { who: OFFERERS, body: { ids: ['geen'], change: { rent: 600 } } },
  'get /vacancies/{id}/history': { who: OFFERERS, path: '/vacancies/geen/history' },
  'post /vacancies/{id}/end': { who: OFFERERS, path: '/vacancies/geen/end', body: { until: '2027-01-01' } },
  'get /portals': { who: 'signed-in' },
  'post /portals': { who: ['regio'], body: ADAPTER },
  'post /portals/{id}/off': { who: ['regio'], path: '/portals/geen/off', body: {} },
  'post /portals/{id}/on': { who: ['regio'], path: '/portals/geen/on', body: {} },
  'get /portal-misfits': { who: ['regio'] },
  'post /portals/{id}/misfit': { who: 'signed-in', path: '/portals/geen/misfit', body: { version: 1 } },
  'get /portal-proposals': { who: ['regio'] },
  'post /portal-proposals': { who: OWNERS, body: ADAPTER },
  'post /portal-proposals/{id}/accept': { who: ['regio'], path: '/portal-proposals/geen/accept' },
  'post /portal-proposals/{id}/decline': { who: ['regio'], path: '/portal-proposals/geen/decline' },
  'get /begin': { who: WRITERS },
  'post /begin/leave': { who: WRITERS, body: {} },
  'post /begin/choice': { who: WRITERS, body: { gemeenten: ['GM0200'], year: 2024 } },
  'post /begin/samples': { who: WRITERS, body: { ids: [] } },
  'post /begin/undo': { who: WRITERS, body: { id: 'geen' } },
  'get /confirmations': { who: CONFIRMERS },
  'post /confirmations': { who: CONFIRMERS, body: { kind: 'aanbieder', name: 'Niemand' } },
  'get /years': { who: WRITERS },
  'post /years/{year}/activate': { who: ['regio'], path: '/years/2019/activate', body: {} },
  'get /replacements': { who: WRITERS },
  'post /replacements/{kind}/{id}': {
    who: WRITERS,
    path: '/replacements/unit/geen',
    body: { code: 'BU99010101' },
  },
  'get /imports': { who: WRITERS },
  'post /imports': { who: WRITERS, path: '/imports?kind=woningen&file=woningen.csv', body: 'id;trede' },
  'get /imports/{id}': { who: WRITERS, path: '/imports/geen' },
  'get /imports/{id}/events': { who: WRITERS, path: '/imports/geen/events' },
  'get /imports/{id}/refused-rows': { who: WRITERS, path: '/imports/geen/refused-rows' },
  'post /imports/{id}/trial': { who: WRITERS, path: '/imports/geen/trial', body: {} },
  'post /imports/{id}/apply': { who: WRITERS, path: '/imports/geen/apply', body: {} },
  'get /imports/{id}/table': { who: WRITERS, path: '/imports/geen/table' },
  'post /imports/{id}/mend': { who: WRITERS, path: '/imports/geen/mend', body: { cells: [], drop: [] } },
  'post /imports/{id}/stop': { who: WRITERS, path: '/imports/geen/stop', body: {} },
};

/** Of the public ones, a wrong code is refused as well: that is not for want of a role. */
const REFUSES_ANYHOW = ['post /tokens'];

describe('every endpoint against every role', () => {
  it('has an entry for each endpoint of the description, and no other', async () => {
    const server = await world();
    const { paths } = (await (await server.ask('/v1/openapi.json')).json()) as {
      paths: Record<string, object>;
    };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(Object.keys(ENDPOINTS).sort());
  });

  it.each(Object.entries(ENDPOINTS))('%s', async (name, { who, path, body }) => {
    const server = await world();
    const [method = '', template = ''] = name.split(' ');
    const ask = (token: string | null) =>
      server.ask(`/v1${path ?? template}`, { method: method.toUpperCase(), body, token });
    expect((await ask(null)).status === 401, 'nobody signed in').toBe(who !== 'all');
    for (const role of ROLES) {
      const allowed = typeof who === 'string' || who.includes(role);
      const { status } = await ask(await server.token(role));
      if (REFUSES_ANYHOW.includes(name)) expect(status, role).not.toBe(401);
      else expect([401, 403].includes(status), role).toBe(!allowed);
      // What is allowed works, or does not find what is not there.
      if (allowed) expect([200, 201, 403, 404], role).toContain(status);
    }
  });
});
