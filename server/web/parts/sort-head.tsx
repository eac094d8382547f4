import { CHECKBOX } from './controls.ts';
/** The head of a list whose columns can be sorted by: pressed again, a column turns round. */
export function SortHead<Sort extends string>(props: {
  columns: readonly Sort[];
  label: Readonly<Record<Sort, string>>;
  /** Columns of figures. */
  numbers: readonly Sort[];
  sort: Sort;
  down: boolean;
  onSort(sort: Sort, down: boolean): void;
  /** Where rows can be chosen: what choosing all is called, and whether all are. */
  choose: ChooseAll | null;
}) {
  const { columns, label, sort, down, choose } = props;
  return (
    <thead>
      <tr>
        {choose && (
          <td class="choose-cell">
            <input
              class={CHECKBOX}
              type="checkbox"
              aria-label={choose.label}
              checked={choose.all}
              onChange={(event) => choose.onAll(event.currentTarget.checked)}
            />
          </td>
        )}
        {columns.map((column) => (
          <th
            key={column}
            scope="col"
            class={props.numbers.includes(column) ? 'number' : undefined}
            aria-sort={column === sort ? (down ? 'descending' : 'ascending') : undefined}
          >
            <button
              type="button"
              class="sorter"
              onClick={() => props.onSort(column, column === sort && !down)}
            >
              {label[column]}
              <span aria-hidden="true">{column === sort ? (down ? ' ↓' : ' ↑') : ''}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface ChooseAll {
  label: string;
  all: boolean;
  onAll(on: boolean): void;
}

/** Choosing all of the rows that are shown, beside what was chosen elsewhere. */
export function chooseAll(
  label: string,
  ids: readonly string[],
  chosen: ReadonlySet<string>,
  onChoose: (chosen: ReadonlySet<string>) => void,
): ChooseAll {
  return {
    label,
    all: ids.length > 0 && ids.every((id) => chosen.has(id)),
    onAll: (on) => onChoose(withChosen(chosen, ids, on)),
  };
}

/** The cell in which one row is chosen. */
export function ChooseCell(props: {
  id: string;
  label: string;
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}) {
  const { id, chosen } = props;
  return (
    <td class="choose-cell">
      <input
        class={CHECKBOX}
        type="checkbox"
        aria-label={props.label}
        checked={chosen.has(id)}
        onChange={(event) => props.onChoose(withChosen(chosen, [id], event.currentTarget.checked))}
      />
    </td>
  );
}

function withChosen(chosen: ReadonlySet<string>, ids: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}
