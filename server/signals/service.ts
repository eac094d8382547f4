import type { z } from 'zod';
import type { SignalItem, SignalList, SignalQuery } from '../../shared/api/signals.ts';
import { addMonths, type PlainDate } from '../../shared/dates.ts';
import { regionOf } from '../../shared/ladder/presets/index.ts';
import { Refusal } from '../../shared/refusal.ts';
import { owns, type Viewer } from '../../shared/rights.ts';
import { inOrder } from '../../shared/signals/index.ts';
import { oldFiguresSignal } from '../../shared/signals/old-data.ts';
import type { Signal } from '../../shared/signals/signal.ts';
import { SIGNAL_TEXTS } from '../../shared/text/signal.ts';
import type { Language } from '../../shared/text/texts.ts';
import { type Snapshot, snapshots } from '../checks/snapshot.ts';
import type { Clock } from '../clock.ts';
import type { Reference } from '../geo/types.ts';
import { Forbidden } from '../http/problem.ts';
import { areaNames } from '../placements/area-names.ts';
import { holdExpiry } from '../placements/expire.ts';
import { presentRegions } from '../routes/present.ts';
import { pageOf } from '../store/changes.ts';
import type { Registry } from '../store/open.ts';
import { type Pause, pauseSignal, pausesOn, resumeSignal } from '../store/signal-pauses.ts';
import { writeRegistry } from '../store/write.ts';
import { agreementSignals } from './agreements.ts';
import { normSignals } from './norms.ts';
import { placementSignals } from './placements.ts';
import { unitSignals } from './units.ts';

interface Services {
  registry: Registry;
  references: { current(): Reference | null };
  clock: Clock;
}

/** Who asks, and how the audit names them. */
interface Asker {
  viewer: Viewer;
  actor: string;
}

export interface Signals {
  /** The viewer's signals: those of their own role first, then by urgency and day. */
  list(viewer: Viewer, query: z.output<typeof SignalQuery>, language: Language): Promise<SignalList>;
  /** Every signal of the viewer that has a day and is not put off. */
  withDay(viewer: Viewer, language: Language): Promise<SignalItem[]>;
  /** Puts a signal off; null when the viewer has none of this key. Throws a Refusal for a day or reason that cannot be. */
  pause(
    asker: Asker,
    key: string,
    input: { until: PlainDate; reason: string },
    language: Language,
  ): Promise<SignalItem | null>;
  /** Shows a signal again; null when the viewer has none of this key. */
  resume(asker: Asker, key: string, language: Language): Promise<SignalItem | null>;
}

/** So many months a signal can be put off at most: nothing is put off for good. */
const MOST_MONTHS = 12;

/** What asks for attention, worked out once for each version of the data and day; of a region only when it is asked for. */
export function createSignals({ registry, references, clock }: Services): Signals {
  const snapshot = snapshots(registry, references);
  const expiry = holdExpiry(registry, clock, areaNames(references));

  /** The signals of a region, or of what is held anywhere; what failed once is asked anew. */
  const part = (now: Snapshot, today: PlainDate, region: string | null): Promise<Signal[]> => {
    const key = `signals|${today}|${region ?? ''}`;
    const asked = now.once(key, () => gather(now, region, today));
    asked.catch(() => now.derived.delete(key));
    return asked;
  };
  const parts = async function* (viewer: Viewer, regions: readonly string[] | null) {
    await expiry.catchUp();
    const now = snapshot();
    if (!now) return;
    const today = clock.today();
    const asked = regions ?? presentRegions(references.current()).map(({ id }) => id);
    for (const region of [null, ...asked])
      yield (await part(now, today, region)).filter(({ about }) => owns(viewer, about));
  };
  const own = async (viewer: Viewer, regions: readonly string[] | null) => {
    const found = new Map<string, Signal>();
    // One matter, one signal: a key that comes twice is the same matter.
    for await (const some of parts(viewer, regions)) for (const signal of some) found.set(signal.key, signal);
    return [...found.values()];
  };
  const one = async (viewer: Viewer, key: string) => {
    for await (const some of parts(viewer, regionsOf(viewer, {}))) {
      const signal = some.find((found) => found.key === key);
      if (signal) return signal;
    }
    return undefined;
  };

  return {
    async list(viewer, query, language) {
      const today = clock.today();
      const pauses = await pausesOn(registry.db, today);
      const region = query.region;
      const asked = (await own(viewer, regionsOf(viewer, query))).filter(
        ({ kind, owner, about, subject }) =>
          (query.kind === undefined || kind === query.kind) &&
          (query.owner === undefined || owner === query.owner) &&
          (query.gemeente === undefined || about.gemeente === query.gemeente) &&
          (region === undefined ||
            subject.id === region ||
            !about.gemeente ||
            regionOf(about.gemeente)?.id === region),
      );
      const shown = query.paused === 'true' ? asked : asked.filter(({ key }) => !pauses.has(key));
      const { items, next } = pageOf(inOrder(shown, viewer.role), query);
      return {
        date: today,
        open: asked.filter(({ key }) => !pauses.has(key)).length,
        items: items.map((signal) => item(signal, pauses, language)),
        next,
      };
    },

    async withDay(viewer, language) {
      const pauses = await pausesOn(registry.db, clock.today());
      const dated = (await own(viewer, regionsOf(viewer, {}))).filter(
        ({ due, key }) => due !== null && !pauses.has(key),
      );
      return inOrder(dated, viewer.role).map((signal) => item(signal, pauses, language));
    },

    async pause({ viewer, actor }, key, { until, reason }, language) {
      const signal = await one(viewer, key);
      if (!signal) return null;
      requireOwn(viewer, signal);
      requireDay(until, clock.today());
      const { role, organisation } = viewer;
      const pause = await writeRegistry(registry, { actor, clock }, (trx, audit) =>
        pauseSignal(trx, audit, { signal: key, until_date: until, reason, role, organisation, actor }),
      );
      return item(signal, new Map([[key, pause]]), language);
    },

    async resume({ viewer, actor }, key, language) {
      const signal = await one(viewer, key);
      if (!signal) return null;
      requireOwn(viewer, signal);
      await writeRegistry(registry, { actor, clock }, (trx, audit) => resumeSignal(trx, audit, key));
      return item(signal, new Map(), language);
    },
  };
}

