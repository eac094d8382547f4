import { expect } from 'vitest';
import type { Agreement } from '../../../shared/agreements/agreement.ts';
import { agreement } from '../../shared/agreements/build.ts';
import { type World, world } from './world.ts';

export const PATH = '/v1/agreements/woonafspraak';

/** A server that keeps an agreement, with tokens of the region and of both gemeenten. */
export async function kept(over: Partial<Agreement> = {}) {
  const server = await world();
  const regio = await server.token('regio');
  const added = await server.ask('/v1/agreements', { token: regio, body: agreement(over) });
  expect(added.status).toBe(201);
  return {
    server,
    regio,
    meerwijk: await server.token('gemeente', 'GM9901'),
    broekhoven: await server.token('gemeente', 'GM9902'),
  };
}

export const TWO_YEARS: Partial<Agreement> = {
  volumes: [
    { period: '2025', total: null, homes: { GM9901: 3, GM9902: 2 } },
    { period: '2026', total: null, homes: { GM9901: 5, GM9902: 2 } },
  ],
};

/** The ledger as told. */
export async function ledger(server: World, token: string, query = '') {
  const answer = await server.ask(`${PATH}/ledger${query}`, { token });
  expect(answer.status).toBe(200);
  return answer.json();
}
/** Period, party and some fields of each row. */
export const numbers = (rows: Record<string, unknown>[], ...fields: string[]) =>
  rows.map((row) => [row.period, row.party, ...fields.map((field) => row[field])]);
