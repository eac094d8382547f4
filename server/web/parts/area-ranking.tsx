import type { AreaNumbers } from '../../../shared/api/areas.ts';
import type { RegionMeasures } from '../../../shared/api/measures.ts';
import {
  countCell,
  formatCount,
  formatDate,
  formatMeasure,
  formatRate,
  HIDDEN_ABOUT,
} from '../../../shared/text/numbers.ts';
import type { PresentRegion } from '../data.ts';
import { useLanguage, useTexts } from '../language.ts';
import { CONCENTRATION } from '../text/concentration.ts';
import type { Level } from '../view.ts';
import { type FigureColumn, FigureTable } from './figure-table.tsx';

type Quotient = NonNullable<RegionMeasures['concentration']>[number];

interface Ranked extends AreaNumbers {
  /** By places per 1,000 households; null where that is not known exactly. */
  rank: number | null;
  rate: number | null;
  quotient: Quotient | null;
}

/** Areas by places per 1,000 households, each with its quotient, what chance would give, and the room to the norm. */
export function AreaRanking(props: {
  numbers: readonly AreaNumbers[];
  measures: RegionMeasures;
  region: PresentRegion;
  level: Level;
  linkOf(code: string): string;
}) {
  const { ranking: texts, spread } = useTexts(CONCENTRATION);
  const language = useLanguage();
  const { measures, region, level } = props;
  const names = new Map(region.gemeenten.map(({ code, name }) => [code, name]));
  const quotients = new Map((measures.concentration ?? []).map((one) => [one.code, one]));
  const rows = ranked(props.numbers, quotients);
  const columns: FigureColumn<Ranked>[] = [
    {
      label: texts.area,
      cell: ({ name }) => name,
      show: ({ code, name }) => <a href={props.linkOf(code)}>{name}</a>,
    },
    { label: texts.rank, cell: ({ rank }) => rank, show: ({ rank }) => rank ?? '–', figures: true },
    ...(level === 'gemeente'
      ? []
      : [{ label: texts.gemeente, cell: ({ gemeente }: Ranked) => names.get(gemeente) ?? gemeente }]),
    { label: texts.households, cell: ({ households }) => households, figures: true },
    {
      label: texts.places,
      cell: ({ places }) => countCell(places, language),
      show: ({ places }) => formatCount(places, language),
      figures: true,
    },
    {
      label: texts.rate,
      cell: ({ rate }) => rate,
      show: ({ rate }) => (rate === null ? '–' : formatRate(rate, language)),
      figures: true,
    },
    ...(measures.concentration === null
      ? []
      : [
          {
            label: texts.quotient,
            cell: ({ quotient }: Ranked) => quotient?.value ?? null,
            show: ({ quotient }: Ranked) =>
              quotient?.value == null || !quotient.band ? '–' : formatMeasure(quotient.value, language),
            figures: true,
          },
          {
            label: texts.chance,
            cell: ({ quotient }: Ranked) =>
              quotient?.band
                ? spread.band(
                    formatMeasure(quotient.band.lo, language),
                    formatMeasure(quotient.band.hi, language),
                  )
                : null,
            show: ({ quotient }: Ranked) =>
              quotient?.band
                ? spread.band(
                    formatMeasure(quotient.band.lo, language),
                    formatMeasure(quotient.band.hi, language),
                  )
                : '–',
            figures: true,
          },
        ]),
    { label: texts.norm, cell: (row) => texts.room[row.class] },
  ];
  const hides = rows.some(({ places }) => places !== null && typeof places === 'object');
  const years = measures.spread?.householdYears.join(', ') ?? '';
  return (
    <section aria-labelledby="ranking">
      <h2 id="ranking">{texts.title}</h2>
      <p class="soft">{texts.about}</p>
      <FigureTable
        caption={texts.title}
        file={`rangorde-${region.id}-${measures.rung ?? 'alle'}-${level}`}
        columns={columns}
        rows={rows}
        keyOf={({ code }) => code}
        notes={[
          texts.source(formatDate(measures.date, language), years),
          ...(hides ? [HIDDEN_ABOUT[language]] : []),
        ]}
      />
    </section>
  );
}

/** Most per 1,000 first; what is not known exactly comes last, without a rank. */
function ranked(numbers: readonly AreaNumbers[], quotients: ReadonlyMap<string, Quotient>): Ranked[] {
  const rows = numbers
    .map((area) => ({ ...area, rate: rateOf(area), quotient: quotients.get(area.code) ?? null }))
    .toSorted((one, other) => (other.rate ?? -1) - (one.rate ?? -1));
  return rows.map((row) => ({
    ...row,
    // Areas that are equal share a rank.
    rank: row.rate === null ? null : rows.findIndex(({ rate }) => rate === row.rate) + 1,
  }));
}

function rateOf({ places, households }: AreaNumbers): number | null {
  return typeof places === 'number' && households !== null && households > 0
    ? (places * 1000) / households
    : null;
}
