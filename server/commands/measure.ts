import { type Band, bandInSteps } from '../../shared/measures/band.ts';
import type { Measured } from '../../shared/measures/data.ts';
import {
  MEASURES,
  type MeasureName,
  type Measures,
  measure as measured,
} from '../../shared/measures/index.ts';
import { MEASURE_TEXTS, type MeasureNote, type ToldMeasure } from '../../shared/text/measures.ts';
import { inTurns } from '../turns.ts';
import { parseCall } from './call.ts';
import type { Command } from './command.ts';
import { readMeasureAreas, readNeighbours } from './measure-file.ts';
import { measureText } from './measure-text.ts';

/** Why a measure has no value, or for which areas it does not hold. */
export interface Note {
  measure: ToldMeasure;
  why: string;
  codes?: string[];
}

/** What `measure --json` prints. Null is n.v.t.; `notes` says why. */
export type MeasureReport = Record<MeasureName | 'spatialDissimilarity', number | null> & {
  locationQuotient: Record<string, number | null>;
  band: {
    dissimilarity: Band['dissimilarity'];
    gini: Band['gini'];
    locationQuotient: Record<string, [number, number] | null>;
  };
  notes: Note[];
  /** Codes without figures: they count in nothing. */
  leftOut: string[];
};

/** Measures the concentration and spread in a file; it needs no data folder. */
export const measure: Command = {
  name: 'measure',
  usage: 'measure BESTAND [--neighbours BESTAND] [--json]',
  summary:
    'meet hoe plekken over gebieden zijn verdeeld, uit een CSV met code, x (plekken), t (huishoudens) en eventueel w (sleutel)',
  async run(args, io) {
    const { values, positionals } = parseCall(
      args,
      { json: { type: 'boolean' }, neighbours: { type: 'string' } },
      ['BESTAND'],
    );
    const areas = readMeasureAreas(positionals[0] as string);
    const neighbours = values.neighbours === undefined ? undefined : readNeighbours(values.neighbours);
    const result = measured(areas, neighbours);
    const band = await inTurns(bandInSteps(result.data), io.signal);
    const report = reportOf(result, band, neighbours);
    io.out(values.json ? JSON.stringify(report) : measureText(report, areas.length));
    return 0;
  },
};

function reportOf(
  { values, spatialDissimilarity, locationQuotients, data }: Measures,
  band: Band,
  neighbours: readonly (readonly [string, string])[] | undefined,
): MeasureReport {
  const codes = data.areas.map(({ code }) => code);
  const names = Object.keys(MEASURES) as MeasureName[];
  return {
    ...(Object.fromEntries(names.map((name) => [name, number(values[name])])) as Record<
      MeasureName,
      number | null
    >),
    spatialDissimilarity: spatialDissimilarity && number(spatialDissimilarity),
    locationQuotient: Object.fromEntries(
      codes.map((code, i) => [
        code,
        Number.isNaN(locationQuotients[i]) ? null : (locationQuotients[i] as number),
      ]),
    ),
    band: {
      dissimilarity: band.dissimilarity,
      gini: band.gini,
      locationQuotient: Object.fromEntries(band.locationQuotient),
    },
    notes: notesOf(
      { ...values, ...(spatialDissimilarity && { spatialDissimilarity }) },
      data,
      band,
      neighbours,
    ),
    leftOut: data.leftOut,
  };
}

function number(measured: Measured): number | null {
  return 'value' in measured ? measured.value : null;
}

function notesOf(
  values: Partial<Record<ToldMeasure, Measured>>,
  data: Measures['data'],
  band: Band,
  neighbours: readonly (readonly [string, string])[] | undefined,
): Note[] {
  const say = (measure: ToldMeasure, why: MeasureNote, codes: string[] = []): Note => ({
    measure,
    why: MEASURE_TEXTS.nl.why[why],
    ...(codes.length > 0 && { codes }),
  });
  const notes = Object.entries(values).flatMap(([name, value]) =>
    'why' in value
      ? [say(name as ToldMeasure, value.why, value.why === 'meer-plekken-dan-huishoudens' ? data.beyond : [])]
      : [],
  );
  if (neighbours === undefined) notes.push(say('spatialDissimilarity', 'geen-buren'));
  else {
    const known = new Set([...data.leftOut, ...data.areas.map(({ code }) => code)]);
    const unknown = [...new Set(neighbours.flat())].filter((code) => !known.has(code));
    if (unknown.length > 0) notes.push(say('spatialDissimilarity', 'onbekende-buren', unknown));
  }
  if (data.X === 0) notes.push(say('locationQuotient', 'geen-plekken'));
  const homeless = data.areas.filter((area) => area.t === 0 && area.x > 0).map(({ code }) => code);
  if (homeless.length > 0) notes.push(say('locationQuotient', 'plekken-zonder-huishoudens', homeless));
  const banded = [...band.locationQuotient.values()].some((interval) => interval !== null);
  if (data.X > 0 && data.T > 0 && !banded) notes.push(say('locationQuotient', 'geen-band'));
  return notes;
}
