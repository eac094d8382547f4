import { demo } from '../../shared/ladder/presets/demo.ts';
import type { FigureName } from '../../shared/norms/facts.ts';
import { Borders, type Rings, signedArea } from './borders.ts';
import { makeMosaic, spacing } from './cells.ts';
import { COUNTRY_BUURTEN, TOWN_BUURTEN, VILLAGE_BUURTEN } from './names.ts';
import { WIJKEN } from './plan.ts';
import { type Random, seeded } from './seed.ts';

export interface DemoArea {
  code: string;
  level: 'buurt' | 'wijk' | 'gemeente';
  name: string;
  wijk: string | null;
  gemeente: string;
  /** Null where the made-up office publishes none: too few people live there. */
  figures: Record<FigureName, number | null>;
  rings: Rings;
}

export type Setting = 'town' | 'village' | 'country';

export interface DemoBuurt extends DemoArea {
  level: 'buurt';
  wijk: string;
  woonplaats: string;
  setting: Setting;
  /** Households that live there, whether published or not. */
  households: number;
}

/** With this seed the land falls into 123 buurten, each wijk and gemeente of them in one piece. */
const SEED = 9903;
/** Households of the largest town and of all the others: half and half. */
const HOUSEHOLDS = { GM9901: 31_000, others: 30_500 };
/** So few live where no figures are published. */
const TOO_FEW = 35;

/** The areas of the made-up region, the same every time. */
export function makeAreas(): { buurten: DemoBuurt[]; wijken: DemoArea[]; gemeenten: DemoArea[] } {
  const random = seeded(SEED);
  const mosaic = makeMosaic(random);
  const borders = new Borders(mosaic);
  const names = namer(random);
  const settings = mosaic.buurten.map(({ at }): Setting => {
    const apart = spacing(at);
    return apart < 1.02 ? 'town' : apart < 1.75 ? 'village' : 'country';
  });
  const households = settle(
    mosaic.buurten.map(({ wijk }) => WIJKEN[wijk]?.gemeente ?? ''),
    settings,
    random,
  );
  const silent = unpublished(settings, households);
  for (const label of silent) households[label] = TOO_FEW;
  const codes = wijkCodes();
  const used = new Map<string, number>();
  const buurten = mosaic.buurten.map(({ wijk: index }, label): DemoBuurt => {
    const plan = WIJKEN[index];
    const wijk = codes[index];
    if (!plan || !wijk) throw new Error(`no wijk ${index}`);
    const serial = (used.get(wijk) ?? 0) + 1;
    used.set(wijk, serial);
    const setting = settings[label] ?? 'country';
    const count = households[label] ?? 0;
    return {
      code: `BU${wijk.slice(2)}${String(serial).padStart(2, '0')}`,
      level: 'buurt',
      name: silent.has(label) && setting === 'town' ? 'Bedrijvenpark' : names(plan.gemeente, setting),
      wijk,
      gemeente: plan.gemeente,
      figures: silent.has(label) ? NO_FIGURES : figuresOf(count),
      rings: borders.outline(new Set([label])),
      woonplaats: plan.woonplaats,
      setting,
      households: count,
    };
  });
  const together = (mine: (buurt: DemoBuurt) => boolean) => {
    const labels = buurten.flatMap((buurt, label) => (mine(buurt) ? [label] : []));
    const count = labels.reduce((sum, label) => sum + (households[label] ?? 0), 0);
    return { figures: figuresOf(count), rings: borders.outline(new Set(labels)) };
  };
  const wijken = WIJKEN.map((plan, index): DemoArea => {
    const code = codes[index] ?? '';
    const rest = together((buurt) => buurt.wijk === code);
    return { code, level: 'wijk', name: plan.name, wijk: null, gemeente: plan.gemeente, ...rest };
  });
  const gemeenten = demo.gemeenten.map(({ code, name }): DemoArea => {
    const rest = together((buurt) => buurt.gemeente === code);
    return { code, level: 'gemeente', name, wijk: null, gemeente: code, ...rest };
  });
  return { buurten, wijken, gemeenten };
}

const NO_FIGURES: DemoArea['figures'] = { huishoudens: null, woningen: null, inwoners: null };

function figuresOf(households: number): DemoArea['figures'] {
  const fives = (value: number) => 5 * Math.round(value / 5);
  return { huishoudens: households, woningen: fives(households * 0.97), inwoners: fives(households * 2.14) };
}

/** Households per buurt, in fives, scaled so that the largest town has its half. */
function settle(gemeenten: string[], settings: Setting[], random: Random): number[] {
  const wanted = { town: [800, 1500], village: [260, 620], country: [130, 340] } as const;
  const raw = settings.map((setting) => random.between(wanted[setting][0], wanted[setting][1]));
  const totals = { GM9901: 0, others: 0 };
  const part = (index: number) => (gemeenten[index] === 'GM9901' ? 'GM9901' : 'others');
  for (const [index, value] of raw.entries()) totals[part(index)] += value;
  return raw.map((value, index) =>
    Math.max(25, 5 * Math.round((value * HOUSEHOLDS[part(index)]) / totals[part(index)] / 5)),
  );
}

/** A business park in a town, the edge of a village and the emptiest country: the one with the fewest of each. */
function unpublished(settings: Setting[], households: number[]): Set<number> {
  const fewest = (setting: Setting) =>
    settings
      .flatMap((each, label) => (each === setting ? [label] : []))
      .sort((a, b) => (households[a] ?? 0) - (households[b] ?? 0))
      .slice(0, 1);
  return new Set([...fewest('town'), ...fewest('village'), ...fewest('country')]);
}

function wijkCodes(): string[] {
  const used = new Map<string, number>();
  return WIJKEN.map(({ gemeente }) => {
    const serial = (used.get(gemeente) ?? 0) + 1;
    used.set(gemeente, serial);
    return `WK${gemeente.slice(2)}${String(serial).padStart(2, '0')}`;
  });
}

/** Hands out a name of the right kind, each once in a gemeente. */
function namer(random: Random): (gemeente: string, setting: Setting) => string {
  const pools = {
    town: random.shuffled(TOWN_BUURTEN),
    village: random.shuffled(VILLAGE_BUURTEN),
    country: random.shuffled(COUNTRY_BUURTEN),
  };
  const taken = new Set<string>();
  return (gemeente, setting) => {
    const name = pools[setting].find((each) => !taken.has(`${gemeente} ${each}`));
    if (!name) throw new Error(`no name left for a ${setting} buurt in ${gemeente}`);
    taken.add(`${gemeente} ${name}`);
    // Its turn comes last in the next gemeente, so that names repeat as little as possible.
    pools[setting].push(...pools[setting].splice(pools[setting].indexOf(name), 1));
    return name;
  };
}

/** Land in square kilometres. */
export function squareKm(area: DemoArea): number {
  return area.rings.reduce((sum, ring) => sum + signedArea(ring), 0) / 1e6;
}
