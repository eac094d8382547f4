import { browser } from 'wxt/browser';
import type { Connection, ForWhat, Status, Task, TaskAnswer } from '../messages.ts';
import { patternOf } from '../messages.ts';
import type { ChecksParts } from './checks.ts';
import { type Client, createClient, NoAnswer } from './client.ts';
import { clock } from './clock.ts';
import { lockedBy } from './policy.ts';
import {
  keepSent,
  readLadder,
  readPolicy,
  readPortals,
  readSent,
  readSettings,
  writeLadder,
} from './store.ts';
import type { StoredLadder, StoredSettings } from './stored.ts';
import { listTaught } from './taught.ts';

/** The answers to "from where" that are no gemeente. */
const NO_GEMEENTE = {
  nl: [
    { code: 'niet-ingeschreven', name: 'Niet ingeschreven' },
    { code: 'onbekend', name: 'Onbekend' },
  ],
  en: [
    { code: 'niet-ingeschreven', name: 'Not registered' },
    { code: 'onbekend', name: 'Unknown' },
  ],
} as const;

/** Whether the browser lets us reach this origin. */
export async function allowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** A client for the server as set, that keeps what it sends for a person to look at. */
export function clientFor({ server, token, language }: StoredSettings): Client {
  return createClient(server, token, {
    language,
    onSend: (sent) => void keepSent({ ...sent, at: clock.now() }),
  });
}

/** What a check needs: a server that may be asked, and a rung. Throws NoAnswer when the ladder is yet to be read. */
export const open: ChecksParts['open'] = async (task) => {
  const settings = { ...(await readSettings()), ...task };
  const closed = await whyClosed(settings);
  if (closed !== null) return closed;
  const client = clientFor(settings);
  const ladder = (await readLadder(settings.server)) ?? (await refreshLadder(client, settings.server));
  const rung = settings.rung ?? firstRung(ladder);
  if (rung === null) return { state: 'geen-trede' };
  return {
    state: 'open',
    client,
    settings,
    rung,
    forWhat: forWhat(settings, rung, ladder),
    gemeenten: ladder.origins.map(({ code }) => code).slice(0, 400),
  };
};

/** For what a tab checks, with what there is to choose from; `task` is its own choice, else the settings count. */
export async function taskAnswer(task: Task | null): Promise<TaskAnswer> {
  const settings = await readSettings();
  const ladder = await readLadder(settings.server);
  const { rung, places, origin } = task ?? settings;
  return {
    language: settings.language,
    task: { rung: rung ?? firstRung(ladder), places, origin },
    rungs: (ladder?.rungs ?? []).map(({ id, label }) => ({ id, label })),
    origins: ladder === null ? [] : [...ladder.origins, ...NO_GEMEENTE[settings.language]],
  };
}

/** The same task for another number of places; without one the task itself. */
export async function forPlaces(task: Task | null, places: number | undefined): Promise<Task | null> {
  return places === undefined ? task : { ...(await taskAnswer(task)).task, places };
}

/** All that popup and options show; asks the server, because a person is waiting. */
export async function status(): Promise<Status> {
  return known(await connect(await readSettings()));
}

/** The same as far as it is known here: a server that is slow keeps nobody from what is set. */
export async function known(asked?: Connection): Promise<Status> {
  const settings = await readSettings();
  const connection = asked ?? (await whyClosed(settings)) ?? { state: 'bezig' };
  const ladder = await readLadder(settings.server);
  const portals = await readPortals();
  const reached = await Promise.all(portals.map(allowed));
  return {
    connection,
    settings: {
      server: settings.server,
      paired: settings.token !== null,
      rung: settings.rung ?? firstRung(ladder),
      places: settings.places,
      origin: settings.origin,
      language: settings.language,
    },
    rungs: (ladder?.rungs ?? []).map(({ id, label }) => ({ id, label })),
    origins: ladder === null ? [] : [...ladder.origins, ...NO_GEMEENTE[settings.language]],
    portals,
    waiting: portals.filter((_, at) => !reached[at]),
    locked: lockedBy(await readPolicy()),
    sent: await readSent(),
    taught: await listTaught(),
  };
}

/** Reads the ladders of the regions that the server holds, one list, and keeps it. Throws NoAnswer. */
export async function refreshLadder(client: Client, server: string): Promise<StoredLadder> {
  const regions = (await client.regions()).items.filter((region) => region.present);
  const ladders = await Promise.all(regions.map((region) => client.ladder(region.id)));
  const rungs = new Map<string, StoredLadder['rungs'][number]>();
  // A home that is offered never goes to a rung of people's own homes.
  for (const rung of ladders.flatMap((ladder) => ladder.rungs).sort((a, b) => a.order - b.order))
    if (!rung.perAreaOnly && !rungs.has(rung.id))
      rungs.set(rung.id, { id: rung.id, label: rung.label, kind: rung.kind });
  const ladder = {
    server,
    fictional: regions.length > 0 && regions.every((region) => region.fictional),
    rungs: [...rungs.values()],
    origins: regions.flatMap((region) => region.gemeenten),
  };
  await writeLadder(ladder);
  return ladder;
}

/** Why the server may not be asked at all, or null. */
async function whyClosed({ token, server }: StoredSettings) {
  if (token === null) return { state: 'niet-gekoppeld' } as const;
  return (await allowed(server)) ? null : ({ state: 'geen-toestemming' } as const);
}

async function connect(settings: StoredSettings): Promise<Connection> {
  const closed = await whyClosed(settings);
  if (closed !== null) return closed;
  const client = clientFor(settings);
  try {
    const health = await client.health();
    if (health.role === undefined) return { state: 'geweigerd' };
    const ladder = await refreshLadder(client, settings.server);
    return {
      state: 'ok',
      role: health.role,
      dataDate: health.dataDate ?? null,
      fictional: ladder.fictional,
    };
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) throw cause;
    if (cause.kind === 'geweigerd') return { state: 'geweigerd' };
    return { state: 'niet-gelukt', text: cause.message };
  }
}

/** Until someone chooses: the rung from which people step up to a home of their own, else the first. */
function firstRung(ladder: StoredLadder | null): string | null {
  if (ladder === null) return null;
  return (ladder.rungs.find((rung) => rung.kind === 'opstap') ?? ladder.rungs[0])?.id ?? null;
}

function forWhat(settings: StoredSettings, rung: string, ladder: StoredLadder | null): ForWhat {
  const origins = [...(ladder?.origins ?? []), ...NO_GEMEENTE[settings.language]];
  return {
    rung,
    rungLabel: ladder?.rungs.find((one) => one.id === rung)?.label ?? rung,
    places: settings.places,
    originLabel: origins.find((one) => one.code === settings.origin)?.name ?? settings.origin,
    origin: settings.origin,
  };
}
