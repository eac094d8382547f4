import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyAudit } from '../../../server/store/audit.ts';
import { addDays } from '../../../shared/dates.ts';
import { maximum, radius } from '../../shared/norms/build.ts';
import { unit } from '../checks/region.ts';
import { Model, type Step } from './model.ts';
import { type Answer, type Office, office } from './office.ts';

const HOMES = 5;
const ROOM = 3;
const CLIENTS = 3;
/** A home that nobody asks for: its verdict tells the room of the buurt. */
const PROBE = HOMES + 1;
/** A free home of another rung, and one that counts on the rung already: a hold takes its whole room, and none. */
const OTHER_RUNG = 4;
const COUNTED = 5;

const pick = fc.nat(8);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('hold' as const), home: fc.integer({ min: 1, max: HOMES }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('confirm' as const),
      pick,
      startsIn: fc.integer({ min: 0, max: 9 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('cancel' as const, 'refuse', 'extend', 'omklap'), pick }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('end' as const),
      pick,
      home: fc.constantFrom('blijft' as const, 'weg'),
    }),
  },
);
/** What clients do at the same time, and the days until the next. */
const round = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: CLIENTS }),
  days: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 12 }) },
  ),
});

const BODIES = {
  cancel: () => ({}),
  refuse: () => ({ by: 'kandidaat', reason: 'ziet-af' }),
  extend: () => ({}),
  omklap: () => ({ outcome: 'omgeklapt' }),
} as const;

function send(
  at: Office,
  tokens: readonly string[],
  model: Model,
  one: Step,
  client: number,
): Promise<Answer> | null {
  const token = tokens[client % tokens.length] ?? '';
  if (one.kind === 'hold') return at.hold(one.home, {}, { token });
  const placed = model.picked(one.pick);
  if (!placed) return null;
  const body =
    one.kind === 'confirm'
      ? { startsOn: addDays(model.today, one.startsIn), lease: 'huurcontract' }
      : one.kind === 'end'
        ? { reason: 'onbekend', home: one.home }
        : BODIES[one.kind]();
  return at.ask(`/placements/${placed.id}/${one.kind}`, body, { token });
}

/** What the audit says was done since, in the order in which it was done. */
async function done(at: Office, after: number) {
  return at.region.registry.db
    .selectFrom('audit')
    .select(['seq', 'action', 'subject_id'])
    .where('seq', '>', after)
    .where(
      'action',
      'in',
      ['hold', 'confirm', 'cancel', 'refuse', 'extend', 'end'].map((kind) => `placement.${kind}`),
    )
    .orderBy('seq')
    .execute();
}

/** Places of the buurt, and whether all norms there say the same: the one around a home counts the same homes. */
async function counted(at: Office, date: string): Promise<{ inUse: number; taken: number[] }> {
  const { body } = await at.ask('/checks', {
    rung: 'opstapwoning',
    date,
    addresses: [{ readings: [{ postcode: '9901AB', huisnummer: PROBE }] }],
  });
  const [verdict] = (
    body as unknown as { results: { reasons: { places: { inUse: number; held: number } }[] }[] }
  ).results;
  const places = verdict?.reasons.map((reason) => reason.places) ?? [];
  return {
    inUse: places[0]?.inUse ?? -1,
    taken: places.map(({ inUse, held }) => inUse + held),
  };
}

it('does what a plain model does, whatever several clients ask at once', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 4, maxLength: 10 }), async (rounds) => {
      const at = await office(PROBE);
      const set = { warnAt: ROOM, limit: ROOM };
      await at.region.norms(maximum(set), radius(set));
      await at.region.units(
        unit('ander', OTHER_RUNG, { rung: 'groepswonen', status: 'vrij' }),
        unit('telt', COUNTED, { status: 'vrij', from: '2026-01-01' }),
      );
      const tokens = [await at.token('regio'), await at.token('coordinator'), await at.token('regio')];
      const first = at.today();
      const model = new Model(first, ROOM, [{ home: COUNTED, from: '2026-01-01', until: null }]);
      let seen = 0;
      for (const { steps, days } of rounds) {
        const sent = steps.map((one, client) => ({
          one,
          on: one.kind === 'hold' ? undefined : model.picked(one.pick),
          answer: send(at, tokens, model, one, client),
        }));
        const answered = await Promise.all(
          sent.map(async ({ one, on, answer }) => ({ one, on, answer: await answer })),
        );
        // Each success was allowed when it was done; each refusal was right at some moment in between.
        const refused = answered.filter(({ answer }) => answer !== null && answer.status >= 400);
        const right = new Set<(typeof refused)[number]>();
        const look = () => {
          for (const case_ of refused) {
            const { one, on, answer } = case_;
            if (
              one.kind === 'hold'
                ? model.answerToHold(one.home) === answer?.body.code
                : on && !model.mayMove(on, one)
            )
              right.add(case_);
          }
        };
        look();
        for (const { seq, action, subject_id: id } of await done(at, seen)) {
          seen = seq;
          const found = answered.find(
            ({ one, on, answer }) =>
              answer !== null &&
              answer.status < 300 &&
              // An omklap ends its placement.
              `placement.${one.kind === 'omklap' ? 'end' : one.kind}` === action &&
              (on ? on.id === id : answer.body.id === id),
          );
          if (!found) throw new Error(`${action} was done, and nobody was told`);
          const { one, on } = found;
          if (one.kind === 'hold') {
            expect(model.answerToHold(one.home)).toBe('held');
            model.hold(id, one.home);
          } else if (on) {
            expect(model.mayMove(on, one), one.kind).toBe(true);
            model.move(on, one);
          }
          look();
        }
        expect(
          refused.filter((case_) => !right.has(case_)).map(({ one, answer }) => ({ one, answer })),
        ).toEqual([]);
        const now = await counted(at, model.today);
        expect(now.taken).toEqual([model.taken, model.taken]);
        expect(model.taken).toBeLessThanOrEqual(ROOM);
        at.later(days);
        model.wait(days);
      }
      await counted(at, model.today);
      for (const one of model.placed) {
        const { body } = await at.ask(`/placements/${one.id}`);
        expect({ state: body.state, until: body.heldUntil, startsOn: body.startsOn }).toEqual({
          state: one.state,
          until: one.until,
          startsOn: one.startsOn,
        });
      }
      for (let day = first; day <= model.today; day = addDays(day, 1))
        expect((await counted(at, day)).inUse, day).toBe(model.inUseOn(day));
      expect((await verifyAudit(at.region.registry.db)).broken).toBeNull();
    }),
    { numRuns: 12 },
  );
});
