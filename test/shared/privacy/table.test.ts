import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, hideSmall, type Sum, type Table } from '../../../shared/privacy/table.ts';

const cell = (id: string, units: number): Cell => ({ id, units, value: units });
const shown = (table: Table, below?: number) =>
  Object.fromEntries(
    [...hideSmall(table, below)].map(([id, count]) => [id, typeof count === 'object' ? '<' : count]),
  );

describe('small numbers worked out by hand', () => {
  it('hides 1-4 and shows 0 and 5', () => {
    const cells = [cell('a', 0), cell('b', 1), cell('c', 4), cell('d', 5)];
    expect(shown({ cells, sums: [] })).toEqual({ a: 0, b: '<', c: '<', d: 5 });
  });

  it('hides by units and shows places', () => {
    expect(hideSmall({ cells: [{ id: 'a', units: 1, value: 16 }], sums: [] }).get('a')).toEqual({ below: 5 });
  });

  it('one hidden cell under a shown total takes the smallest other with it', () => {
    const cells = [cell('a', 2), cell('b', 9), cell('c', 7), cell('d', 0), cell('t', 18)];
    expect(shown({ cells, sums: [{ total: 't', parts: ['a', 'b', 'c', 'd'] }] })).toEqual({
      a: '<',
      b: 9,
      c: '<',
      d: 0,
      t: 18,
    });
  });

  it('where only zeros stand beside it, the total goes', () => {
    const cells = [cell('a', 3), cell('b', 0), cell('t', 3), cell('u', 20), cell('whole', 23)];
    const sums = [
      { total: 't', parts: ['a', 'b'] },
      { total: 'whole', parts: ['t', 'u'] },
    ];
    // a and t are small; whole - u would give t, so u (smaller than whole) goes as well.
    expect(shown({ cells, sums })).toEqual({ a: '<', b: 0, t: '<', u: '<', whole: 23 });
  });

  it('takes a square of four in a table with row and column totals', () => {
    // Columns 3 9 | 12, 6 8 | 14, totals 9 17 | 26: hiding 3 needs one more in its row and its column.
    const cells = [
      cell('a1', 3),
      cell('a2', 9),
      cell('a', 12),
      cell('b1', 6),
      cell('b2', 8),
      cell('b', 14),
      cell('1', 9),
      cell('2', 17),
      cell('all', 26),
    ];
    const sums = [
      { total: 'a', parts: ['a1', 'a2'] },
      { total: 'b', parts: ['b1', 'b2'] },
      { total: '1', parts: ['a1', 'b1'] },
      { total: '2', parts: ['a2', 'b2'] },
      { total: 'all', parts: ['a', 'b'] },
      { total: 'all', parts: ['1', '2'] },
    ];
    const result = shown({ cells, sums });
    expect(result.a1).toBe('<');
    expect(result.b1).toBe('<');
    for (const corner of Object.entries(result))
      expect(corner[1] === '<' ? 'hidden' : corner[1]).toBeDefined();
    expect(givenAway({ cells, sums }, hiddenIds({ cells, sums }))).toEqual([]);
  });

  it('what is small and what would give it away look alike: told apart, 1 and 5 could be read from their sum', () => {
    const cells = [cell('a', 1), cell('b', 5), cell('t', 6)];
    const hidden = hideSmall({ cells, sums: [{ total: 't', parts: ['a', 'b'] }] });
    expect(hidden.get('a')).toEqual(hidden.get('b'));
    const pairs = [1, 2, 3, 4, 5].map((one) => [one, 6 - one] as const);
    expect(pairs.filter(([one, other]) => one < 5 && other >= 5)).toEqual([[1, 5]]);
    // As they are, each of the two may be either.
    expect(pairs).toContainEqual([1, 5]);
    expect(pairs).toContainEqual([5, 1]);
  });

  it('a region may raise the limit', () => {
    expect(shown({ cells: [cell('a', 5), cell('b', 10)], sums: [] }, 10)).toEqual({ a: '<', b: 10 });
  });
});