/** The regions of which signals can be the viewer's, or that are asked about; null for all. */
function regionsOf(
  { role, organisation }: Viewer,
  { region, gemeente }: { region?: string | undefined; gemeente?: string | undefined },
): string[] | null {
  if (region !== undefined) return [region];
  const code = gemeente ?? (role === 'gemeente' ? organisation : null);
  if (code === null) return null;
  const own = regionOf(code);
  return own ? [own.id] : [];
}

/** What asks for attention in a region; without one, what is held or waits for consent anywhere. */
async function gather(now: Snapshot, id: string | null, today: PlainDate): Promise<Signal[]> {
  const { db } = now.registry;
  const ladders = await now.ladders();
  if (id === null) return placementSignals(db, ladders, today);
  const region = ladders.of(id, today)?.region;
  if (!region) return [];
  const found = await unitSignals(db, region, today);
  const add = (some: readonly Signal[]) => {
    for (const signal of some) found.push(signal);
  };
  add(await normSignals(now, region, today));
  add(await agreementSignals(now, id, today));
  const year = await figureYear(now, region.gemeenten, today);
  const old = year === null ? null : oldFiguresSignal(region, year, today);
  if (old) found.push(old);
  return found;
}

/** The year of the newest households of a region's gemeenten; null where there are none. */
async function figureYear(
  now: Snapshot,
  gemeenten: readonly { code: string }[],
  today: PlainDate,
): Promise<number | null> {
  const years: number[] = [];
  for (const { code } of gemeenten) {
    const area = now.area(code);
    const figure = area && (await now.rules(code, today)).figures(area).huishoudens;
    if (figure && figure.value !== null) years.push(Number(figure.date));
  }
  return years.length === 0 ? null : Math.max(...years);
}

function item(signal: Signal, pauses: ReadonlyMap<string, Pause>, language: Language): SignalItem {
  const { key, kind, owner, urgency, due, subject, about, told } = signal;
  const pause = pauses.get(key);
  return {
    key,
    kind,
    owner,
    urgency,
    due,
    ...SIGNAL_TEXTS[language](told),
    subject,
    gemeente: about.gemeente || null,
    paused: pause
      ? {
          until: pause.until,
          reason: pause.reason,
          role: pause.role,
          organisation: pause.organisation,
          on: pause.on,
        }
      : null,
  };
}

/** Whose turn it is may say that it can wait; so may those who keep the whole. */
function requireOwn({ role }: Viewer, { owner }: Signal): void {
  if (role !== owner && role !== 'regio' && role !== 'coordinator')
    throw new Forbidden(`Dit signaal is aan de rol ${owner}; vraag die of de regio om het uit te stellen.`);
}

function requireDay(until: PlainDate, today: PlainDate): void {
  if (until <= today)
    throw new Refusal('Kies een dag na vandaag; tot die dag blijft het signaal weg.', { pointer: '#/until' });
  if (until > addMonths(today, MOST_MONTHS))
    throw new Refusal(`Stel een signaal ten hoogste ${MOST_MONTHS} maanden uit; het komt daarna terug.`, {
      pointer: '#/until',
    });
}
