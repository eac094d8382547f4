import type { Placement } from '../../shared/api/placements.ts';
import { may, type Role } from '../../shared/rights.ts';
import { CLIENT_TEXTS } from '../../shared/text/client.ts';
import type { Act, ActAnswer, PlacementAnswer, PrecedentsAnswer, ReceiptAnswer } from '../acts.ts';
import type { Checks, Open } from './checks.ts';
import { type Client, NoAnswer } from './client.ts';

/** Acts on homes for a person. Nothing is kept to be sent later: what cannot be done now is said at once. */
export class Desk {
  constructor(
    private readonly checks: Checks,
    /** Called after something was written. */
    private readonly written: () => void,
  ) {}

  /** How this home stands for who asks. */
  async placement(homeKey: string): Promise<PlacementAnswer> {
    return this.checks.guarded(null, async ({ client }): Promise<PlacementAnswer> => {
      const { role } = await client.health();
      const viewer = { role: role as Role, organisation: null };
      if (!may(viewer, 'placements.read')) return { state: 'ok', mayHold: false, placement: null };
      const [held, confirmed] = await Promise.all([
        client.placements('held'),
        client.placements('confirmed'),
      ]);
      const here = [...held.items, ...confirmed.items].find(({ address }) => address?.homeKey === homeKey);
      return { state: 'ok', mayHold: may(viewer, 'placements.write'), placement: here ?? null };
    });
  }

  /** What a deviation from one of these norms may cite. */
  async precedents(norms: readonly string[]): Promise<PrecedentsAnswer> {
    return this.checks.guarded(null, async ({ client }) => {
      const { items } = await client.precedents();
      const cited = items.filter((item) => item.norms.some((norm) => norms.includes(norm)));
      return {
        state: 'ok',
        items: cited.map(({ placement, ground, text, decidedOn }) => ({
          placement,
          ground,
          text,
          decidedOn,
        })),
      };
    });
  }

  async receipt(placement: string): Promise<ReceiptAnswer> {
    return this.checks.guarded(null, async ({ client }) => ({
      state: 'ok' as const,
      receipt: await client.receipt(placement),
    }));
  }

  /** Does it, once for each key, or says why not. */
  async act(act: Act, key: string): Promise<ActAnswer> {
    let open: Open | null = null;
    const answer = await this.checks.guarded(null, async (opened): Promise<ActAnswer> => {
      open = opened;
      try {
        return { state: 'ok', placement: await send(opened, act, key) };
      } catch (cause) {
        if (!(cause instanceof NoAnswer) || cause.kind === 'weg' || cause.kind === 'geweigerd') throw cause;
        return whyNot(cause);
      } finally {
        this.checks.doubt();
      }
    });
    this.written();
    if (!('retryAfter' in answer)) return answer;
    const texts = CLIENT_TEXTS[(open as Open | null)?.settings.language ?? 'nl'];
    const text =
      answer.state === 'weg'
        ? texts.unreachable
        : answer.state === 'niet-gelukt'
          ? answer.text
          : texts.refused;
    return { state: 'niet-gelukt', text, again: answer.state === 'weg' };
  }
}

function send({ client, gemeenten }: Open, act: Act, key: string): Promise<Placement> {
  switch (act.move) {
    case 'hold': {
      const { home, confirmedHome, rung, places, origin, shownVerdict, deviation } = act;
      const { readings, bagId } = home;
      return client.hold(
        {
          readings,
          bagId: bagId ?? null,
          gemeenten: act.gemeenten ?? gemeenten,
          confirmedHome,
          rung,
          places,
          origin,
          shownVerdict,
          deviation,
        },
        key,
      );
    }
    case 'confirm':
      return move(client, act, { startsOn: act.startsOn, lease: act.lease }, key);
    case 'refuse':
      return move(client, act, { by: act.by, reason: act.reason }, key);
    case 'consent':
      return move(client, act, { consent: act.consent }, key);
    default:
      return move(client, act, {}, key);
  }
}

function move(
  client: Client,
  { move: name, placement }: Exclude<Act, { move: 'hold' }>,
  body: object,
  key: string,
) {
  return client.move(placement, name, body, key);
}

/** What the server said of why it did not do it. */
function whyNot({ message: text, problem }: NoAnswer): ActAnswer {
  if (problem?.code === 'taken') return { state: 'taken', text, alternatives: problem.alternatives ?? [] };
  if ((problem?.code === 'verdict-changed' || problem?.code === 'deviation-needed') && problem.verdict)
    return { state: problem.code, text, verdict: problem.verdict };
  return { state: 'niet-gelukt', text, again: false };
}
