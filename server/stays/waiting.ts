import type { Waiting } from '../../shared/api/waiting.ts';
import { type Cell, hideSmall, type Sum } from '../../shared/privacy/table.ts';
import type { Viewer } from '../../shared/rights.ts';
import type { Executor } from '../store/open.ts';
import { type WaitingFields, waitingIn, waitingMonths } from '../store/waiting.ts';

type Row = Waiting['items'][number];

/**
 * The lists of a month as a viewer may see them. Coordinators and the region see every number; a gemeente its own, and of
 * others no number of 1 to 4 nor one that it could be worked out from; the rest see no small number at all.
 */
export async function waitingFor(
  executor: Executor,
  viewer: Viewer,
  asked: { month: string | undefined; list: WaitingFields['list'] | undefined },
): Promise<Waiting> {
  const months = await waitingMonths(executor);
  const month = asked.month ?? months[0] ?? null;
  const all = month === null ? [] : await waitingIn(executor, month);
  const lists = (['uitstroomlijst', 'wachtlijst'] as const).filter(
    (list) => asked.list === undefined || asked.list === list,
  );
  return {
    month,
    months,
    items: lists.flatMap((list) =>
      tableOf(
        all.filter((row) => row.list === list),
        list,
        viewer,
      ),
    ),
  };
}

function tableOf(rows: readonly WaitingFields[], list: Row['list'], viewer: Viewer): Row[] {
  if (rows.length === 0) return [];
  const { role, organisation } = viewer;
  const seesAll =
    role === 'coordinator' || role === 'regio' || (role === 'gemeente' && organisation === null);
  const own = (origin: string) => seesAll || (role === 'gemeente' && origin === organisation);
  const others = rows.filter(({ origin }) => !own(origin));
  // What someone knows already stays out of the table: a total with it would give away the rest.
  const hidden = hideSmall(table(others));
  const known = new Map(
    table(rows.filter(({ origin }) => own(origin))).cells.map(({ id, value }) => [id, value]),
  );
  return table(rows).cells.map(({ id }) => {
    const [origin = '', rung = ''] = id.split(' ');
    const rest = hidden.get(id) ?? 0;
    const mine = known.get(id) ?? 0;
    return {
      list,
      origin: origin === ALL ? null : origin,
      rung: rung === ALL ? null : rung,
      count: typeof rest === 'number' ? rest + mine : rest,
    };
  });
}

const ALL = '*';

/** One list as a table of origins by rungs, with the sums of each row and column and of them all. */
function table(rows: readonly WaitingFields[]): { cells: Cell[]; sums: Sum[] } {
  if (rows.length === 0) return { cells: [], sums: [] };
  const origins = [...new Set(rows.map(({ origin }) => origin))];
  const rungs = [...new Set(rows.map(({ rung }) => rung))];
  const sums: Sum[] = [
    ...origins.map((origin) => sumOf(rows, `${origin} ${ALL}`, (row) => row.origin === origin)),
    ...rungs.map((rung) => sumOf(rows, `${ALL} ${rung}`, (row) => row.rung === rung)),
    { total: `${ALL} ${ALL}`, parts: origins.map((origin) => `${origin} ${ALL}`) },
    { total: `${ALL} ${ALL}`, parts: rungs.map((rung) => `${ALL} ${rung}`) },
  ];
  const value = new Map(rows.map((row) => [idOf(row), row.count]));
  for (const { total, parts } of sums)
    value.set(
      total,
      parts.reduce((sum, part) => sum + (value.get(part) ?? 0), 0),
    );
  return { cells: [...value].map(([id, count]) => ({ id, units: count, value: count })), sums };
}

function sumOf(rows: readonly WaitingFields[], total: string, belongs: (row: WaitingFields) => boolean): Sum {
  return { total, parts: rows.filter(belongs).map(idOf) };
}

function idOf({ origin, rung }: WaitingFields): string {
  return `${origin} ${rung}`;
}
