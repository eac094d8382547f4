import { describe, expect, it } from 'vitest';
import { unit } from '../checks/region.ts';
import { kept, ledger, numbers, PATH, TWO_YEARS } from './agreement-world.ts';

describe('swaps', () => {
  const SWAP = { period: '2026', from: 'GM9901', to: 'GM9902', homes: 2 };

  it('count on both sides once the other party accepts', async () => {
    const { server, regio, meerwijk, broekhoven } = await kept();
    const proposed = await server.ask(`${PATH}/swaps`, { token: meerwijk, body: SWAP });
    expect(proposed.status).toBe(201);
    const { id, proposedBy } = await proposed.json();
    expect(proposedBy).toBe('GM9901');
    const decide = (token: string, how: string) =>
      server.ask(`${PATH}/swaps/${id}/${how}`, { token, method: 'POST' });
    expect((await decide(meerwijk, 'accept')).status).toBe(403);
    expect(numbers((await ledger(server, regio)).rows, 'swappedIn', 'swappedOut')).toEqual([
      ['2026', 'GM9901', 0, 0],
      ['2026', 'GM9902', 0, 0],
    ]);
    expect(await (await decide(broekhoven, 'accept')).json()).toMatchObject({
      status: 'aanvaard',
      decidedOn: '2026-11-22',
    });
    expect(numbers((await ledger(server, regio)).rows, 'swappedIn', 'swappedOut', 'left')).toEqual([
      ['2026', 'GM9901', 0, 2, 3],
      ['2026', 'GM9902', 2, 0, 4],
    ]);
    expect((await (await decide(broekhoven, 'refuse')).json()).detail).toBe('Deze ruil is al aanvaard.');
  });

  it.each([
    ['of others', { ...SWAP, from: 'GM9902', to: 'GM9903' }, 403],
    ['with who does not deliver', { ...SWAP, to: 'GM9903' }, 400],
    ['with itself', { ...SWAP, to: 'GM9901' }, 400],
    ['in a period without agreement', { ...SWAP, period: '2030' }, 400],
    ['of nothing', { ...SWAP, homes: 0 }, 400],
  ])('are refused %s', async (_name, body, status) => {
    const { server, meerwijk } = await kept();
    expect((await server.ask(`${PATH}/swaps`, { token: meerwijk, body })).status).toBe(status);
  });
});

describe('settling a period', () => {
  it('takes the yes of every party to the same numbers, and then keeps them', async () => {
    const { server, regio, meerwijk, broekhoven } = await kept(TWO_YEARS);
    await server.region.units(unit('a', 1, { from: '2025-05-01' }));
    const yes = (token: string, party: string, period = '2025') =>
      server.ask(`${PATH}/settlements`, { token, body: { period, party } });
    expect((await yes(meerwijk, 'GM9902')).status).toBe(403);
    expect((await (await yes(meerwijk, 'GM9901', '2026')).json()).detail).toContain('loopt nog');
    expect(await (await yes(meerwijk, 'GM9901')).json()).toEqual({
      period: '2025',
      agreed: [{ party: 'GM9901', on: '2026-11-22' }],
      waiting: ['GM9902'],
      settledOn: null,
    });
    // Another home is found before Broekhoven says yes: Meerwijk said yes to other numbers, and is asked again.
    await server.region.units(unit('a', 1, { from: '2025-05-01' }), unit('b', 3, { from: '2025-06-01' }));
    expect((await (await yes(broekhoven, 'GM9902')).json()).waiting).toEqual(['GM9901']);
    expect((await (await yes(meerwijk, 'GM9901')).json()).settledOn).toBe('2026-11-22');
    expect((await (await yes(regio, 'GM9901')).json()).detail).toContain('al door alle partijen');

    // What is found later falls in the next period; the settled one stays, whatever the agreement now promises.
    await server.region.units(
      unit('a', 1, { from: '2025-05-01' }),
      unit('b', 3, { from: '2025-06-01' }),
      unit('c', 'BU99010101', { from: '2025-07-01' }),
    );
    const volumes = [
      { period: '2025', total: null, homes: { GM9901: 9, GM9902: 9 } },
      { period: '2026', total: null, homes: { GM9901: 5, GM9902: 2 } },
    ];
    expect((await server.ask(PATH, { token: regio, method: 'PATCH', body: { volumes } })).status).toBe(200);
    const { rows } = await ledger(server, regio);
    expect(numbers(rows, 'target', 'delivered', 'corrected', 'left', 'settled')).toEqual([
      ['2025', 'GM9901', 3, 2, 0, 1, true],
      ['2025', 'GM9902', 2, 0, 0, 2, true],
      ['2026', 'GM9901', 5, 1, 1, 5, false],
      ['2026', 'GM9902', 2, 0, 0, 4, false],
    ]);
    const swap = { period: '2025', from: 'GM9901', to: 'GM9902', homes: 1 };
    expect((await server.ask(`${PATH}/swaps`, { token: meerwijk, body: swap })).status).toBe(400);
    const gone = await server.ask(PATH, {
      token: regio,
      method: 'PATCH',
      body: { volumes: volumes.slice(1) },
    });
    expect((await gone.json()).detail).toContain('De periode 2025 ligt vast');
  });

  it('goes in order', async () => {
    const { server, regio } = await kept({
      volumes: ['2024', '2025'].map((period) => ({ period, total: null, homes: { GM9901: 1, GM9902: 1 } })),
    });
    const body = { period: '2025', party: 'GM9901' };
    const answer = await server.ask(`${PATH}/settlements`, { token: regio, body });
    expect((await answer.json()).detail).toContain('Stel eerst de periode 2024 vast');
  });
});

describe('disputes', () => {
  const DISPUTE = {
    parties: ['GM9901', 'GM9902'],
    on: '2026-10-01',
    standpoint: 'Broekhoven telt een woning mee die in Meerwijk staat.',
  };

  it('are opened and closed by a party, and seen by gemeenten and region only', async () => {
    const { server, meerwijk, broekhoven } = await kept();
    const opened = await server.ask(`${PATH}/disputes`, { token: meerwijk, body: DISPUTE });
    expect(opened.status).toBe(201);
    const { id } = await opened.json();
    const body = { outcome: 'De woning telt voor Meerwijk.', on: '2026-11-01' };
    const closed = await server.ask(`${PATH}/disputes/${id}`, { token: broekhoven, method: 'PATCH', body });
    expect(await closed.json()).toEqual({
      ...DISPUTE,
      id,
      outcome: 'De woning telt voor Meerwijk.',
      outcomeOn: '2026-11-01',
    });
    const seen = async (token: string) => (await (await server.ask(PATH, { token })).json()).disputes;
    expect(await seen(meerwijk)).toHaveLength(1);
    expect(await seen(await server.token('lezer'))).toBeNull();
  });

  it.each([
    ['of others', { ...DISPUTE, parties: ['GM9902', 'GM9903'] }, 403],
    ['about a person', { ...DISPUTE, standpoint: 'Mevrouw De Vries hoort bij ons.' }, 400],
    ['with one party', { ...DISPUTE, parties: ['GM9901'] }, 400],
  ])('are refused %s', async (_name, body, status) => {
    const { server, meerwijk } = await kept();
    expect((await server.ask(`${PATH}/disputes`, { token: meerwijk, body })).status).toBe(status);
  });
});
