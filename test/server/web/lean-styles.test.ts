import { preprocessCSS, resolveConfig } from 'vite';
import { expect, it } from 'vitest';
import { leanStyles } from '../../../server/web/lean-styles.ts';

const SOURCES = ["const TABLE = 'utrecht-table utrecht-table--html-table';"];

async function leanOf(css: string): Promise<string> {
  const config = await resolveConfig(
    { configFile: false, css: { postcss: { plugins: [leanStyles(SOURCES)] } } },
    'build',
  );
  return (await preprocessCSS(css, 'styles.css', config)).code.replace(/\s+/g, ' ').trim();
}

it.each([
  [
    'a class that no source names',
    '.utrecht-badge { color: red } .ours { color: red }',
    '.ours { color: red }',
  ],
  ['one selector of two', '.utrecht-badge, .utrecht-table { color: red }', '.utrecht-table { color: red }'],
  [
    'a token that nothing reads',
    ':root { --a: 1px; --b: 2px } p { margin: var(--b) }',
    ':root { --b: 2px } p { margin: var(--b) }',
  ],
  [
    'a token that another is laid over',
    ':root { --a: 1px; color: red } :root { --a: 2px } p { margin: var(--a) }',
    ':root { color: red } :root { --a: 2px } p { margin: var(--a) }',
  ],
])('takes out %s', async (_, given, lean) => {
  expect(await leanOf(given)).toBe(lean);
});

it.each([
  ['a class that must be absent', '.utrecht-table:hover:not(:disabled, .utrecht-table--busy) { color: red }'],
  ['a token that is read by way of another', ':root { --a: 1px; --b: var(--a) } p { margin: var(--b) }'],
  [
    'what holds on paper only',
    ':root { --a: 1px } @media print { :root { --a: 2px } } p { margin: var(--a) }',
  ],
])('keeps %s', async (_, given) => {
  expect(await leanOf(given)).toBe(given);
});
