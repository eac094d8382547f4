import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeAgreement } from '../server/demo/agreement.ts';
import { makeNorms } from '../server/demo/norms.ts';
import { PRESETS } from '../shared/ladder/presets/index.ts';
import { forgotten, REGISTRIES, reached } from './structure/registries.ts';
import { breachesOf, RULES } from './structure/rules.ts';
import { filesUnder, type Import, sourcesUnder } from './structure/sources.ts';
import { ROOT } from './tool.ts';

const house = ['shared', 'server', 'extension'].flatMap(sourcesUnder);
const tests = sourcesUnder('test');

const reachesZod = ({ target, typeOnly }: Import) => target === 'zod' && !typeOnly;

describe('the house', () => {
  it.each(RULES)('$name', (rule) => {
    expect(breachesOf(rule, house)).toEqual([]);
  });

  it('no any, and nothing that quiets the type checker or the linter, in tests', () => {
    const rule = RULES.filter(({ name }) => name.startsWith('no any'));
    expect(rule).toHaveLength(1);
    expect(rule.flatMap((one) => breachesOf(one, tests))).toEqual([]);
  });

  it('has no drawer for odds and ends', () => {
    const odd = [...house, ...tests].filter(({ path }) =>
      /(?:^|\/)(?:utils?|helpers?|misc|common-utils)[./]/.test(path),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it.each(REGISTRIES)('$index lists all its files', (registry) => {
    expect(house.filter((source) => source.path !== registry.index && registry.belongs(source))).not.toEqual(
      [],
    );
    expect(forgotten(registry, house)).toEqual([]);
  });

  /** What runs in pages that are not ours, one after the other as it is needed. */
  const IN_PAGES = ['portal', 'overlay', 'card'];

  it('the content script reaches no zod', () => {
    const entries = house.filter(({ path }) =>
      IN_PAGES.some((name) => path === `extension/entrypoints/${name}.ts`),
    );
    expect(entries).toHaveLength(IN_PAGES.length);
    const withZod = reached(
      entries.map(({ path }) => path),
      house,
    ).filter(({ imports }) => imports.some(reachesZod));
    expect(withZod.map(({ path }) => path)).toEqual([]);
  });

  it('the map page reaches no zod: what the server answers is as it is told', () => {
    const all = reached(['server/web/main.tsx'], house);
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ imports }) => imports.some(reachesZod)).map(({ path }) => path)).toEqual([]);
  });

  const scripts = join(ROOT, '.output/chrome-mv3');
  it.skipIf(!existsSync(scripts))('the built content script (when there is one) holds no zod', () => {
    const names = IN_PAGES.map((name) => `${name}.js`);
    const holding = names.filter((name) =>
      /ZodError|\$ZodType|_zod\b/.test(readFileSync(join(scripts, name), 'utf8')),
    );
    expect(holding).toEqual([]);
  });
});

describe('sources', () => {
  const cited = ({ document, paragraph, year }: { document: string; paragraph: string; year: number }) =>
    document.trim() !== '' && paragraph.trim() !== '' && year > 2000;

  it('every preset and every rung cites its source', () => {
    const uncited = PRESETS.flatMap((preset) =>
      [preset, ...preset.rungs].filter(({ source }) => !cited(source)).map(({ id }) => `${preset.id}: ${id}`),
    );
    expect(uncited).toEqual([]);
  });

  it('every rule of the made-up region cites its source, and all but a stop are samples', () => {
    const rules = [...makeNorms('2026-11-22'), makeAgreement('2026-11-22')];
    expect(rules.filter(({ source }) => !cited(source)).map(({ id }) => id)).toEqual([]);
    const limits = rules.filter((rule) => !('kind' in rule) || rule.kind !== 'stop');
    expect(limits.filter(({ status }) => status !== 'voorbeeld').map(({ id }) => id)).toEqual([]);
    expect(limits.length).toBeGreaterThan(1);
  });
});

describe('what is in the repository', () => {
  const inGit = existsSync(join(ROOT, '.git'));
  const list = (...more: string[]) =>
    execFileSync('git', ['ls-files', '-z', ...more], { cwd: ROOT, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean);

  it.skipIf(!inGit)('the top level (in a clone) holds what the frame needs, and nothing else', () => {
    const allowed = [
      '.ci',
      '.gitattributes',
      '.gitignore',
      'LICENSE',
      'README.md',
      'biome.json',
      'docs',
      'extension',
      'package-lock.json',
      'package.json',
      'publiccode.yml',
      'server',
      'shared',
      'test',
      'tsconfig.json',
      'wxt.config.ts',
    ];
    const found = new Set(
      list('--cached', '--others', '--exclude-standard').map((path) => path.split('/')[0]),
    );
    expect([...found].filter((name) => !allowed.includes(name as string))).toEqual([]);
  });

  it('no file names a folder of the machine it was written on', () => {
    const folders = [homedir(), join(ROOT)].filter((folder) => folder.length > 6);
    const machine = /(?<![\w.-])\/(?:work|farm|root|workspace)\//;
    const endings = ['.ts', '.tsx', '.json', '.md', '.css', '.html', '.yml', '.csv', '.mjs'];
    const naming = [
      ...['shared', 'server', 'extension', 'test'].flatMap((folder) => filesUnder(folder, endings)),
      'README.md',
      'package.json',
      'package-lock.json',
      'publiccode.yml',
      'wxt.config.ts',
    ]
      .filter((path) => existsSync(join(ROOT, path)))
      .filter((path) => {
        const text = readFileSync(join(ROOT, path), 'utf8');
        return machine.test(text) || folders.some((folder) => text.includes(folder));
      });
    expect(naming).toEqual([]);
  });

  it('the lock file names no registry', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });

  it('the lock file holds the parts for every platform, or npm ci fails there', () => {
    type Locked = { optionalDependencies?: Record<string, string> };
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, Locked>;
    };
    const names = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
    const lacking = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !names.has(name))
        .map((name) => `${path} lacks ${name}`),
    );
    expect(lacking).toEqual([]);
  });
});
