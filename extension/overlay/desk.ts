import { badgeTextsIn } from '../../shared/text/badge.ts';
import type { Language } from '../../shared/text/texts.ts';
import { clock } from '../background/clock.ts';
import type { AskedHome } from '../messages.ts';
import { portal } from '../portals/portal.ts';
import { minutesSince } from './age.ts';
import { ask } from './ask.ts';
import { askedOf, told } from './asked.ts';
import type { CardDesk, OtherHome } from './drawer.ts';
import type { Entry } from './entry.ts';
import type { CardOf } from './layer.ts';

const MOST_OTHERS = 3;

/** The page around the cards. */
export interface CardPage {
  language(): Language;
  entries(): Entry[];
  /** Brings a home in view and opens its card. */
  open(entry: Entry): void;
  /** Opens the choice of what the tab checks for. */
  change(): void;
}

/** What the card of one home is opened with. */
export function cardOf(entry: Entry, page: CardPage): CardOf {
  const language = page.language();
  const own = () => askedOf(entry.home);
  const check = (home: AskedHome | null, places: number | null) => told(home ?? own(), places, language);
  return {
    written: entry.written || badgeTextsIn(language).badgeTexts.thisHome,
    language,
    told: async () => {
      const { shown } = entry;
      return shown?.kind === 'notice' ? { kind: 'notice', text: shown.text } : check(null, null);
    },
    desk: deskOf(entry, page, check),
  };
}

function deskOf(entry: Entry, page: CardPage, check: CardDesk['check']): CardDesk {
  const language = page.language();
  return {
    check,
    placement: (homeKey) => ask({ type: 'placement', homeKey }).catch(() => null),
    precedents: async (norms) => {
      const answer = await ask({ type: 'precedents', norms }).catch(() => null);
      return answer?.state === 'ok' ? answer.items : [];
    },
    act: async (act, key) => {
      const { gemeenten } = portal;
      const asked = act.move === 'hold' && gemeenten ? { ...act, gemeenten } : act;
      const answer = await ask({ type: 'act', act: asked, key }).catch(() => null);
      return (
        answer ?? { state: 'niet-gelukt', text: badgeTextsIn(language).connectionTexts.away, again: true }
      );
    },
    print: (placement) => void ask({ type: 'print', placement }).catch(() => null),
    others: () => othersNear(entry, page),
    change: page.change,
    today: clock.today,
    age: (since) => badgeTextsIn(language).badgeTexts.age(since === null ? 0 : minutesSince(since)),
  };
}

/** Homes with room, those next to this one in the page first. */
function othersNear(entry: Entry, page: CardPage): OtherHome[] {
  const all = page.entries();
  const here = all.indexOf(entry);
  return all
    .map((other, at) => ({ other, far: Math.abs(at - here) }))
    .filter(
      ({ other: { shown, written }, far }) =>
        far > 0 &&
        written !== '' &&
        written !== entry.written &&
        shown?.kind === 'verdict' &&
        shown.heldAt === undefined &&
        !shown.word.outside &&
        shown.word.verdict === 'ruimte',
    )
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_OTHERS)
    .map(({ other }) => ({ label: other.written, from: 'page', open: () => page.open(other) }));
}
