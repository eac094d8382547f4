import type { z } from 'zod';
import type { CheckAnswer, StillAnswer } from '../messages.ts';
import type { BuurtAnswer, GemeenteAnswer, SignalsAnswer } from '../panel-messages.ts';
import { type AtDesk, answerAtDesk, type DeskAnswer } from './at-desk.ts';
import type { Checks } from './checks.ts';
import type { Desk } from './desk.ts';
import { DESK_MESSAGES, type FromPanel } from './incoming.ts';
import { forPlaces } from './session.ts';
import type { Tasks } from './tasks.ts';

/** How many signals the popup names; the rest stands on their own page. */
const MOST_SIGNALS = 3;

export type PanelAnswer =
  | CheckAnswer
  | StillAnswer
  | DeskAnswer
  | GemeenteAnswer
  | BuurtAnswer
  | SignalsAnswer;

/** Answers the side panel: verdicts in full, areas, and what waits. */
export async function answerPanel(
  asked: z.infer<typeof FromPanel>,
  { checks, tasks, desk }: { checks: Checks; tasks: Tasks; desk: Desk },
): Promise<PanelAnswer> {
  if (asked.type === 'signals') return signals(checks);
  if (isAtDesk(asked)) return answerAtDesk(asked, desk);
  const task = asked.tab === null ? null : await tasks.of(asked.tab);
  switch (asked.type) {
    case 'list':
      return checks.ask(asked.homes, {
        gemeenten: asked.gemeenten,
        task: await forPlaces(task, asked.places),
      });
    case 'still':
      return checks.still(null, { task });
    case 'gemeente':
      return checks.guarded(task, async ({ client, rung }) => {
        const [shapes, areas] = await Promise.all([
          client.shapes(asked.code),
          client.buurten(asked.code, rung),
        ]);
        return { state: 'ok', shapes, areas: areas.items };
      });
    case 'buurt':
      return checks.guarded(task, async ({ client, rung }) => ({
        state: 'ok',
        area: await client.area(asked.code, rung),
      }));
  }
}

function isAtDesk(asked: z.infer<typeof FromPanel>): asked is AtDesk {
  return DESK_MESSAGES.some(({ shape }) => shape.type.value === asked.type);
}

/** What waits for the role of this token; a role that may see no signals has none. */
function signals(checks: Checks): Promise<SignalsAnswer> {
  return checks.guarded(null, async ({ client, settings }) => {
    const { role } = await client.health();
    const { open, items } = await client.signals(role ?? '', MOST_SIGNALS);
    return { state: 'ok', open, items, page: `${settings.server}/#pagina=signalen` };
  });
}
