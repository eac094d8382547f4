import type { RoomClass } from '../../shared/api/areas.ts';
import type { NormPreview, PREVIEW_WORDS } from '../../shared/api/norms.ts';
import { holds, type PlainDate } from '../../shared/dates.ts';
import { PRESETS } from '../../shared/ladder/presets/index.ts';
import { inOrder } from '../../shared/norms/index.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import { type NormChange, previewText } from '../../shared/text/norm-preview.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Area } from '../geo/types.ts';
import { ensureRoom, roomIn } from './room.ts';
import type { RegionRules, Snapshot } from './snapshot.ts';

type Word = (typeof PREVIEW_WORDS)[number];

const LEVELS = ['buurt', 'wijk', 'gemeente'] as const;
const SHOWN = 50;

/** Norms that look around one home: what they change cannot be told per area. */
const AROUND_HOMES: ReadonlySet<Norm['kind']> = new Set(['straal', 'gemengd', 'afstand']);

/**
 * What a region's norms would do to one place of a rung in each area, when those given take the place of the ones with
 * the same id: areas whose answer changes, gathered by level and answer. `gemeente` leaves out all others.
 */
export async function previewNorms(
  now: Snapshot,
  given: readonly Norm[],
  question: { rung: string; date: PlainDate; gemeente: string | null },
  language: Language,
): Promise<NormPreview> {
  const { rung, date } = question;
  const changes = new Map<string, NormChange>();
  for (const gemeente of gemeentenOf(given, question.gemeente)) {
    const before = await now.rules(gemeente, date);
    const ids = new Set(given.map(({ id }) => id));
    const after: RegionRules = {
      ...before,
      norms: inOrder([
        ...before.norms.filter(({ id }) => !ids.has(id)),
        ...given.filter((norm) => norm.region === before.preset?.id && holds(norm.from, norm.until, date)),
      ]),
    };
    for (const { area, from, to } of await changed(now, gemeente, { before, after }, rung, date)) {
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
  const around = given.length > 0 && given.every(({ kind }) => AROUND_HOMES.has(kind));
  return { rung, date, changes: sorted, text: previewText(sorted, around, language) };
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
