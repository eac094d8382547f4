import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyAudit } from '../../../server/store/audit.ts';
import { addDays } from '../../../shared/dates.ts';
import { maximum } from '../../shared/norms/build.ts';
import { Model, type Step } from './model.ts';
import { type Answer, type Office, office } from './office.ts';

const HOMES = 5;
const ROOM = 3;
const CLIENTS = 3;
/** A home that nobody asks for: its verdict tells the room of the buurt. */
const PROBE = HOMES + 1;

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
    arbitrary: fc.record({ kind: fc.constantFrom('cancel' as const, 'refuse', 'extend', 'end'), pick }),
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
  end: () => ({ reason: 'onbekend', home: 'weg' }),
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

async function counted(at: Office, date: string): Promise<{ inUse: number; held: number }> {
  const { body } = await at.ask('/checks', {
    rung: 'opstapwoning',
    date,
    addresses: [{ readings: [{ postcode: '9901AB', huisnummer: PROBE }] }],
  });
  const [verdict] = (
    body as unknown as { results: { reasons: { places: { inUse: number; held: number } }[] }[] }
  ).results;
  return verdict?.reasons[0]?.places ?? { inUse: -1, held: -1 };
}

it('does what a plain model does, whatever several clients ask at once', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 4, maxLength: 10 }), async (rounds) => {
      const at = await office(PROBE);
      await at.region.norms(maximum({ warnAt: ROOM, limit: ROOM }));
      const tokens = [await at.token('regio'), await at.token('coordinator'), await at.token('regio')];
      const first = at.today();
      const model = new Model(first, ROOM);
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
              `placement.${one.kind}` === action &&
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
        expect(now.inUse + now.held).toBe(model.taken);
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
