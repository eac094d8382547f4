import type { Scenario, ScenarioRequest } from '../../shared/api/scenarios.ts';
import type { PlainDate } from '../../shared/dates.ts';
import type { VerdictWord } from '../../shared/norms/reason.ts';
import { roomWord } from '../../shared/norms/room-word.ts';
import { seesExactArea, type Viewer } from '../../shared/rights.ts';
import { TEXTS } from '../../shared/text/index.ts';
import type { Language } from '../../shared/text/texts.ts';
import { gravest } from '../../shared/verdict.ts';
import { toRd } from '../geo/rd.ts';
import type { Area } from '../geo/types.ts';
import { Forbidden, NotFound } from '../http/problem.ts';
import type { HeldPlaces } from '../store/held.ts';
import { numbersOf } from './area-numbers.ts';
import { type Home, judgeHomes } from './homes.ts';
import { ensureRoom, reasonsIn } from './room.ts';
import type { Snapshot } from './snapshot.ts';
import { wireReason } from './wire.ts';

/** A put with the area that it stands in: the buurt of its point, or the area that was named. */
export interface Put {
  rung: string;
  homes: number;
  area: Area;
  /** Metres on the Dutch grid; null when only an area was named. */
  spot: { x: number; y: number } | null;
}

/** Finds where each put stands. Throws NotFound for a place outside all areas. */
export function placePuts(now: Snapshot, puts: ScenarioRequest['puts']): Put[] {
  return puts.map(({ rung, homes, area: named, point }) => {
    const code = point ? now.reference.buurtAt(point) : (named ?? null);
    const area = code === null ? null : now.area(code);
    if (!area)
      throw new NotFound(
        point
          ? 'Dit punt ligt buiten de gebieden die zijn ingelezen; kies een punt op de kaart.'
          : `Gebied ${named} staat niet in de indeling van ${now.reference.year}.`,
      );
    return { rung, homes, area, spot: point ? toRd(point) : null };
  });
}

/** The homes of a put as places in use. In a wijk or gemeente they are in no buurt of it. */
export function imaginedPlaces({ rung, homes, area, spot }: Put): HeldPlaces {
  return {
    homeKey: null,
    buurt: area.level === 'buurt' ? area.code : '',
    wijk: area.level === 'wijk' ? area.code : (area.wijk ?? ''),
    gemeente: area.gemeente,
    straat: null,
    woonplaats: null,
    complex: null,
    x: spot?.x ?? null,
    y: spot?.y ?? null,
    bucket: { rung, funding: 'onbekend', places: homes, units: homes, secret: false, state: 'inUse' },
  };
}

/**
 * The verdict on each put with all others standing. Who may see no counts there hears the word for one place of today, as
 * the map shows it already; for another day that is refused, since a row of such words would tell counts.
 */
export async function judgePuts(
  now: Snapshot,
  puts: readonly Put[],
  viewer: Viewer,
  on: { date: PlainDate; today: PlainDate },
  language: Language,
): Promise<Scenario['puts']> {
  return Promise.all(
    puts.map(async (put, at) => {
      const { area, rung, homes } = put;
      const { code, name, level, gemeente } = area;
      const told = { area: { code, name, level, gemeente }, rung, homes };
      if (!seesExactArea(viewer, gemeente)) {
        if (on.date !== on.today)
          throw new Forbidden('Met deze rol rekent u alleen met vandaag. Laat de datum weg.');
        return { ...told, verdict: await wordOf(now, area, rung, on.date), reasons: [], exact: false };
      }
      const others = puts.filter((_, index) => index !== at).map(imaginedPlaces);
      const reasons = await reasonsOf(now.imagine(others), put, on.date);
      return {
        ...told,
        verdict: gravest(reasons),
        reasons: reasons.map((reason) => wireReason(reason, viewer, TEXTS[language])),
        exact: true,
      };
    }),
  );
}

async function reasonsOf(now: Snapshot, { area, rung, homes, spot }: Put, date: PlainDate) {
  if (spot !== null) {
    const areas = [area.code, area.wijk, area.gemeente].flatMap((code) => (code && now.area(code)) || []);
    const home: Home = { match: 'exact', address: null, homeKey: null, candidates: [], areas, spot };
    const [judged] = await judgeHomes(now, [home], { rung, places: homes, date });
    return (judged?.outcome.reasons ?? []).filter(({ result }) => result !== 'nvt');
  }
  const rules = await now.rules(area.gemeente, date);
  await ensureRoom(now, [area], rules, rung, date);
  return reasonsIn(now, area, rules, { rung, date, places: homes });
}

async function wordOf(now: Snapshot, area: Area, rung: string, date: PlainDate): Promise<VerdictWord> {
  const numbers = await numbersOf(now, area.level, [area.gemeente], rung, date);
  return roomWord(numbers.find((one) => one.area.code === area.code)?.room.class ?? 'geen-norm');
}
