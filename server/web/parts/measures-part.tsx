import type { AreaMeasures, MeasureValue } from '../../../shared/api/measures.ts';
import { MEASURE_TEXTS, type ToldMeasure } from '../../../shared/text/measures.ts';
import { formatMeasure } from '../../../shared/text/numbers.ts';
import { areasText, levelWord } from '../text.ts';
import { Part } from './card-parts.tsx';

const { name, meaning } = MEASURE_TEXTS.nl;

/** How the places of a rung lie: each measure with what chance would give, and on asking what it means. */
export function MeasuresPart({ measures, rung }: { measures: AreaMeasures; rung: string }) {
  const { concentration, spread } = measures;
  const rows: [ToldMeasure, MeasureValue][] = [];
  if (concentration) rows.push(['locationQuotient', concentration]);
  if (spread)
    rows.push(['dissimilarity', spread.dissimilarity], ['hhi', spread.hhi], ['hoover', spread.hoover]);
  const told = rows.filter(([, { value }]) => value !== null);
  const missing = [...new Set(rows.flatMap(([, { why }]) => (why === null ? [] : [why])))];
  if (rows.length === 0) return null;
  return (
    <Part title={`Concentratie en spreiding: ${rung.toLowerCase()}`}>
      {concentration?.value !== null && concentration && <p>{quotientText(concentration)}</p>}
      {told.length > 0 && (
        <table class="measures">
          <thead>
            <tr>
              <th scope="col">Maat</th>
              <th scope="col" class="number">
                Hier
              </th>
              <th scope="col" class="number">
                Bij toeval
              </th>
            </tr>
          </thead>
          <tbody>
            {told.map(([measure, { value, band }]) => (
              <tr key={measure} data-measure={measure}>
                <th scope="row">{name[measure]}</th>
                <td class="number">{formatMeasure(value ?? 0)}</td>
                <td class="number soft">
                  {band ? `${formatMeasure(band.lo)} tot ${formatMeasure(band.hi)}` : '–'}
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
          <summary>Wat zeggen deze maten?</summary>
          <dl>
            {told.map(([measure]) => (
              <div key={measure}>
                <dt>{name[measure]}</dt>
                <dd class="soft">{meaning[measure]}</dd>
              </div>
            ))}
          </dl>
          <p class="soft">
            {concentration && `Het geheel is ${levelWord(concentration.of.level)} ${concentration.of.name}. `}
            {spread && `De spreiding gaat over ${areasText(spread.level, spread.areas)} hierin. `}
            {householdsText(measures)}“Bij toeval” is wat dezelfde locaties geven als zij op willekeurige
            huishoudens staan: 95 van de 100 keer ligt het daartussen.
          </p>
        </details>
      )}
    </Part>
  );
}

/** Of which year the households are that the measures divide by. */
function householdsText({ concentration, spread }: AreaMeasures): string {
  const years = [
    ...new Set([...(concentration?.householdYears ?? []), ...(spread?.householdYears ?? [])]),
  ].sort();
  return years.length === 0 ? '' : `De huishoudens zijn die van ${years.join(' en ')}. `;
}

/** How much more or less than in the whole, and whether chance alone can give that. */
function quotientText({ value, band, of }: NonNullable<AreaMeasures['concentration']>): string {
  const whole = `${levelWord(of.level) === 'regio' ? 'de regio' : 'de gemeente'} ${of.name}`;
  const quotient = value ?? 0;
  const start =
    quotient === 0
      ? `Hier staan geen plekken; ${whole} heeft ze wel.`
      : `Hier staan ${formatMeasure(quotient)} keer zoveel plekken per huishouden als in ${whole}.`;
  if (!band) return start;
  if (quotient > band.hi) return `${start} Dat is meer dan toeval geeft.`;
  return quotient < band.lo ? `${start} Dat is minder dan toeval geeft.` : `${start} Dat kan toeval zijn.`;
}
