import type { Ledger } from '../../../shared/api/ledger.ts';
import { formatDate, formatNumber } from '../../../shared/text/numbers.ts';
import { useLanguage, useTexts } from '../language.ts';
import { AGREEMENTS } from '../text/agreements.ts';
import { forecastOf, type StandRow, totalRow } from './agreement-rows.ts';
import { type FigureColumn, FigureTable } from './figure-table.tsx';

/** How each party stands in a period: bars to see it by, and the table with the same numbers. */
export function AgreementStand(props: {
  ledger: Ledger;
  period: string;
  rows: readonly StandRow[];
  /** The party whose stand is explained below. */
  chosen: string;
  /** The link that explains a party. */
  linkOf(party: string): string;
}) {
  const { ledger, rows, period } = props;
  const texts = useTexts(AGREEMENTS);
  const language = useLanguage();
  const number = (label: string, cell: (row: StandRow) => number | null): FigureColumn<StandRow> => ({
    label,
    cell,
    figures: true,
  });
  const columns: FigureColumn<StandRow>[] = [
    {
      label: texts.column.party,
      cell: ({ name }) => name,
      show: (row) =>
        row.party === '' ? (
          row.name
        ) : (
          <a href={props.linkOf(row.party)} aria-current={row.party === props.chosen ? 'true' : undefined}>
            {row.name}
          </a>
        ),
    },
    number(texts.column.target, ({ target }) => target),
    number(texts.column.carried, ({ carriedIn }) => carriedIn),
    number(texts.column.swapped, ({ swapped }) => swapped),
    number(texts.column.delivered, ({ delivered }) => delivered),
    number(texts.column.left, ({ left }) => left),
    number(texts.column.lapsed, ({ lapsed }) => lapsed),
    number(texts.column.onward, ({ carriedOut }) => carriedOut),
    {
      ...number(texts.column.forecast, forecastOf),
      show: (row) => {
        const forecast = forecastOf(row);
        return forecast === null ? texts.tooEarly : formatNumber(forecast, language);
      },
    },
  ];
  const total = totalRow(rows, texts.total);
  return (
    <>
      <StandBars rows={rows} />
      <FigureTable
        caption={texts.stand(period)}
        file={`${ledger.agreement}-${period}`}
        columns={columns}
        rows={rows}
        keyOf={({ party }) => party}
        marked={({ party }) => party === props.chosen}
        {...(total && { total })}
        notes={[
          texts.columnAbout,
          texts.unit[ledger.unit],
          ...ledger.withoutOrigin.filter((gap) => gap.period === period).map(({ text }) => text),
          texts.source(formatDate(ledger.date, language)),
        ]}
      />
    </>
  );
}

/** Delivered, forecast and what is to be delivered, per party; the table below says the same in numbers. */
export function StandBars({ rows }: { rows: readonly StandRow[] }) {
  const { chart } = useTexts(AGREEMENTS);
  const language = useLanguage();
  const most = Math.max(1, ...rows.flatMap((row) => [row.due, row.delivered, forecastOf(row) ?? 0]));
  const part = (value: number) => `${(Math.max(0, value) / most) * 100}%`;
  return (
    <figure class="stand-bars">
      <figcaption>
        <h3>{chart.title}</h3>
        <p class="soft small keys" aria-hidden="true">
          <span class="key delivered" /> {chart.delivered} <span class="key forecast" /> {chart.forecast}{' '}
          <span class="key due" /> {chart.due}
        </p>
      </figcaption>
      <ul class="plain">
        {rows.map((row) => (
          <li key={row.party}>
            <span class="name">{row.name}</span>
            <span class="track" aria-hidden="true">
              <span class="forecast" style={{ width: part(forecastOf(row) ?? 0) }} />
              <span class="delivered" style={{ width: part(row.delivered) }} />
              <span class="due" style={{ left: part(row.due) }} />
            </span>
            <span class="number">
              <b>{formatNumber(row.delivered, language)}</b> {chart.row} {formatNumber(row.due, language)}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
