import { useState } from 'preact/hooks';
import type { Vacancy } from '../../../shared/api/vacancies.ts';
import { may } from '../../../shared/rights.ts';
import type { ExportTable } from '../../../shared/table/table.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { DownloadButtons } from '../../../shared/ui/download.tsx';
import { machineClock } from '../../clock.ts';
import { getAll } from '../client.ts';
import { useLanguage, useTexts } from '../language.ts';
import type { PageProps } from '../pages/page.ts';
import { UNIT_WORDS } from '../text/unit-words.ts';
import { UNITS } from '../text/units.ts';
import { VACANCIES } from '../text/vacancies.ts';
import { useLoaded } from '../use-loaded.ts';
import { VACANCY_SORTS, vacancyRows } from '../vacancy-rows.ts';
import { ChosenMany } from './chosen-many.tsx';
import { TEXTBOX } from './controls.ts';
import { TroubleLine } from './notice.tsx';
import { PAGE_ROWS, Pager } from './pager.tsx';
import { VacancyDetail } from './vacancy-detail.tsx';
import { VacancyForm } from './vacancy-form.tsx';
import { VacancyTable } from './vacancy-table.tsx';

const clock = machineClock(null);
const BULK_FIELDS = ['until', 'from', 'rent', 'corporation'] as const;
const NO_NAMES = { rungs: new Map<string, string>(), buurten: new Map<string, string>() };

/** Homes on offer: find, sort, change one or many, take off offer, save as a table. There are few enough to have them all at hand. */
export function VacancyList(props: PageProps) {
  const { view, change, region, health, role } = props;
  const texts = useTexts(UNITS);
  const own = useTexts(VACANCIES);
  const words = useTexts(UNIT_WORDS);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState(false);
  const [told, setTold] = useState('');
  const [loaded, again] = useLoaded(`${health.dataVersion}`, (signal) =>
    getAll<Vacancy>('vacancies', {}, signal),
  );
  const writes = may({ role, organisation: null }, 'vacancies.write');
  const sort = VACANCY_SORTS.find((one) => one === view.more.op) ?? 'place';
  const down = view.more.af === 'ja';
  const page = Math.max(0, Number(view.more.blad ?? 1) - 1) || 0;
  const keep = (more: Record<string, string>) => change({ more: { ...view.more, woning: '', ...more } });
  const gemeenten = new Set(region.gemeenten.map(({ code }) => code));
  const rows = vacancyRows(loaded.value ?? [], {
    ...{ gemeenten, sort, down },
    today: clock.today(),
    words: typed,
  });
  const changed = (what: string) => {
    setTold(what);
    setAdding(false);
    setChosen(new Set());
    keep({});
    again();
    props.again();
  };
  const table = (): ExportTable => ({
    name: own.exportName,
    columns: VACANCY_SORTS.map((one) => (one === 'rent' ? own.rent : words.field[one])),
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
            class={TEXTBOX}
            type="search"
            value={typed}
            placeholder={own.wordsHint}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setChosen(new Set());
              keep({ blad: '' });
            }}
          />
        </label>
      </form>
      {loaded.state === 'trouble' && <TroubleLine trouble={loaded.trouble} again={again} />}
      <div class="list-head">
        <p role="status">
          <b>{loaded.value ? own.found(rows.length) : loaded.state === 'loading' && texts.loading}</b> {told}
        </p>
        <span class="actions">
          {writes && !adding && (
            <Button quiet small onClick={() => setAdding(true)}>
              {texts.add}
            </Button>
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
      {writes && chosen.size > 0 && (
        <ChosenMany
          path="vacancies"
          fields={BULK_FIELDS}
          chosen={chosen}
          total={rows.length}
          names={NO_NAMES}
          rungs={[]}
          onAll={() => setChosen(new Set(rows.map(({ vacancy }) => vacancy.id)))}
          onNone={() => setChosen(new Set())}
          onDone={changed}
        />
      )}
      {loaded.value && rows.length === 0 && <p>{own.none}</p>}
      {rows.length > 0 && (
        <div aria-busy={loaded.state === 'loading'}>
          <VacancyTable
            rows={rows.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS)}
            {...{ sort, down }}
            onSort={(by, falling) => keep({ op: by, af: falling ? 'ja' : '', blad: '' })}
            chosen={writes ? chosen : null}
            onChoose={setChosen}
            opened={view.more.woning ?? ''}
            onOpen={(id) => keep({ woning: id })}
            detail={({ vacancy }) => (
              <VacancyDetail key={vacancy.id} {...{ vacancy, writes }} onChanged={changed} />
            )}
          />
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
