import type { Row } from './row.ts';

const START = '<!-- bench -->';
const END = '<!-- /bench -->';
const HEADER = ['| bench | what | ratio | bound | |', '|---|---|---|---|---|'];

/** What benches measured: rows by the name of the bench. */
export type Measured = ReadonlyMap<string, readonly Row[]>;

/** The rows as a table in Markdown. */
export function table(measured: Measured): string {
  return [...HEADER, ...[...measured].flatMap(([bench, rows]) => linesOf(bench, rows))].join('\n');
}

/**
 * The README with these rows between its markers, in the order of `benches`, all else untouched. A bench that was not run
 * keeps the rows that it has there. Throws when a marker is missing.
 */
export function withTable(readme: string, benches: readonly string[], measured: Measured): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`README.md lacks ${START} and ${END}.`);
  const before = readme.slice(start, end).split('\n');
  const lines = benches.flatMap((bench) => {
    const rows = measured.get(bench);
    return rows ? linesOf(bench, rows) : before.filter((line) => line.startsWith(`| ${bench} |`));
  });
  return `${readme.slice(0, start + START.length)}\n\n${[...HEADER, ...lines].join('\n')}\n\n${readme.slice(end)}`;
}

function linesOf(bench: string, rows: readonly Row[]): string[] {
  return rows.map(
    ({ name, ratio, bound, ok }) =>
      `| ${bench} | ${name} | ${ratio.toFixed(2)} | ${bound} | ${ok ? 'ok' : 'not met'} |`,
  );
}
