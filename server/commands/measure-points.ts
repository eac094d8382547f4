import { clarkEvans, ripleyK, type Spot } from '../../shared/measures/points.ts';
import { Refusal } from '../../shared/refusal.ts';
import { POINT_TEXTS } from '../../shared/text/points.ts';
import { parseCall } from './call.ts';
import { type Command, UsageError } from './command.ts';
import { readSpots } from './measure-file.ts';

/** Every pair is looked at. */
const MOST = 5000;
const DISTANCES = [100, 250, 500];
const decimals = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 });
const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** What `measure points --json` prints. Null is n.v.t.: fewer than two locations. */
export interface PointReport {
  locations: number;
  hectares: number;
  clarkEvans: number | null;
  /** K in square metres, and what chance would give: a circle of the distance. */
  ripleyK: { metres: number; k: number | null; random: number }[];
}

/** Measures whether locations stand together or apart, in one area; it needs no data folder. */
export const measurePoints: Command = {
  name: 'measure points',
  usage: 'measure points BESTAND --hectares AANTAL [--metres 100,250,500] [--json]',
  summary:
    'meet of locaties bij elkaar of uit elkaar staan (Clark-Evans, Ripley’s K), uit een CSV met x en y in meters van het Rijksdriehoeksstelsel; --hectares is het land van het gebied',
  async run(args, io) {
    const { values, positionals } = parseCall(
      args,
      { hectares: { type: 'string' }, metres: { type: 'string' }, json: { type: 'boolean' } },
      ['BESTAND'],
    );
    if (values.hectares === undefined)
      throw new UsageError('Er ontbreekt: --hectares met het land van het gebied, zoals --hectares 1250.');
    const hectares = amount(values.hectares, 'hectares');
    const distances = values.metres?.split(',').map((text) => amount(text, 'metres')) ?? DISTANCES;
    const spots = readSpots(positionals[0] as string);
    if (spots.length > MOST)
      throw new Refusal(
        `Het bestand heeft ${whole.format(spots.length)} locaties; meet er ten hoogste ${whole.format(MOST)} tegelijk, bijvoorbeeld per gemeente.`,
      );
    const report = reportOf(spots, hectares, distances);
    io.out(values.json ? JSON.stringify(report) : told(report));
    return 0;
  },
};

function reportOf(spots: readonly Spot[], hectares: number, distances: readonly number[]): PointReport {
  const squareMetres = hectares * 10_000;
  return {
    locations: spots.length,
    hectares,
    clarkEvans: clarkEvans(spots, squareMetres),
    ripleyK: distances.map((metres) => ({
      metres,
      k: ripleyK(spots, squareMetres, metres),
      random: Math.PI * metres ** 2,
    })),
  };
}

function told({ locations, hectares, clarkEvans: r, ripleyK: k }: PointReport): string {
  const texts = POINT_TEXTS.nl;
  const lines = [`${whole.format(locations)} locaties op ${decimals.format(hectares)} hectare.`];
  if (r === null) return [...lines, texts.few].join('\n');
  lines.push(`${texts.clarkEvans}: ${decimals.format(r)}`, `    ${texts.clarkEvansMeaning}`);
  for (const { metres, k: value, random } of k)
    if (value !== null)
      lines.push(
        `${texts.ripleyK} binnen ${decimals.format(metres)} m: ${whole.format(value)} m² (toeval geeft ${whole.format(random)} m²)`,
      );
  lines.push(`    ${texts.ripleyKMeaning}`);
  return lines.join('\n');
}

function amount(text: string, name: string): number {
  const number = Number(text.trim().replace(',', '.'));
  if (!/^\s*\d+([.,]\d+)?\s*$/.test(text) || !(number > 0))
    throw new UsageError(`"${text}" achter --${name} is geen getal boven 0; schrijf het als 250 of 12.5.`);
  return number;
}
