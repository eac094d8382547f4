import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './tool.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const readme = read('README.md');
const manifest = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  scripts: Record<string, string>;
};

it('gives a reason for every dependency, and for none that is gone', () => {
  const table = readme.split('## What it stands on')[1]?.split('\n## ')[0] ?? '';
  const reasoned = [...table.matchAll(/^\| (`[^|]+`) \| [^|]{10,} \|$/gm)].flatMap((row) =>
    [...(row[1] as string).matchAll(/`([^`]+)`/g)].map((name) => name[1]),
  );
  const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(reasoned.sort()).toEqual(named.sort());
});

it('names only scripts that exist', () => {
  const named = [...readme.matchAll(/npm run (?:-s )?([\w:]+)/g)].map((found) => found[1] as string);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

it('links only to files that exist', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map((found) => found[1] as string);
  expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
});
