import type { ComponentChildren } from 'preact';
import { LinkButton } from '../../../shared/ui/button.tsx';
import { useTexts } from '../language.ts';
import { UNIT_BULK } from '../text/unit-bulk.ts';
import { UNIT_WORDS } from '../text/unit-words.ts';
import { UNITS } from '../text/units.ts';
import { VACANCIES } from '../text/vacancies.ts';
import { VACANCY_SORTS, type VacancyRow, type VacancySort } from '../vacancy-rows.ts';
import { TABLE } from './controls.ts';
import { ChooseCell, chooseAll, SortHead } from './sort-head.tsx';

/** One page of free homes: rows that can be sorted by column, chosen, and opened. */
export function VacancyTable(props: {
  rows: readonly VacancyRow[];
  sort: VacancySort;
  down: boolean;
  onSort(sort: VacancySort, down: boolean): void;
  /** Null where nothing can be done with a choice. */
  chosen: ReadonlySet<string> | null;
  onChoose(chosen: ReadonlySet<string>): void;
  opened: string;
  onOpen(id: string): void;
  detail(row: VacancyRow): ComponentChildren;
}) {
  const { rows, sort, down, chosen, onChoose, opened, onOpen } = props;
  const texts = useTexts(UNITS);
  const bulk = useTexts(UNIT_BULK);
  const own = useTexts(VACANCIES);
  const words = useTexts(UNIT_WORDS);
  const label: Record<VacancySort, string> = { ...words.field, rent: own.rent };
  const day = (date: string | null) => (date === null ? '' : words.day(date));
  return (
    <div class="list-scroll">
      <table class={`${TABLE} list`}>
        <SortHead
          columns={VACANCY_SORTS}
          label={label}
          numbers={['rent']}
          {...{ sort, down }}
          onSort={props.onSort}
          choose={
            chosen &&
            chooseAll(
              bulk.selectPage,
              rows.map(({ vacancy }) => vacancy.id),
              chosen,
              onChoose,
            )
          }
        />
        <tbody>
          {rows.map((row) => {
            const { vacancy, place } = row;
            const { id } = vacancy;
            return [
              <tr key={id} data-vacancy={id} aria-current={opened === id ? 'true' : undefined}>
                {chosen && <ChooseCell label={bulk.select(place)} {...{ id, chosen, onChoose }} />}
                <th scope="row">
                  <LinkButton
                    aria-expanded={opened === id}
                    title={texts.open(place)}
                    onClick={() => onOpen(opened === id ? '' : id)}
                  >
                    {place}
                  </LinkButton>
                </th>
                <td data-label={label.corporation}>{vacancy.corporation}</td>
                <td data-label={label.status}>{own.status[vacancy.status ?? 'vrij']}</td>
                <td class="number" data-label={label.rent}>
                  {vacancy.rent !== null && words.euro(vacancy.rent)}
                </td>
                <td class="day" data-label={label.from}>
                  {day(vacancy.from)}
                </td>
                <td class="day" data-label={label.until}>
                  {day(vacancy.until)}
                </td>
              </tr>,
              opened === id && (
                <tr key={`${id} detail`} class="detail">
                  <td colSpan={VACANCY_SORTS.length + (chosen ? 1 : 0)}>{props.detail(row)}</td>
                </tr>
              ),
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}
