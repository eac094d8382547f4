import { expect, it } from 'vitest';
import { atLeast, atMost } from './row.ts';
import { withTable } from './table.ts';

const BENCHES = ['http', 'import', 'country'];
const measured = new Map([
  ['import', [atMost('p99 during an import', 3.001, 3)]],
  ['http', [atLeast('checks against a fixed verdict', 0.4567, 0.3)]],
]);
const readme = [
  'before',
  '<!-- bench -->',
  '| import | what is no longer measured | 9.00 | at most 1 | not met |',
  '| country | peak memory | 0.81 | at most 1 | ok |',
  '| gone | a bench that is no more | 1.00 | at most 1 | ok |',
  '<!-- /bench -->',
  'after',
].join('\n');

it('puts the ratios between the markers, keeps those of a bench that was not run, and leaves the rest', () => {
  expect(withTable(readme, BENCHES, measured)).toBe(
    [
      'before',
      '<!-- bench -->',
      '',
      '| bench | what | ratio | bound | |',
      '|---|---|---|---|---|',
      '| http | checks against a fixed verdict | 0.46 | at least 0.3 | ok |',
      '| import | p99 during an import | 3.00 | at most 3 | not met |',
      '| country | peak memory | 0.81 | at most 1 | ok |',
      '',
      '<!-- /bench -->',
      'after',
    ].join('\n'),
  );
});

it('writes the same table twice without a change', () => {
  const once = withTable(readme, BENCHES, measured);
  expect(withTable(once, BENCHES, measured)).toBe(once);
});

it('refuses a README without its markers', () => {
  expect(() => withTable('before', BENCHES, measured)).toThrow(
    'README.md lacks <!-- bench --> and <!-- /bench -->.',
  );
});
