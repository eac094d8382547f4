import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { maximum } from '../../shared/norms/build.ts';
import { type Office, office } from './office.ts';

const RACES = 1000;

/** What is written need not outlive the machine here, and waiting for the disk is no part of a race. */
async function withoutWaiting(at: Office): Promise<Office> {
  await sql`pragma synchronous = off`.execute(at.region.registry.db);
  return at;
}

it('lets one win each of a thousand races for one home and for the last place of its buurt', {
  timeout: 90_000,
}, async () => {
  const at = await withoutWaiting(await office(2));
  await at.region.norms(maximum({ warnAt: 1, limit: 1 }));
  const tokens = [await at.token('coordinator'), await at.token('regio')];
  // Two ask for one home, a third for the home beside it; who comes first takes turns.
  const runners = [1, 2, 1];
  const wins = [0, 0, 0];
  for (let race = 0; race < RACES; race++) {
    const order = [0, 1, 2].map((place) => (place + race) % 3);
    const answers = await Promise.all(
      order.map(async (runner) => {
        const token = tokens[runner % 2] ?? '';
        return {
          runner,
          ...(await at.hold(runners[runner] ?? 0, { shownVerdict: 'let-op' }, { token })),
        };
      }),
    );
    const [winner, ...others] = answers.filter(({ status }) => status === 201);
    if (!winner) throw new Error(`nobody won race ${race}`);
    expect(others, `race ${race}`).toEqual([]);
    wins[winner.runner] = (wins[winner.runner] ?? 0) + 1;
    for (const { runner, status, body } of answers) {
      if (status === 201) continue;
      const same = runners[runner] === runners[winner.runner];
      expect(body.code, `race ${race}`).toBe(same ? 'taken' : 'verdict-changed');
      if (!same) expect(body.verdict?.verdict).toBe('boven-norm');
    }
    await at.ask(`/placements/${winner.body.id}/cancel`, {});
  }
  expect(wins.reduce((sum, one) => sum + one)).toBe(RACES);
});
