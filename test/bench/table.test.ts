import { expect, it } from 'vitest';
import { atLeast, atMost } from './row.ts';
import { withTable } from './table.ts';

const rows = [
  atLeast('checks against a fixed verdict', 0.4567, 0.3),
  atMost('p99 during an import', 3.001, 3),
];
const readme = 'before\n\n<!-- bench -->\n\nold\n\n<!-- /bench -->\n\nafter\n';

it('puts the ratios between the markers and leaves the rest', () => {
  expect(withTable(readme, rows)).toBe(
    [
      'before',
      '',
      '<!-- bench -->',
      '',
      '| what | ratio | bound | |',
      '|---|---|---|---|',
      '| checks against a fixed verdict | 0.46 | at least 0.3 | ok |',
      '| p99 during an import | 3.00 | at most 3 | not met |',
      '',
      '<!-- /bench -->',
      '',
      'after',
      '',
    ].join('\n'),
  );
});

it('writes the same table twice without a change', () => {
  const once = withTable(readme, rows);
  expect(withTable(once, rows)).toBe(once);
});

it('refuses a README without its markers', () => {
  expect(() => withTable('before', rows)).toThrow('README.md lacks <!-- bench --> and <!-- /bench -->.');
});
