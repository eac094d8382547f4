import { badgeTextsIn } from '../../shared/text/badge.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { AskedHome } from '../messages.ts';
import type { FoundHome } from '../portals/find.ts';
import { portal } from '../portals/portal.ts';
import { ask, stillThere } from './ask.ts';
import type { Told } from './drawer.ts';
import { reloadNotice } from './notice.ts';
import { toldBy } from './old.ts';

const MOST_READINGS = 8;

/** A home as the background asks about it. */
export function askedOf({ readings, bagId }: FoundHome): AskedHome {
  return { readings: readings.slice(0, MOST_READINGS), bagId };
}

/** All that the card of a home tells, for the task of this tab or for another number of places. */
export async function told(home: AskedHome, places: number | null, language: Language): Promise<Told> {
  const gemeenten = portal.gemeenten ?? undefined;
  const other = places === null ? {} : { places };
  const answer = await ask({ type: 'verdict', home, gemeenten, ...other }).catch(() => null);
  const texts = badgeTextsIn(language);
  if (answer === null && !stillThere()) return { kind: 'notice', text: reloadNotice(texts).text };
  return toldBy(answer, texts);
}
