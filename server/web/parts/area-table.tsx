import { useMemo, useState } from 'preact/hooks';
import type { AreaNumbers } from '../../../shared/api/areas.ts';
import type { Count } from '../../../shared/api/common.ts';
import type { Layer } from '../layers/layer.ts';
import { areasText, countText, levelTitle } from '../text.ts';
import type { Level } from '../view.ts';

type Column = 'name' | 'places' | 'room';

/** The facts of the map once more as a table, for who does not see or point at a map. */
export function AreaTable(props: {
  layer: Layer;
  level: Level;
  areas: readonly AreaNumbers[];
  gemeenten: ReadonlyMap<string, string>;
  chosen: string | null;
  onChoose(code: string): void;
}) {
  const [open, setOpen] = useState(false);
  const [sort, setSort] = useState<{ by: Column; down: boolean }>({ by: 'name', down: false });
  const rows = useMemo(() => sorted(props.areas, sort.by, sort.down), [props.areas, sort]);
  const head = (by: Column, label: string) => (
    <th scope="col" aria-sort={sort.by === by ? (sort.down ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        class="link"
        onClick={() => setSort({ by, down: sort.by === by ? !sort.down : by !== 'name' })}
      >
        {label}
        <span aria-hidden="true">{sort.by !== by ? '' : sort.down ? ' ↓' : ' ↑'}</span>
      </button>
    </th>
  );
  return (
    <details class="area-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Tabel met {areasText(props.level, props.areas.length)}</summary>
      {open && (
        <div class="table-scroll">
          <table>
            <thead>
              <tr>
                {head('name', levelTitle(props.level))}
                {props.level !== 'gemeente' && <th scope="col">Gemeente</th>}
                {head('places', 'Plekken')}
                {head('room', 'Ruimte')}
                <th scope="col">{props.layer.title}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((area) => (
                <tr key={area.code} class={area.code === props.chosen ? 'chosen' : undefined}>
                  <th scope="row">
                    <button type="button" class="link" onClick={() => props.onChoose(area.code)}>
                      {area.name}
                    </button>
                  </th>
                  {props.level !== 'gemeente' && <td>{props.gemeenten.get(area.gemeente)}</td>}
                  <td class="number">{countText(area.places)}</td>
                  <td class="number">{roomText(area)}</td>
                  <td>{props.layer.describe(area)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

/** The room left, or a dash where no norm gives one. */
export function roomText(area: Pick<AreaNumbers, 'room' | 'class'>): string {
  return area.room === null ? '–' : countText(area.room);
}

/** Hidden numbers sort as the least they can be, unknown ones last in either direction. */
function sorted(areas: readonly AreaNumbers[], by: Column, down: boolean): AreaNumbers[] {
  const sign = down ? -1 : 1;
  if (by === 'name') return areas.toSorted((a, b) => sign * a.name.localeCompare(b.name, 'nl'));
  return areas.toSorted((a, b) => {
    const [one, other] = [amount(a[by]), amount(b[by])];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other) || a.name.localeCompare(b.name, 'nl');
  });
}

function amount(count: Count): number | null {
  return count === null ? null : typeof count === 'number' ? count : 1;
}
