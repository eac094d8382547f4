import type { RegionPreset, Rung } from '../ladder/rung.ts';
import type { Norm, NormBase } from './norm.ts';

const DOCUMENT = 'Voorbeeldnormen van Trede';
/** When the levels below were chosen. */
const YEAR = 2026;

/**
 * Norms to begin with, for a region that has set none: samples of ours, on its own rungs. No source document holds a single
 * limit, so the levels are nobody's but Trede's; the status says so in every verdict, until the region sets its own.
 */
export function sampleNorms(region: RegionPreset): Norm[] {
  const homes = idsOf(region, (rung) => rung.oneHousehold);
  const locations = idsOf(region, (rung) => !rung.oneHousehold && rung.kind !== 'zelfstandig');
  const base = (name: string, paragraph: string, rungs: string[]): NormBase => ({
    id: `${region.id}-voorbeeld-${name}`,
    title: TITLES[name] ?? name,
    region: region.id,
    rungs,
    from: null,
    until: null,
    status: 'voorbeeld',
    owner: `Regio ${region.name}`,
    source: { document: DOCUMENT, paragraph, year: YEAR },
  });
  const norms: Norm[] = [
    {
      ...base('buurt', 'norm 1, woningen in de buurt', homes),
      kind: 'per-1000',
      per: 'huishoudens',
      level: 'buurt',
      warnAt: 6,
      limit: 9,
      minBase: 200,
      alwaysAllowed: 1,
    },
    {
      ...base('wijk', 'norm 2, plekken in de wijk', [...locations, ...homes]),
      kind: 'per-1000',
      per: 'huishoudens',
      level: 'wijk',
      warnAt: 30,
      limit: 40,
      minBase: 500,
      alwaysAllowed: 4,
    },
    {
      ...base('straat', 'norm 3, woningen om de hoek', homes),
      kind: 'straal',
      metres: 250,
      warnAt: 4,
      limit: 6,
    },
    {
      ...base('locaties', 'norm 4, locaties bij elkaar', locations),
      kind: 'straal',
      metres: 300,
      warnAt: 32,
      limit: 40,
    },
  ];
  return norms.filter(({ rungs }) => rungs.length > 0);
}

const TITLES: Record<string, string> = {
  buurt: 'Voorbeeld: woningen in de buurt',
  wijk: 'Voorbeeld: plekken in de wijk',
  straat: 'Voorbeeld: woningen om de hoek',
  locaties: 'Voorbeeld: locaties bij elkaar',
};

/** Rungs that are a place to live in with an address: own homes are counted per area, secret ones in no radius. */
function idsOf({ rungs }: RegionPreset, fits: (rung: Rung) => boolean): string[] {
  return rungs
    .filter((rung) => !rung.perAreaOnly && !rung.beside && rung.secrecy !== 'geheim' && fits(rung))
    .map(({ id }) => id);
}
