import { useState } from 'preact/hooks';
import { formatAddress } from '../../../shared/address/format.ts';
import type { Vacancy } from '../../../shared/api/vacancies.ts';
import { may } from '../../../shared/rights.ts';
import type { ExportTable } from '../../../shared/table/table.ts';
import { DownloadButtons } from '../../../shared/ui/download.tsx';
import { machineClock } from '../../clock.ts';
import { getAll } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import type { PageProps } from '../pages/page.ts';
import { UNIT_WORDS } from '../text/unit-words.ts';
import { UNITS } from '../text/units.ts';
import { VACANCIES } from '../text/vacancies.ts';
import { useLoaded } from '../use-loaded.ts';
import { TroubleLine } from './notice.tsx';
import { PAGE_ROWS, Pager } from './pager.tsx';
import { VacancyDetail } from './vacancy-detail.tsx';
import { VacancyForm } from './vacancy-form.tsx';

const clock = machineClock(null);
const SORTS = ['place', 'corporation', 'status', 'rent', 'from', 'until'] as const;
type Sort = (typeof SORTS)[number];

/** Homes on offer: find, sort, change, take off offer, save as a table. There are few enough to have them all at hand. */
export function VacancyList(props: PageProps) {
  const { view, change, region, health, role } = props;
  const texts = useTexts(UNITS);
  const own = useTexts(VACANCIES);
  const words = useTexts(UNIT_WORDS);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [adding, setAdding] = useState(false);
  const [told, setTold] = useState('');
  const [loaded, again] = useLoaded(`${health.dataVersion}`, (signal) =>
    getAll<Vacancy>('vacancies', {}, signal),
  );
  const writes = may({ role, organisation: null }, 'vacancies.write');
  const sort = SORTS.find((one) => one === view.more.op) ?? 'place';
  const down = view.more.af === 'ja';
  const page = Math.max(0, Number(view.more.blad ?? 1) - 1) || 0;
  const keep = (more: Record<string, string>) => change({ more: { ...view.more, woning: '', ...more } });
  const label: Record<Sort, string> = { ...words.field, rent: own.rent };
  const today = clock.today();
  const inRegion = new Set(region.gemeenten.map(({ code }) => code));
  const asked = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = (loaded.value ?? [])
    .filter(
      ({ gemeente, until }) =>
        (gemeente === null || inRegion.has(gemeente)) && (until === null || until > today),
    )
    .map((vacancy) => ({ vacancy, place: placeOf(vacancy) }))
    .filter(({ vacancy, place }) => {
      const text = `${place} ${vacancy.corporation}`.toLowerCase();
      return asked.every((word) => text.includes(word));
    })
    .sort((one, other) => compared(cellOf(one, sort), cellOf(other, sort), down));
  const changed = (what: string) => {
    setTold(what);
    setAdding(false);
    keep({});
    again();
    props.again();
  };
  const day = (date: string | null) => (date === null ? '' : words.day(date));
  const table = (): ExportTable => ({
    name: own.exportName,
    columns: SORTS.map((one) => label[one]),
    rows: rows.map(({ vacancy, place }) => [
      place,
      vacancy.corporation,
      own.status[vacancy.status ?? 'vrij'],
      vacancy.rent,
      vacancy.from,
      vacancy.until,
    ]),
  });
  return (
    <>
      <form class="filters" aria-label={texts.filters} onSubmit={(event) => event.preventDefault()}>
        <label class="field">
          <span>{own.words}</span>
          <input
            type="search"
            value={typed}
            placeholder={own.wordsHint}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              keep({ blad: '' });
            }}
          />
        </label>
      </form>
      {loaded.state === 'trouble' && <TroubleLine trouble={loaded.trouble} again={again} />}
      <div class="list-head">
        <p role="status">
          <b>{loaded.value ? own.found(rows.length) : texts.loading}</b> {told}
        </p>
        <span class="actions">
          {writes && !adding && (
            <button type="button" class="button quiet small" onClick={() => setAdding(true)}>
              {texts.add}
            </button>
          )}
          <DownloadButtons table={table} what={texts.tabs.vrij} language={language} />
        </span>
      </div>
      {adding && (
        <section aria-label={own.addTitle} class="norm-editor">
          <h2>{own.addTitle}</h2>
          <VacancyForm vacancy={null} onCancel={() => setAdding(false)} onDone={() => changed(texts.saved)} />
        </section>
      )}
      {loaded.value && rows.length === 0 && <p>{own.none}</p>}
      {rows.length > 0 && (
        <div class="list-scroll" aria-busy={loaded.state === 'loading'}>
          <table class="list">
            <thead>
              <tr>
                {SORTS.map((one) => (
                  <th
                    key={one}
                    scope="col"
                    class={one === 'rent' ? 'number' : undefined}
                    aria-sort={one === sort ? (down ? 'descending' : 'ascending') : undefined}
                  >
                    <button
                      type="button"
                      class="sorter"
                      onClick={() => keep({ op: one, af: one === sort && !down ? 'ja' : '', blad: '' })}
                    >
                      {label[one]}
                      <span aria-hidden="true">{one === sort ? (down ? ' ↓' : ' ↑') : ''}</span>
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS).map(({ vacancy, place }) => {
                const { id } = vacancy;
                const opened = view.more.woning === id;
                return [
                  <tr key={id} data-vacancy={id} aria-current={opened ? 'true' : undefined}>
                    <th scope="row">
                      <button
                        type="button"
                        class="link"
                        aria-expanded={opened}
                        onClick={() => keep({ woning: opened ? '' : id })}
                      >
                        {place}
                      </button>
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
                  opened && (
                    <tr key={`${id} detail`} class="detail">
                      <td colSpan={SORTS.length}>
                        <VacancyDetail key={vacancy.version} {...{ vacancy, writes }} onChanged={changed} />
                      </td>
                    </tr>
                  ),
                ];
              })}
            </tbody>
          </table>
        </div>
      )}
      <Pager
        page={page}
        total={rows.length}
        onPage={(to) => keep({ blad: to === 0 ? '' : String(to + 1) })}
      />
    </>
  );
}

type Row = { vacancy: Vacancy; place: string };

function placeOf({ address }: Vacancy): string {
  const { bagId: _, point: __, huisnummer, ...parts } = address;
  return formatAddress({ ...parts, huisnummer: huisnummer ?? 0 });
}

function cellOf({ vacancy, place }: Row, sort: Sort): string | number | null {
  return sort === 'place' ? place : (vacancy[sort] ?? null);
}

/** What has no value comes last, whichever way. */
function compared(one: string | number | null, other: string | number | null, down: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : String(one).localeCompare(String(other), 'nl', { numeric: true });
  return down ? -order : order;
}
