import type { Row } from './row.ts';

const START = '<!-- bench -->';
const END = '<!-- /bench -->';

/** The rows as a table in Markdown. */
export function table(rows: readonly Row[]): string {
  return [
    '| what | ratio | bound | |',
    '|---|---|---|---|',
    ...rows.map(
      ({ name, ratio, bound, ok }) =>
        `| ${name} | ${ratio.toFixed(2)} | ${bound} | ${ok ? 'ok' : 'not met'} |`,
    ),
  ].join('\n');
}

/** The README with this table between its markers, all else untouched. Throws when a marker is missing. */
export function withTable(readme: string, rows: readonly Row[]): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`README.md lacks ${START} and ${END}.`);
  return `${readme.slice(0, start + START.length)}\n\n${table(rows)}\n\n${readme.slice(end)}`;
}
