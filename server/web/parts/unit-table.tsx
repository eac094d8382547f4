import type { ComponentChildren } from 'preact';
import type { Unit } from '../../../shared/api/units.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { LinkButton } from '../../../shared/ui/button.tsx';
import { useLanguage, useTexts } from '../language.ts';
import { UNIT_BULK } from '../text/unit-bulk.ts';
import { UNIT_WORDS } from '../text/unit-words.ts';
import { UNITS } from '../text/units.ts';
import { type Names, placeWords, statusWords } from '../unit-words.ts';
import { TABLE } from './controls.ts';
import { ChooseCell, chooseAll, SortHead } from './sort-head.tsx';

/** The columns in their order; each can be sorted by. */
export const UNIT_SORTS = [
  'place',
  'rung',
  'places',
  'status',
  'provider',
  'corporation',
  'from',
  'until',
  'confirmed',
] as const;
export type UnitSort = (typeof UNIT_SORTS)[number];

/** One page of the register: rows that can be sorted by column, chosen, and opened to see and change all of one. */
export function UnitTable(props: {
  units: readonly Unit[];
  names: Names;
  sort: UnitSort;
  down: boolean;
  onSort(sort: UnitSort, down: boolean): void;
  /** Null where nothing can be done with a choice. */
  chosen: ReadonlySet<string> | null;
  onChoose(chosen: ReadonlySet<string>): void;
  opened: string;
  onOpen(id: string): void;
  detail(unit: Unit): ComponentChildren;
}) {
  const { units, names, sort, down, chosen, onChoose, opened } = props;
  const texts = useTexts(UNITS);
  const bulk = useTexts(UNIT_BULK);
  const words = useTexts(UNIT_WORDS);
  const language = useLanguage();
  const width = UNIT_SORTS.length + (chosen === null ? 0 : 1);
  const day = (date: string | null) => (date === null ? '' : words.day(date));
  return (
    <div class="list-scroll">
      <table class={`${TABLE} list`}>
        <SortHead
          columns={UNIT_SORTS}
          label={words.field}
          numbers={['places']}
          {...{ sort, down }}
          onSort={props.onSort}
          choose={
            chosen &&
            chooseAll(
              bulk.selectPage,
              units.map(({ id }) => id),
              chosen,
              onChoose,
            )
          }
        />
        <tbody>
          {units.map((unit) => {
            const place = placeWords(unit, names, language);
            const label = (column: UnitSort) => ({ 'data-label': words.field[column] });
            return [
              <tr key={unit.id} data-unit={unit.id} aria-current={unit.id === opened ? 'true' : undefined}>
                {chosen && <ChooseCell id={unit.id} label={bulk.select(place)} {...{ chosen, onChoose }} />}
                <th scope="row">
                  <LinkButton
                    aria-expanded={unit.id === opened}
                    title={texts.open(place)}
                    onClick={() => props.onOpen(unit.id === opened ? '' : unit.id)}
                  >
                    {place}
                  </LinkButton>
                </th>
                <td {...label('rung')}>{names.rungs.get(unit.rung) ?? unit.rung}</td>
                <td class="number" {...label('places')}>
                  {formatNumber(unit.places, language)}
                </td>
                <td {...label('status')}>{statusWords(unit, language)}</td>
                <td {...label('provider')}>{unit.provider}</td>
                <td {...label('corporation')}>{unit.corporation}</td>
                <td class="day" {...label('from')}>
                  {day(unit.from)}
                </td>
                <td class="day" {...label('until')}>
                  {day(unit.until)}
                </td>
                <td class="day" {...label('confirmed')}>
                  {day(unit.confirmedOn)}
                </td>
              </tr>,
              unit.id === opened && (
                <tr key={`${unit.id} detail`} class="detail">
                  <td colSpan={width}>{props.detail(unit)}</td>
                </tr>
              ),
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}
