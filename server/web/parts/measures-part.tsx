import type { AreaMeasures, MeasureValue } from '../../../shared/api/measures.ts';
import { MEASURE_TEXTS, type ToldMeasure } from '../../../shared/text/measures.ts';
import { formatMeasure } from '../../../shared/text/numbers.ts';
import { type Language, useLanguage } from '../language.ts';
import { MEASURES_PART } from '../text/measures-part.ts';
import { areasText, levelWord } from '../text.ts';
import { Part } from './card-parts.tsx';
import { TABLE } from './controls.ts';

/** How the places of a rung lie: each measure with what chance would give, and on asking what it means. */
export function MeasuresPart({ measures, rung }: { measures: AreaMeasures; rung: string }) {
  const language = useLanguage();
  const { name, meaning } = MEASURE_TEXTS[language];
  const texts = MEASURES_PART[language];
  const { concentration, spread } = measures;
  const rows: [ToldMeasure, MeasureValue][] = [];
  if (concentration) rows.push(['locationQuotient', concentration]);
  if (spread)
    rows.push(['dissimilarity', spread.dissimilarity], ['hhi', spread.hhi], ['hoover', spread.hoover]);
  const told = rows.filter(([, { value }]) => value !== null);
  const missing = [...new Set(rows.flatMap(([, { why }]) => (why === null ? [] : [why])))];
  if (rows.length === 0) return null;
  return (
    <Part title={texts.title(rung.toLowerCase())}>
      {concentration?.value !== null && concentration && <p>{quotientText(concentration, language)}</p>}
      {told.length > 0 && (
        <table class={`${TABLE} measures`}>
          <thead>
            <tr>
              <th scope="col">{texts.measure}</th>
              <th scope="col" class="number">
                {texts.here}
              </th>
              <th scope="col" class="number">
                {texts.byChance}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.map(([measure, { value, band }]) => (
              <tr key={measure} data-measure={measure}>
                <th scope="row">{name[measure]}</th>
                <td class="number">{formatMeasure(value ?? 0, language)}</td>
                <td class="number soft">
                  {band
                    ? texts.band(formatMeasure(band.lo, language), formatMeasure(band.hi, language))
                    : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {missing.map((why) => (
        <p key={why} class="soft">
          {why}
        </p>
      ))}
      {told.length > 0 && (
        <details class="small">
          <summary>{texts.what}</summary>
          <dl>
            {told.map(([measure]) => (
              <div key={measure}>
                <dt>{name[measure]}</dt>
                <dd class="soft">{meaning[measure]}</dd>
              </div>
            ))}
          </dl>
          <p class="soft">
            {concentration && texts.whole(levelWord(concentration.of.level), concentration.of.name)}
            {spread && texts.spread(areasText(spread.level, spread.areas))}
            {householdsText(measures, language)}
            {texts.chance}
          </p>
        </details>
      )}
    </Part>
  );
}

/** Of which year the households are that the measures divide by. */
function householdsText({ concentration, spread }: AreaMeasures, language: Language): string {
  const { and, households } = MEASURES_PART[language];
  const years = [
    ...new Set([...(concentration?.householdYears ?? []), ...(spread?.householdYears ?? [])]),
  ].sort();
  return years.length === 0 ? '' : households(years.join(and));
}

/** How much more or less than in the whole, and whether chance alone can give that. */
function quotientText(
  { value, band, of }: NonNullable<AreaMeasures['concentration']>,
  language: Language,
): string {
  const texts = MEASURES_PART[language];
  const whole = texts.theWhole(levelWord(of.level), of.name);
  const quotient = value ?? 0;
  const start = quotient === 0 ? texts.nothing(whole) : texts.times(formatMeasure(quotient, language), whole);
  if (!band) return start;
  if (quotient > band.hi) return `${start} ${texts.more}`;
  return quotient < band.lo ? `${start} ${texts.less}` : `${start} ${texts.maybe}`;
}