describe('no linear system over the shown cells determines a hidden one', () => {
  const size = fc.integer({ min: 0, max: 12 });
  const grid = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(size, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
    );

  it('in tables with row and column totals', () => {
    fc.assert(
      fc.property(grid, (numbers) => {
        const table = crossTable(numbers, [numbers.map((_, i) => i)]);
        expect(givenAway(table, hiddenIds(table))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('in tables whose rows add up to parents, as buurten to wijken to a gemeente', () => {
    fc.assert(
      fc.property(grid, fc.integer({ min: 1, max: 3 }), (numbers, wijken) => {
        const groups = Array.from({ length: wijken }, (_, w) =>
          numbers.flatMap((_row, i) => (i % wijken === w ? [i] : [])),
        );
        const table = crossTable(numbers, groups);
        expect(givenAway(table, hiddenIds(table))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('never hides a zero', () => {
    fc.assert(
      fc.property(grid, (numbers) => {
        const table = crossTable(numbers, [numbers.map((_, i) => i)]);
        const zeros = table.cells.filter(({ units }) => units === 0).map(({ id }) => id);
        const hidden = new Set(hiddenIds(table));
        expect(zeros.filter((id) => hidden.has(id))).toEqual([]);
      }),
    );
  });
});

function hiddenIds(table: Table): string[] {
  return [...hideSmall(table)].flatMap(([id, count]) =>
    count !== null && typeof count === 'object' ? [id] : [],
  );
}

/** Rows x columns with a total column, groups of rows with their sums, and the whole. */
function crossTable(numbers: number[][], groups: number[][]): Table {
  const columns = (numbers[0]?.length ?? 0) + 1;
  const rows = numbers.map((row) => [...row, row.reduce((sum, n) => sum + n, 0)]);
  const sumOf = (list: number[][]) =>
    Array.from({ length: columns }, (_, c) => list.reduce((sum, row) => sum + (row[c] ?? 0), 0));
  const levels = [
    ...rows.map((row, i) => ({ name: `r${i}`, row })),
    ...groups.map((group, g) => ({ name: `g${g}`, row: sumOf(group.map((i) => rows[i] ?? [])) })),
    { name: 'all', row: sumOf(rows) },
  ];
  const cells = levels.flatMap(({ name, row }) => row.map((units, c) => cell(`${name}.${c}`, units)));
  const across = levels.map(({ name }) => ({
    total: `${name}.${columns - 1}`,
    parts: Array.from({ length: columns - 1 }, (_, c) => `${name}.${c}`),
  }));
  const down: Sum[] = Array.from({ length: columns }, (_, c) => [
    ...groups.map((group, g) => ({ total: `g${g}.${c}`, parts: group.map((i) => `r${i}.${c}`) })),
    { total: `all.${c}`, parts: groups.map((_, g) => `g${g}.${c}`) },
  ]).flat();
  return { cells, sums: [...across, ...down] };
}

/** Hidden cells that the system gives away, by the rank of a dense matrix: another way than the code under test. */
function givenAway({ sums }: Table, hidden: string[]): string[] {
  const column = new Map(hidden.map((id, index) => [id, index]));
  const matrix = sums.map(({ total, parts }) => {
    const row = hidden.map(() => 0);
    for (const [id, sign] of [[total, -1], ...parts.map((part) => [part, 1])] as [string, number][]) {
      const index = column.get(id);
      if (index !== undefined) row[index] = sign;
    }
    return row;
  });
  const full = rank(matrix);
  return hidden.filter(
    (_, index) => rank([...matrix, hidden.map((__, other) => (other === index ? 1 : 0))]) === full,
  );
}

function rank(matrix: number[][]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let c = 0; c < (rows[0]?.length ?? 0); c++) {
    const pivot = rows.findIndex((row, r) => r >= found && Math.abs(row[c] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const [line] = rows.splice(pivot, 1) as [number[]];
    rows.splice(found, 0, line);
    rows.forEach((row, r) => {
      if (r === found || Math.abs(row[c] ?? 0) < 1e-9) return;
      const factor = (row[c] ?? 0) / (line[c] ?? 1);
      for (let k = c; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (line[k] ?? 0);
    });
    found += 1;
  }
  return found;
}
