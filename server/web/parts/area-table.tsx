import { useMemo, useState } from 'preact/hooks';
import type { AreaNumbers } from '../../../shared/api/areas.ts';
import type { Count } from '../../../shared/api/common.ts';
import { countCell } from '../../../shared/text/numbers.ts';
import { LinkButton } from '../../../shared/ui/button.tsx';
import { DownloadButtons } from '../../../shared/ui/download.tsx';
import { useLanguage, useTexts } from '../language.ts';
import type { Layer, LayerData } from '../layers/layer.ts';
import { MAP_TABLE } from '../text/map-table.ts';
import { areasText, countText, levelTitle } from '../text.ts';
import type { Level } from '../view.ts';
import { TABLE, TEXTBOX } from './controls.ts';

type Column = 'name' | 'places' | 'room';

/** The facts of the map once more as a table, for who does not see or point at a map; it shows the classes that the map shows. */
export function AreaTable(props: {
  layer: Layer;
  data: LayerData;
  level: Level;
  areas: readonly AreaNumbers[];
  /** The only class that is shown; null for all. */
  only: string | null;
  gemeenten: ReadonlyMap<string, string>;
  chosen: string | null;
  /** The day of the numbers, in words. */
  day: string;
  onChoose(code: string): void;
}) {
  const { layer, data, level } = props;
  const language = useLanguage();
  const texts = useTexts(MAP_TABLE);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [sort, setSort] = useState<{ by: Column; down: boolean }>({ by: 'name', down: false });
  const shown = useMemo(
    () =>
      props.only === null
        ? props.areas
        : props.areas.filter((area) => layer.classOf(area, data) === props.only),
    [props.areas, props.only, layer, data],
  );
  const rows = useMemo(() => {
    const wanted = name.trim().toLowerCase();
    return sorted(
      shown.filter((area) => area.name.toLowerCase().includes(wanted)),
      sort.by,
      sort.down,
    );
  }, [shown, sort, name]);
  const head = (by: Column, label: string) => (
    <th scope="col" aria-sort={sort.by === by ? (sort.down ? 'descending' : 'ascending') : 'none'}>
      <LinkButton onClick={() => setSort({ by, down: sort.by === by ? !sort.down : by !== 'name' })}>
        {label}
        <span aria-hidden="true">{sort.by !== by ? '' : sort.down ? ' ↓' : ' ↑'}</span>
      </LinkButton>
    </th>
  );
  const gemeente = (area: AreaNumbers) => props.gemeenten.get(area.gemeente) ?? area.gemeente;
  const table = () => ({
    name: `trede-${layer.id}`,
    columns: [levelTitle(level), 'Code', texts.gemeente, texts.places, texts.room, layer.title[language]],
    rows: rows.map((area) => [
      area.name,
      area.code,
      gemeente(area),
      countCell(area.places, language),
      countCell(area.room, language),
      layer.describe(area, data),
    ]),
    notes: [texts.source(props.day)],
  });
  return (
    <details class="area-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.summary(areasText(level, shown.length))}</summary>
      {open && (
        <>
          <div class="table-tools">
            <label class="field">
              <span>{texts.filter}</span>
              <input
                class={TEXTBOX}
                type="search"
                value={name}
                maxLength={60}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            </label>
            <DownloadButtons table={table} what={texts.save} language={language} />
          </div>
          {rows.length === 0 && <p class="soft none">{texts.none}</p>}
          <div class="table-scroll">
            <table class={TABLE}>
              <thead>
                <tr>
                  {head('name', levelTitle(level))}
                  {level !== 'gemeente' && <th scope="col">{texts.gemeente}</th>}
                  {head('places', texts.places)}
                  {head('room', texts.room)}
                  <th scope="col">{layer.title[language]}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((area) => (
                  <tr key={area.code} class={area.code === props.chosen ? 'chosen' : undefined}>
                    <th scope="row">
                      <LinkButton onClick={() => props.onChoose(area.code)}>{area.name}</LinkButton>
                    </th>
                    {level !== 'gemeente' && <td>{gemeente(area)}</td>}
                    <td class="number">{countText(area.places)}</td>
                    <td class="number">{roomText(area)}</td>
                    <td>{layer.describe(area, data)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
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
