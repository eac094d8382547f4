import type { RoomClass } from '../../shared/api/areas.ts';
import type { NormPreview, PREVIEW_WORDS } from '../../shared/api/norms.ts';
import { holds, type PlainDate } from '../../shared/dates.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { inOrder } from '../../shared/norms/index.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import { type NormChange, previewText } from '../../shared/text/norm-preview.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Area } from '../geo/types.ts';
import { changedHomes } from './preview-homes.ts';
import { ensureRoom, roomIn } from './room.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

type Word = (typeof PREVIEW_WORDS)[number];

const LEVELS = ['buurt', 'wijk', 'gemeente'] as const;
const SHOWN = 50;

/** Norms that look around one home: what they change is told per home, not per area. */
export const AROUND_HOMES: ReadonlySet<Norm['kind']> = new Set(['straal', 'gemengd', 'afstand']);

export interface PreviewQuestion {
  rung: string;
  /** The day whose rules and counts judge. */
  date: PlainDate;
  /** The day on which homes are free. */
  today: PlainDate;
  /** Leaves out all others. */
  gemeente: string | null;
  /** For who may not know what stands in another gemeente: homes near its border are then left out. */
  ownOnly: boolean;
}

/**
 * What a region's norms would do to one place of a rung, when those given take the place of the ones with the same id:
 * areas whose answer changes, gathered by level and answer, and homes where a norm looks around them.
 */
export function previewNorms(
  now: Snapshot,
  given: readonly Norm[],
  question: PreviewQuestion,
  language: Language,
): Promise<NormPreview> {
  const around = given.filter(({ kind }) => AROUND_HOMES.has(kind));
  const other: OtherRules = {
    after: withNorms(given, question.date),
    homesToo: around.length > 0,
    onlyAround: given.length > 0 && around.length === given.length,
  };
  return previewRules(now, gemeentenOf(given, question.gemeente), other, question, language);
}

/** Rules as they would be, and what of them can change: answers for areas, and for homes where a norm looks around them. */
export interface OtherRules {
  /** The same ones for the same rules. */
  after(rules: RegionRules): RegionRules;
  homesToo: boolean;
  onlyAround: boolean;
}

/** What other rules would do to one place of a rung in these gemeenten. */
export async function previewRules(
  now: Snapshot,
  gemeenten: readonly string[],
  { after, homesToo, onlyAround }: OtherRules,
  question: PreviewQuestion,
  language: Language,
): Promise<NormPreview> {
  const { rung, date } = question;
  const changes = new Map<string, NormChange>();
  for (const gemeente of gemeenten) {
    const before = await now.rules(gemeente, date);
    for (const { area, from, to } of await changed(
      now,
      gemeente,
      { before, after: after(before) },
      rung,
      date,
    )) {
      const key = `${area.level}|${from}|${to}`;
      const change = changes.get(key) ?? { level: area.level, from, to, count: 0, areas: [] };
      change.count += 1;
      if (change.areas.length < SHOWN) change.areas.push(area.code);
      changes.set(key, change);
    }
  }
  const sorted = [...changes.values()].sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.count - a.count,
  );
  const homes = homesToo ? await changedHomes(now, { ...question, gemeenten, after }) : [];
  return { rung, date, changes: sorted, homes, text: previewText(sorted, homes, onlyAround, language) };
}

/** The rules with the given norms in the place of those with the same id: made once for the same rules. */
function withNorms(given: readonly Norm[], date: PlainDate): (rules: RegionRules) => RegionRules {
  const made = new Map<RegionRules, RegionRules>();
  const ids = new Set(given.map(({ id }) => id));
  return (rules) => {
    const known = made.get(rules);
    if (known) return known;
    const norms = inOrder([
      ...rules.norms.filter(({ id }) => !ids.has(id)),
      ...given.filter((norm) => norm.region === rules.preset?.id && holds(norm.from, norm.until, date)),
    ]);
    const after = { ...rules, norms };
    made.set(rules, after);
    return after;
  };
}

function gemeentenOf(given: readonly Norm[], only: string | null): string[] {
  if (only !== null) return [only];
  const regions = new Set(given.map(({ region }) => region));
  return PRESETS.filter(({ id }) => regions.has(id)).flatMap(({ gemeenten }) =>
    gemeenten.map(({ code }) => code),
  );
}

async function changed(
  now: Snapshot,
  gemeente: string,
  { before, after }: { before: RegionRules; after: RegionRules },
  rung: string,
  date: PlainDate,
): Promise<{ area: Area; from: Word; to: Word }[]> {
  const areas = LEVELS.flatMap((level) => now.reference.areas(level, gemeente));
  await ensureRoom(now, areas, before, rung, date);
  await ensureRoom(now, areas, after, rung, date);
  return areas.flatMap((area) => {
    const from = wordOf(roomIn(now, area, before, rung, date).class);
    const to = wordOf(roomIn(now, area, after, rung, date).class);
    return from === to ? [] : [{ area, from, to }];
  });
}

function wordOf(room: RoomClass): Word {
  switch (room) {
    case 'boven-norm':
    case 'let-op':
    case 'geen-norm':
      return room;
    case 'geen-cijfers':
      return 'onbekend';
    default:
      return 'ruimte';
  }
}
