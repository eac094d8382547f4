import { badgeTextsIn } from '../../shared/text/badge.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { AskedHome } from '../messages.ts';
import type { FoundHome } from '../portals/find.ts';
import { portal } from '../portals/portal.ts';
import { ask, stillThere } from './ask.ts';
import type { Told } from './drawer.ts';
import type { Entry } from './entry.ts';
import { noticeOf, reloadNotice } from './notice.ts';

const MOST_READINGS = 8;

/** A home as the background asks about it. */
export function askedOf({ readings, bagId }: FoundHome): AskedHome {
  return { readings: readings.slice(0, MOST_READINGS), bagId };
}

/** All that the card of a home tells; a page gets no more of it than someone asked to see. */
export async function told({ home, shown }: Entry, language: Language): Promise<Told> {
  if (shown?.kind === 'notice') return { kind: 'notice', text: shown.text };
  const gemeenten = portal.gemeenten ?? undefined;
  const answer = await ask({ type: 'verdict', home: askedOf(home), gemeenten }).catch(() => null);
  if (answer?.state === 'ok')
    return { kind: 'verdict', verdict: answer.verdicts[0] ?? null, forWhat: answer.forWhat };
  const texts = badgeTextsIn(language);
  return { kind: 'notice', text: (stillThere() ? noticeOf(answer, texts) : reloadNotice(texts)).text };
}
