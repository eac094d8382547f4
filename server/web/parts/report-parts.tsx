import type { AreaDetail } from '../../../shared/api/areas.ts';
import type { Count } from '../../../shared/api/common.ts';
import type { Spread } from '../../../shared/api/measures.ts';
import { SHOWN_MEASURES } from '../../../shared/measures/index.ts';
import { MEASURE_TEXTS } from '../../../shared/text/measures.ts';
import {
  countCell,
  formatCount,
  formatDate,
  formatMeasure,
  formatNumber,
  HIDDEN_ABOUT,
} from '../../../shared/text/numbers.ts';
import { useLanguage, useTexts } from '../language.ts';
import { REPORT } from '../text/report.ts';
import type { REPORT_NOTES } from '../text/report-notes.ts';
import { changeText, isHidden } from '../text.ts';
import { forecastOf } from './agreement-rows.ts';
import { FigureTable } from './figure-table.tsx';
import type { Decision, SheetStand } from './report-facts.ts';

/** Places per rung of one area, with the change over a year. Rungs without a unit are left out. */
export function RungsPart({ detail, date, file }: { detail: AreaDetail; date: string; file: string }) {
  const { rungs: texts } = useTexts(REPORT);
  const language = useLanguage();
  const rows = detail.rungs.filter(
    ({ places, yearChange }) => places !== 0 || (yearChange !== 0 && yearChange !== null),
  );
  const knows = (of: 'units' | 'yearChange') => rows.some((row) => row[of] !== null);
  const figure = (label: string, of: (row: AreaDetail['rungs'][number]) => Count) => ({
    label,
    cell: (row: AreaDetail['rungs'][number]) => countCell(of(row), language),
    show: (row: AreaDetail['rungs'][number]) => formatCount(of(row), language),
    figures: true,
  });
  const hides = rows.some(({ places }) => isHidden(places));
  return (
    <section>
      <h3>{texts.title}</h3>
      <FigureTable
        caption={`${texts.title}: ${detail.name}`}
        file={file}
        columns={[
          { label: texts.rung, cell: ({ label }) => label },
          figure(texts.places, ({ places }) => places),
          ...(knows('units') ? [figure(texts.homes, ({ units }) => units)] : []),
          ...(knows('yearChange')
            ? [
                {
                  ...figure(texts.change, ({ yearChange }) => yearChange),
                  show: (row: AreaDetail['rungs'][number]) => changeText(row.yearChange),
                },
              ]
            : []),
        ]}
        rows={rows}
        keyOf={({ rung }) => rung}
        notes={[texts.source(formatDate(date, language)), ...(hides ? [HIDDEN_ABOUT[language]] : [])]}
      />
    </section>
  );
}

/** How agreements stand: due, delivered, left and forecast. */
export function StandsPart({ stands, date, file }: { stands: SheetStand[]; date: string; file: string }) {
  const { agreements: texts } = useTexts(REPORT);
  const language = useLanguage();
  return (
    <section>
      <h3>{texts.title}</h3>
      {stands.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <FigureTable
          caption={texts.title}
          file={file}
          columns={[
            { label: texts.agreement, cell: ({ title }) => title },
            { label: texts.period, cell: ({ row }) => row.period },
            { label: texts.due, cell: ({ row }) => row.due, figures: true },
            { label: texts.delivered, cell: ({ row }) => row.delivered, figures: true },
            { label: texts.left, cell: ({ row }) => row.left, figures: true },
            {
              label: texts.forecast,
              cell: ({ row }) => forecastOf(row),
              show: ({ row }) => {
                const forecast = forecastOf(row);
                return forecast === null ? texts.early : formatNumber(forecast, language);
              },
              figures: true,
            },
          ]}
          rows={stands}
          keyOf={({ agreement, row }) => `${agreement} ${row.period}`}
          notes={[texts.source(formatDate(date, language))]}
        />
      )}
    </section>
  );
}

/** Measures of spread in a line each; D never without its band. */
export function MeasuresLine({ spread }: { spread: Spread }) {
  const { measures: texts } = useTexts(REPORT);
  const language = useLanguage();
  const { name } = MEASURE_TEXTS[language];
  const told = SHOWN_MEASURES.flatMap((measure) => {
    const { value, band } = spread[measure];
    if (value === null) return [];
    const range = band && `${formatMeasure(band.lo, language)}–${formatMeasure(band.hi, language)}`;
    return [texts.line(name[measure], formatMeasure(value, language), range)];
  });
  if (told.length === 0) return null;
  return (
    <section>
      <h3>{texts.title}</h3>
      <p>{told.join('; ')}.</p>
      <p class="soft small">{texts.source(spread.householdYears.join(', '))}</p>
    </section>
  );
}

/** The first few lines, and how many more there are. */
export function SignalLines(props: {
  title: string;
  none: string;
  more(count: number): string;
  /** Null for who may not see them. */
  lines: readonly string[] | null;
  most: number;
}) {
  const { over } = useTexts(REPORT);
  const { lines, most } = props;
  return (
    <section>
      <h3>{props.title}</h3>
      {lines === null && <p>{over.notYours}</p>}
      {lines?.length === 0 && <p>{props.none}</p>}
      {lines !== null && lines.length > 0 && (
        <>
          <ul>
            {lines.slice(0, most).map((line, index) => (
              <li key={`${index} ${line}`}>{line}</li>
            ))}
          </ul>
          {lines.length > most && <p>{props.more(lines.length - most)}</p>}
          <p class="soft small">{over.today}</p>
        </>
      )}
    </section>
  );
}

/** A decision in words. */
export function decisionText(decision: Decision, texts: (typeof REPORT_NOTES)['nl']['decisions']): string {
  switch (decision.kind) {
    case 'swap':
      return texts.swap(decision.from, decision.to, decision.homes, decision.period, decision.title);
    case 'settle':
      return texts.settle(decision.period, decision.title);
    case 'dispute':
      return texts.dispute(decision.title);
  }
}
