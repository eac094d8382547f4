import { type Source, within } from './sources.ts';

/** Where a rule of the house is broken, as a reader looks it up: `file:line what`. */
export type Breach = string;

/** A rule of the house: what it says, and where a file breaks it. */
export interface Rule {
  name: string;
  breaches(source: Source): Breach[];
}

const top = (path: string) => path.split('/')[0] as string;

const MAY_IMPORT: Record<string, readonly string[]> = {
  shared: ['shared'],
  // Its own version stands in package.json and nowhere else.
  server: ['server', 'shared', 'package.json'],
  extension: ['extension', 'shared'],
};

/** Configuration of the build, run by Node itself. */
const BUILD_FILES = ['server/web/vite.config.ts'];

const SQL_ROOMS = ['server/store', 'server/geo', 'server/import'];
const SQL_PACKAGES = ['kysely', 'better-sqlite3'];
const SQL =
  /^\s*(?:(?:with|select)\s[\s\S]*\sfrom\s|insert\s+(?:or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|create\s+(?:unique\s+)?(?:table|index|virtual)\s|pragma\s|attach\s)/i;

/** A native control without a class, or a button or message with a class of before. */
const BARE_CONTROL =
  /<(?:select|textarea|table|input)(?!\s+class=|\s+type="(?:radio|range|file)")|class="(?:button|link|trouble)\b/g;

const FETCH_ROOMS = ['extension/background', 'server/geo', 'server/web'];
const FETCH = new Set([
  'fetch()',
  'window.fetch',
  'self.fetch',
  'globalThis.fetch',
  'new XMLHttpRequest()',
  'new EventSource(…)',
  'new WebSocket(…)',
  'navigator.sendBeacon',
]);

/** One clock on each side; their tests and callers hand it on. */
const CLOCKS = ['server/clock.ts', 'extension/background/clock.ts'];
const CLOCK = new Set([
  'Date.now',
  'new Date()',
  'Date()',
  'performance.now',
  'process.hrtime',
  'Temporal.Now',
]);

const OUTSIDE_WORLD =
  /^(?:window|navigator|localStorage|sessionStorage|process|chrome|browser|location)\.|^document\.(?:createElement|querySelector|body|head|addEventListener|cookie|getElement|documentElement)|^(?:setTimeout|setInterval|require)\(\)$|^Math\.random$/;

/** The packages that pure code may stand on; Preact only where it draws. */
const sharedPackages = (path: string) =>
  within(path, ['shared/ui'])
    ? /^(?:zod|preact|read-excel-file|write-excel-file|csv-parse|postal-mime)(?:\/|$)/
    : /^zod$/;

export const RULES: readonly Rule[] = [
  {
    name: 'imports go one way: shared <- extension, shared <- server',
    breaches: ({ path, imports }) =>
      imports
        .filter(({ target, own }) => own && !within(target, MAY_IMPORT[top(path)] ?? []))
        .map(({ target }) => `${path} imports ${target}`),
  },
  {
    name: 'shared stands on zod alone, and where it draws, opens or saves on Preact and what reads and writes sheets',
    breaches: ({ path, imports }) =>
      top(path) !== 'shared'
        ? []
        : imports
            .filter(({ target, own, typeOnly }) => !own && !typeOnly && !sharedPackages(path).test(target))
            .map(({ target }) => `${path} imports ${target}`),
  },
  {
    name: 'shared/api imports only zod and its own files',
    breaches: ({ path, imports }) =>
      !within(path, ['shared/api'])
        ? []
        : imports
            .filter(({ target, own }) => (own ? !within(target, ['shared/api']) : target !== 'zod'))
            .map(({ target }) => `${path} imports ${target}`),
  },
  {
    name: 'nothing of Node in shared, in the extension or on the map',
    breaches: ({ path, imports }) =>
      !within(path, ['shared', 'extension', 'server/web']) || BUILD_FILES.includes(path)
        ? []
        : imports
            .filter(({ target }) => target.startsWith('node:'))
            .map(({ target }) => `${path} imports ${target}`),
  },
  {
    // The clock is read in one file, on the map too, and that file needs nothing of Node.
    name: 'the map imports shared, itself and the clock, nothing else of the server',
    breaches: ({ path, imports }) =>
      !within(path, ['server/web'])
        ? []
        : imports
            .filter(
              ({ target, own }) =>
                own && top(target) === 'server' && !within(target, ['server/web', 'server/clock.ts']),
            )
            .map(({ target }) => `${path} imports ${target}`),
  },
  {
    name: 'shared is pure: no DOM, no process, no timers, no chance',
    breaches: ({ path, uses }) =>
      top(path) !== 'shared' || within(path, ['shared/ui'])
        ? []
        : uses
            .filter(({ what }) => OUTSIDE_WORLD.test(what))
            .map(({ what, line }) => `${path}:${line} ${what}`),
  },
  {
    name: 'the demo region comes from its seed, not from chance',
    breaches: ({ path, uses }) =>
      !within(path, ['server/demo'])
        ? []
        : uses.filter(({ what }) => what === 'Math.random').map(({ line }) => `${path}:${line} Math.random`),
  },
  {
    name: 'a file holds 250 lines at most',
    breaches: ({ path, lines }) => (lines > 250 ? [`${path} has ${lines} lines`] : []),
  },
  {
    name: 'on the map a control or a table takes its look from the design system: a class of parts/controls.ts, Button or LinkButton',
    breaches: ({ path, text }) =>
      !within(path, ['server/web'])
        ? []
        : [...text.matchAll(BARE_CONTROL)].map(
            ({ index, 0: found }) => `${path}:${text.slice(0, index).split('\n').length} ${found}`,
          ),
  },
  {
    name: 'SQL only in server/store, server/geo and server/import',
    breaches: ({ path, imports, literals }) =>
      within(path, SQL_ROOMS)
        ? []
        : [
            ...imports
              .filter(({ target }) => SQL_PACKAGES.includes(target))
              .map(({ target }) => `${path} imports ${target}`),
            ...literals
              .filter(({ what }) => SQL.test(what))
              .map(({ what, line }) => `${path}:${line} ${what.trim().slice(0, 60)}`),
          ],
  },
  {
    name: 'fetch only in extension/background, server/geo and server/web',
    breaches: ({ path, uses }) =>
      within(path, FETCH_ROOMS)
        ? []
        : uses.filter(({ what }) => FETCH.has(what)).map(({ what, line }) => `${path}:${line} ${what}`),
  },
  {
    name: 'the clock is read in server/clock.ts and extension/background/clock.ts only',
    breaches: ({ path, uses }) =>
      CLOCKS.includes(path)
        ? []
        : uses.filter(({ what }) => CLOCK.has(what)).map(({ what, line }) => `${path}:${line} ${what}`),
  },
  {
    name: 'no any, and nothing that quiets the type checker or the linter',
    breaches: ({ path, anys, comments }) => [
      ...anys.map((line) => `${path}:${line} any`),
      ...comments
        .filter(({ what }) => /@ts-(?:ignore|nocheck|expect-error)|biome-ignore|eslint-disable/.test(what))
        .map(({ what, line }) => `${path}:${line} ${what.trim()}`),
    ],
  },
];

/** All breaches of a rule, file by file. */
export function breachesOf(rule: Rule, sources: readonly Source[]): Breach[] {
  return sources.flatMap((source) => rule.breaches(source));
}
