import { badgeTextsIn } from '../../shared/text/badge.ts';
import type { Language } from '../../shared/text/texts.ts';
import { clock } from '../background/clock.ts';
import type { AskedHome } from '../messages.ts';
import { minutesSince } from '../overlay/age.ts';
import type { CardDesk, OtherHome } from '../overlay/drawer.ts';
import { toldBy } from '../overlay/old.ts';
import { ask } from './ask.ts';

export interface DeskParts {
  /** The home of the card. */
  home: AskedHome;
  /** The tab whose task counts. */
  tab: number | null;
  language: Language;
  others(): OtherHome[];
  change(): void;
}

/** What a card in the panel can ask and do. */
export function deskOf({ home, tab, language, others, change }: DeskParts): CardDesk {
  const texts = badgeTextsIn(language);
  return {
    check: async (other, places) => {
      const homes = [other ?? home];
      const answer = await ask({ type: 'list', homes, places: places ?? undefined, tab }).catch(() => null);
      return toldBy(answer, texts);
    },
    placement: (homeKey) => ask({ type: 'placement', homeKey }).catch(() => null),
    precedents: async (norms) => {
      const answer = await ask({ type: 'precedents', norms }).catch(() => null);
      return answer?.state === 'ok' ? answer.items : [];
    },
    act: async (act, key) => {
      const answer = await ask({ type: 'act', act, key }).catch(() => null);
      return answer ?? { state: 'niet-gelukt', text: texts.connectionTexts.away, again: true };
    },
    print: (placement) => void ask({ type: 'print', placement }).catch(() => null),
    others,
    change,
    today: clock.today,
    age: (since) => texts.badgeTexts.age(since === null ? 0 : minutesSince(since)),
  };
}
