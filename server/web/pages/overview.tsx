import type { Overview } from '../../../shared/api/overview.ts';
import type { SignalList } from '../../../shared/api/signals.ts';
import { may } from '../../../shared/rights.ts';
import type { Cell, ExportTable } from '../../../shared/table/table.ts';
import { formatCount } from '../../../shared/text/numbers.ts';
import { DownloadButtons } from '../../../shared/ui/download.tsx';
import { get } from '../client.ts';
import { type Language, useLanguage, useTexts } from '../language.ts';
import { TroubleLine } from '../parts/notice.tsx';
import {
  AgreementsFigure,
  BuurtenFigure,
  OmklapFigure,
  PlacesFigure,
  WaitingFigure,
} from '../parts/overview-figures.tsx';
import { Unready } from '../parts/unready.tsx';
import { OVERVIEW } from '../text/overview.ts';
import { useLoaded } from '../use-loaded.ts';
import { type View, writeView } from '../view.ts';
import type { PageProps } from './page.ts';

/** So many signals are shown here; the others are on their own page. */
const FEW = 8;

/** What asks for attention, and the figures to begin the day with, for one's own role. */
export function OverviewPage(props: PageProps) {
  const { view, region, health, role } = props;
  const texts = useTexts(OVERVIEW);
  const language = useLanguage();
  const key = `${health.dataVersion} ${region.id}`;
  const [loaded, again] = useLoaded(key, (signal) =>
    get<Overview>('overview', { region: region.id }, signal),
  );
  const asked = { role, organisation: null };
  const shown = loaded.value;
  if (!shown) return <Unready loaded={loaded} again={again} text={texts.loading} />;
  const trouble = props.trouble ?? (loaded.state === 'trouble' ? loaded.trouble : null);
  const to = (change: Partial<View>) => `#${writeView({ ...view, more: {}, area: null, ...change })}`;
  const seesSignals = may(asked, 'signals.read');
  return (
    <main class="wide overview" aria-busy={loaded.state === 'loading'}>
      <header class="page-head">
        <div>
          <h1>{texts.title}</h1>
          <p class="soft">{texts.of(shown.scope.name, shown.scope.level, shown.date)}</p>
        </div>
        <DownloadButtons table={() => tableOf(shown, language)} what={texts.table.what} language={language} />
      </header>
      {trouble && <TroubleLine trouble={trouble} again={props.again} />}
      <div class="figures">
        <PlacesFigure shown={shown} />
        <AgreementsFigure shown={shown} link={to({ page: 'afspraken' })} />
        <BuurtenFigure shown={shown} link={to({ page: 'kaart', level: 'buurt' })} />
        <OmklapFigure
          shown={shown}
          link={seesSignals ? to({ page: 'signalen', more: { soort: 'omklap' } }) : null}
        />
        <WaitingFigure shown={shown} mayRead={may(asked, 'waiting.read')} />
      </div>
      {seesSignals && <Attention {...props} to={to} />}
    </main>
  );
}

/** The first signals: those of one's own role before the others, the most urgent first. */
function Attention({ region, health, to }: PageProps & { to(change: Partial<View>): string }) {
  const texts = useTexts(OVERVIEW);
  const [loaded, again] = useLoaded(`${health.dataVersion} ${region.id}`, (signal) =>
    get<SignalList>('signals', { region: region.id, limit: FEW }, signal),
  );
  const list = loaded.value;
  return (
    <section aria-labelledby="attention" class="attention">
      <h2 id="attention">{texts.attention}</h2>
      {loaded.state === 'trouble' && <TroubleLine trouble={loaded.trouble} again={again} />}
      {list && list.items.length === 0 && <p>{texts.nothing}</p>}
      <ul class="plain">
        {list?.items.map((item) => (
          <li key={item.key} data-urgency={item.urgency}>
            <p>
              <a href={to({ page: 'signalen', more: { over: item.key } })}>{item.title}</a>{' '}
              <span class="small soft">
                {texts.urgency[item.urgency]}
                {item.due && `, ${texts.due(item.due)}`}
              </span>
            </p>
            <p class="small">{item.text}</p>
          </li>
        ))}
      </ul>
      {list && list.open > list.items.length && (
        <p>
          <a href={to({ page: 'signalen' })}>{texts.allSignals(list.open)}</a>
        </p>
      )}
    </section>
  );
}

/** The figures as one table: what, of which part, how many, and what it is to be laid beside. */
function tableOf(shown: Overview, language: Language): ExportTable {
  const texts = OVERVIEW[language];
  const cell = (count: Overview['places'][number]['places']): Cell =>
    typeof count === 'number' ? count : formatCount(count, language);
  const { terms, waiting, buurten } = shown;
  const rows: Cell[][] = [
    ...shown.places.flatMap(({ label, places, paths }): Cell[][] => [
      [texts.places, label, cell(places), null],
      ...paths.map(({ label: name, counted, points }): Cell[] => [
        texts.path,
        name,
        cell(counted),
        points.map((point) => texts.toward(point.places, point.year)).join('; '),
      ]),
    ]),
    ...shown.agreements.map((one): Cell[] => [
      texts.agreements,
      `${one.title}, ${texts.period(one.period, one.party)}`,
      one.delivered ?? one.problem,
      one.promised,
    ]),
    [texts.buurten, texts.over(2), cell(buurten.over), buurten.all],
    [texts.buurten, texts.full(buurten.full, buurten.all), buurten.full, buurten.all],
    ...(terms === null
      ? []
      : [
          [texts.omklap, texts.soon(terms.months), terms.soon, null],
          [texts.omklap, texts.past(terms.past), terms.past, null],
        ]),
    ...(waiting?.lists ?? []).map(({ list, count }): Cell[] => [
      texts.waiting,
      texts.lists[list],
      cell(count),
      waiting?.month ?? null,
    ]),
  ];
  return {
    name: `${texts.table.name}-${shown.scope.code.toLowerCase()}-${shown.date}`,
    columns: [texts.table.figure, texts.table.part, texts.table.value, texts.table.beside],
    rows,
    notes: [
      texts.of(shown.scope.name, shown.scope.level, shown.date),
      ...new Set(
        shown.places.flatMap(({ paths }) =>
          paths.map(({ source }) => texts.pathSource(source.document, source.paragraph)),
        ),
      ),
    ],
  };
}
