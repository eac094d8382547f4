import type { RegionMeasures } from '../../../shared/api/measures.ts';
import { SHOWN_MEASURES } from '../../../shared/measures/index.ts';
import { MEASURE_TEXTS, type ToldMeasure } from '../../../shared/text/measures.ts';
import { formatDate, formatMeasure } from '../../../shared/text/numbers.ts';
import { useLanguage, useTexts } from '../language.ts';
import { CONCENTRATION } from '../text/concentration.ts';
import type { Level } from '../view.ts';
import { type FigureColumn, FigureTable } from './figure-table.tsx';

type Told = { measure: ToldMeasure; value: number | null; band: { lo: number; hi: number } | null };

/** How the places of a rung lie over a region: each measure with what chance would give, never bare where it has a band. */
export function SpreadPart({ measures, level }: { measures: RegionMeasures; level: Level }) {
  const { spread: texts, ranking, levels } = useTexts(CONCENTRATION);
  const language = useLanguage();
  const { name, meaning } = MEASURE_TEXTS[language];
  const { spread } = measures;
  if (!spread)
    return (
      <section aria-labelledby="spread">
        <h2 id="spread">{texts.title}</h2>
        <p>{texts.notYours}</p>
      </section>
    );
  const rows: Told[] = SHOWN_MEASURES.map((measure) => ({ measure, ...spread[measure] })).filter(
    ({ value }) => value !== null,
  );
  const missing = [...new Set(SHOWN_MEASURES.flatMap((measure) => spread[measure].why ?? []))];
  const years = spread.householdYears.join(', ');
  const columns: FigureColumn<Told>[] = [
    { label: texts.measure, cell: ({ measure }) => name[measure] },
    {
      label: texts.here,
      cell: ({ value }) => value,
      show: ({ value }) => formatMeasure(value ?? 0, language),
      figures: true,
    },
    {
      label: texts.chance,
      cell: ({ band }) =>
        band && texts.band(formatMeasure(band.lo, language), formatMeasure(band.hi, language)),
      show: ({ band }) =>
        band ? texts.band(formatMeasure(band.lo, language), formatMeasure(band.hi, language)) : texts.noBand,
      figures: true,
    },
    { label: texts.reading, cell: (row) => readingOf(row, texts) },
  ];
  return (
    <section aria-labelledby="spread">
      <h2 id="spread">{texts.title}</h2>
      <p class="soft">{texts.about(spread.areas, levels[level], years)}</p>
      {rows.length > 0 && (
        <FigureTable
          caption={texts.title}
          file={`spreiding-${measures.region}-${measures.rung ?? 'alle'}-${level}`}
          columns={columns}
          rows={rows}
          keyOf={({ measure }) => measure}
          notes={[
            ...(spread.leftOut.length > 0 ? [texts.leftOut(spread.leftOut.length)] : []),
            ranking.source(formatDate(measures.date, language), years),
          ]}
        />
      )}
      {missing.map((why) => (
        <p key={why}>{why}</p>
      ))}
      <details class="small">
        <summary>{texts.meaning}</summary>
        <dl class="facts">
          {SHOWN_MEASURES.map((measure) => (
            <div key={measure}>
              <dt>{name[measure]}</dt>
              <dd>{meaning[measure]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function readingOf(
  { value, band }: Omit<Told, 'measure'>,
  texts: { more: string; less: string; within: string },
): string {
  if (value === null || band === null) return '–';
  if (value > band.hi) return texts.more;
  return value < band.lo ? texts.less : texts.within;
}
