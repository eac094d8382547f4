import { expect, it } from 'vitest';
import { RULES } from './rules.ts';
import { readSource } from './sources.ts';

/** A planted file, and the rules that it breaks. */
const brokenBy = (path: string, text: string) =>
  RULES.filter((rule) => rule.breaches(readSource(path, text)).length > 0).map((rule) => rule.name);

const ONE_WAY = 'imports go one way: shared <- extension, shared <- server';
const PURE = 'shared is pure: no DOM, no process, no timers, no chance';
const SQL = 'SQL only in server/store, server/geo and server/import';
const FETCH = 'fetch only in extension/background, server/geo and server/web';
const CLOCK = 'the clock is read in server/clock.ts and extension/background/clock.ts only';
const CONTROLS =
  'on the map a control or a table takes its look from the design system: a class of parts/controls.ts, Button or LinkButton';
const ANY = 'no any, and nothing that quiets the type checker or the linter';

// The planted escape is put together, so that a search for such escapes does not find this file.
const IGNORE = `// @ts-${'ignore'}\n`;

it.each([
  ['shared/a.ts', `import { x } from '../server/x.ts';`, [ONE_WAY]],
  ['server/a.ts', `import type { X } from '../extension/x.ts';`, [ONE_WAY]],
  ['extension/a.ts', `export { x } from '../server/x.ts';`, [ONE_WAY]],
  ['extension/a.ts', `import { x } from '../shared/x.ts';`, []],
  ['server/a.ts', `await import('../extension/x.ts');`, [ONE_WAY]],
  [
    'shared/a.ts',
    `import { h } from 'preact';`,
    [
      'shared stands on zod alone, and where it draws, opens or saves on Preact and what reads and writes sheets',
    ],
  ],
  ['shared/ui/a.tsx', `import { h } from 'preact';`, []],
  ['shared/api/a.ts', `import '../dates.ts';`, ['shared/api imports only zod and its own files']],
  ['extension/a.ts', `import 'node:fs';`, ['nothing of Node in shared, in the extension or on the map']],
  [
    'server/web/a.ts',
    `import { x } from '../config.ts';`,
    ['the map imports shared, itself and the clock, nothing else of the server'],
  ],
  ['server/web/a.ts', `import { x } from '../clock.ts';`, []],
  ['server/web/a.tsx', `export const a = <select value="x" />;`, [CONTROLS]],
  ['server/web/a.tsx', `export const a = <button type="button" class="button quiet" />;`, [CONTROLS]],
  ['server/web/a.tsx', `export const a = <input class={TEXTBOX} type="text" />;`, []],
  ['server/web/a.tsx', `export const a = <input type="radio" />;`, []],
  ['shared/a.ts', 'document.querySelector("p");', [PURE]],
  ['shared/a.ts', 'const { document } = source; document.trim();', []],
  ['shared/a.ts', 'const chance = Math.random();', [PURE]],
  ['server/demo/a.ts', 'Math.random();', ['the demo region comes from its seed, not from chance']],
  ['server/a.ts', 'x();\n'.repeat(250), []],
  ['server/a.ts', 'x();\n'.repeat(251), ['a file holds 250 lines at most']],
  ['server/a.ts', `import { sql } from 'kysely';`, [SQL]],
  ['server/a.ts', 'run(`select id\n from units where id = ?`);', [SQL]],
  ['server/store/a.ts', 'run(`select id from units`);', []],
  ['server/a.ts', `say('update: het bestand is gelezen');`, []],
  ['extension/overlay/a.ts', `await fetch('/x');`, [FETCH]],
  ['extension/entrypoints/a.ts', 'start(fetch);', [FETCH]],
  ['extension/background/a.ts', `await fetch('/x');`, []],
  ['server/a.ts', 'app.fetch(request);', []],
  ['server/a.ts', 'const at = Date.now();', [CLOCK]],
  ['server/a.ts', 'const at = new Date();', [CLOCK]],
  ['server/a.ts', 'const at = new Date(text);', []],
  ['server/clock.ts', 'const at = new Date();', []],
  ['server/a.ts', 'let x: any;', [ANY]],
  ['server/a.ts', `say('any'); // any home`, []],
  ['server/a.ts', `${IGNORE}x();`, [ANY]],
])('%s with %j', (path, text, expected) => {
  expect(brokenBy(path, text)).toEqual(expected);
});
