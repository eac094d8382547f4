import { MEASURE_TEXTS, type ToldMeasure } from '../../shared/text/measures.ts';
import type { MeasureReport } from './measure.ts';

const WHOLE = [
  'dissimilarity',
  'gini',
  'isolation',
  'interaction',
  'theilH',
  'hhi',
  'hoover',
  'spatialDissimilarity',
] as const satisfies readonly ToldMeasure[];
/** So many of the highest quotients are told; the rest is in the JSON. */
const HIGHEST = 10;

const decimals = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const { name, meaning } = MEASURE_TEXTS.nl;

/** The report as text: each measure with its band and what it means, then where most stands, then what is missing. */
export function measureText(report: MeasureReport, areas: number): string {
  const lines = [`${areas - report.leftOut.length} van de ${areas} gebieden gemeten.`];
  for (const measure of WHOLE) {
    const value = report[measure];
    if (value === null) continue;
    const band = measure === 'dissimilarity' || measure === 'gini' ? report.band[measure] : null;
    lines.push(`${name[measure]}: ${decimals.format(value)}${chance(band)}`, `    ${meaning[measure]}`);
  }
  const highest = Object.entries(report.locationQuotient)
    .flatMap(([code, value]) => (value === null || value === 0 ? [] : [{ code, value }]))
    .sort((one, other) => other.value - one.value)
    .slice(0, HIGHEST);
  if (highest.length > 0)
    lines.push(`${name.locationQuotient}, de hoogste:`, `    ${meaning.locationQuotient}`);
  for (const { code, value } of highest)
    lines.push(`  ${code}: ${decimals.format(value)}${chance(report.band.locationQuotient[code] ?? null)}`);
  for (const note of report.notes)
    lines.push(
      `${name[note.measure]}: ${note.why}${note.codes ? ` Gebieden: ${note.codes.join(', ')}.` : ''}`,
    );
  if (report.leftOut.length > 0)
    lines.push(`Zonder cijfers, dus niet meegeteld: ${report.leftOut.join(', ')}.`);
  return lines.join('\n');
}

function chance(band: readonly [number, number] | null): string {
  return band === null ? '' : ` (toeval geeft ${decimals.format(band[0])} tot ${decimals.format(band[1])})`;
}
