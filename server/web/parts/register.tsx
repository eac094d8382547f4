import { useState } from 'preact/hooks';
import type { AreaNumbers } from '../../../shared/api/areas.ts';
import type { ConfirmationList } from '../../../shared/api/confirmations.ts';
import type { Unit, UnitList } from '../../../shared/api/units.ts';
import { may } from '../../../shared/rights.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { DownloadButtons } from '../../../shared/ui/download.tsx';
import { get, getAll, type Query } from '../client.ts';
import { scopeOf } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import type { PageProps } from '../pages/page.ts';
import { UNITS } from '../text/units.ts';
import { unitTable } from '../unit-export.ts';
import type { Names } from '../unit-words.ts';
import { useLoaded } from '../use-loaded.ts';
import { ChosenMany } from './chosen-many.tsx';
import { TroubleLine } from './notice.tsx';
import { PAGE_ROWS, Pager } from './pager.tsx';
import { UnitDetail } from './unit-detail.tsx';
import { NO_FILTER, type UnitFilter, UnitFilters } from './unit-filters.tsx';
import { UnitForm } from './unit-form.tsx';
import { UNIT_SORTS, UnitTable } from './unit-table.tsx';

const BULK_FIELDS = [
  'status',
  'rung',
  'funding',
  'secrecy',
  'corporation',
  'provider',
  'contract',
  'rent',
  'from',
  'until',
] as const;

/** The register: filter, sort, page, open one, change many, save as a table. */
export function Register(props: PageProps) {
  const { view, change, region, rungs, health, role } = props;
  const texts = useTexts(UNITS);
  const language = useLanguage();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState(false);
  const [told, setTold] = useState('');
  const asked = { role, organisation: null };
  const writes = may(asked, 'units.write');

  const filter = { ...NO_FILTER, ...pick(view.more) };
  const sort = UNIT_SORTS.find((one) => one === view.more.op) ?? 'place';
  const down = view.more.af === 'ja';
  const page = Math.max(0, Number(view.more.blad ?? 1) - 1) || 0;
  const keep = (more: Record<string, string>) => change({ more: { ...view.more, woning: '', ...more } });
  const narrow = (more: Record<string, string>) => {
    setChosen(new Set());
    keep({ blad: '', ...more });
  };

  const query = queryOf(filter, words, region.ladder === region.id ? region.id : null);
  const ordered = { ...query, sort, order: down ? 'desc' : 'asc' };
  const key = JSON.stringify([health.dataVersion, ordered, page]);
  const [loaded, again] = useLoaded(key, (signal) =>
    get<UnitList>('units', { ...ordered, limit: PAGE_ROWS, cursor: String(page * PAGE_ROWS) }, signal),
  );
  const [parties] = useLoaded(may(asked, 'units.confirm') ? (health.dataVersion ?? '') : null, (signal) =>
    get<ConfirmationList>('confirmations', {}, signal),
  );
  const names = useNames(props);
  const list = loaded.value;
  const total = list?.total ?? 0;
  const changed = (what: string) => {
    setTold(what);
    keep({});
    again();
    props.again();
  };
  const table = async () => unitTable(await getAll<Unit>('units', ordered), names, language);

  return (
    <>
      <UnitFilters
        key={JSON.stringify(filter)}
        {...{ filter, words, rungs }}
        gemeenten={region.gemeenten}
        parties={parties.value?.items ?? []}
        onFilter={narrow}
        onWords={(text) => {
          setWords(text);
          narrow({});
        }}
      />
      {loaded.state === 'trouble' && <TroubleLine trouble={loaded.trouble} again={again} />}
      <div class="list-head">
        <p role="status">
          <b>{list ? texts.found(total) : loaded.state === 'loading' && texts.loading}</b> {told}
        </p>
        <span class="actions">
          {writes && !adding && (
            <Button quiet small onClick={() => setAdding(true)}>
              {texts.add}
            </Button>
          )}
          <DownloadButtons table={table} what={texts.title} language={language} />
        </span>
      </div>
      {adding && (
        <section aria-label={texts.addTitle} class="norm-editor">
          <h2>{texts.addTitle}</h2>
          <UnitForm
            unit={null}
            rungs={rungs}
            onCancel={() => setAdding(false)}
            onDone={() => {
              setAdding(false);
              changed(texts.saved);
            }}
          />
        </section>
      )}
      {writes && chosen.size > 0 && (
        <ChosenMany
          path="units"
          fields={BULK_FIELDS}
          {...{ chosen, total, names, rungs }}
          onAll={() =>
            void getAll<Unit>('units', ordered).then((all) => setChosen(new Set(all.map(({ id }) => id))))
          }
          onNone={() => setChosen(new Set())}
          onDone={(what) => {
            setChosen(new Set());
            changed(what);
          }}
        />
      )}
      {list && total === 0 && (
        <p>
          {words === '' && JSON.stringify(filter) === JSON.stringify(NO_FILTER)
            ? texts.noneAtAll
            : texts.none}
        </p>
      )}
      {list && total > 0 && (
        <div aria-busy={loaded.state === 'loading'}>
          <UnitTable
            units={list.items}
            {...{ names, sort, down }}
            onSort={(by, falling) => keep({ op: by, af: falling ? 'ja' : '', blad: '' })}
            chosen={writes ? chosen : null}
            onChoose={setChosen}
            opened={view.more.woning ?? ''}
            onOpen={(id) => keep({ woning: id })}
            detail={(unit) => (
              <UnitDetail key={unit.id} {...{ unit, names, rungs, role }} onChanged={changed} />
            )}
          />
          <Pager page={page} total={total} onPage={(to) => keep({ blad: to === 0 ? '' : String(to + 1) })} />
        </div>
      )}
    </>
  );
}

function pick(more: Readonly<Record<string, string>>): Partial<UnitFilter> {
  return Object.fromEntries(Object.entries(more).filter(([name]) => name in NO_FILTER));
}

function queryOf(filter: UnitFilter, words: string, region: string | null): Query {
  return {
    region,
    q: words || null,
    rung: filter.ladder || null,
    gemeente: filter.gemeente || null,
    status: filter.status || null,
    provider: filter.aanbieder || null,
    corporation: filter.corporatie || null,
    ended: filter.ook === 'ja' || filter.status === 'beeindigd' ? null : 'false',
  };
}

/** What rungs and buurten of the region are called. */
function useNames({ region, rungs, health }: PageProps): Names {
  const scope = scopeOf(region, health.counts?.areas ?? 0);
  const [areas] = useLoaded(`${region.id} ${health.areaYear}`, async (signal) => {
    const lists = await Promise.all(
      scope.map((gemeente) => getAll<AreaNumbers>('areas', { level: 'buurt', gemeente }, signal)),
    );
    return new Map(lists.flat().map(({ code, name }) => [code, name]));
  });
  return {
    rungs: new Map(rungs.map(({ id, label }) => [id, label])),
    buurten: areas.value ?? new Map(),
  };
}
