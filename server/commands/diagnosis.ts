import type { PlainDate } from '../../shared/dates.ts';
import { regionOf } from '../../shared/ladder/presets/index.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import type { Language } from '../../shared/text/texts.ts';
import { referenceFiles } from '../geo/files.ts';
import type { Reference } from '../geo/types.ts';
import { normsFor } from '../store/norms.ts';
import type { Registry } from '../store/open.ts';
import { countRegistry, unitsOfOtherYear, unitsToReplace } from '../store/totals.ts';
import { FOUND_TEXTS } from './found-texts.ts';

/** One thing that a real region needs before it can check. */
export interface Finding {
  id: 'gebieden' | 'jaar' | 'cijfers' | 'adressen' | 'ladder' | 'eenheden' | 'normen' | 'voorbeeld' | 'pdok';
  ok: boolean;
  /** What there is, in one sentence. */
  found: string;
  /** What to do on the command line, in Dutch; null when nothing is missing. */
  todo: string | null;
}

const COMMAND = 'npm run -s trede --';
/** Key figures older than this tell little about today. */
const OLD_YEARS = 4;

type FoundTexts = (typeof FOUND_TEXTS)[Language];

/** Looks at everything a verdict rests on; `reference` and `registry` are null where there is nothing yet. */
export async function diagnose(
  registry: Registry | null,
  reference: Reference | null,
  today: PlainDate,
  language: Language = 'nl',
): Promise<Finding[]> {
  const texts = FOUND_TEXTS[language];
  return [
    areas(reference, texts),
    year(registry, reference, today, texts),
    figures(reference, texts),
    addresses(reference, texts),
    ladder(reference, texts),
    await units(registry, reference, texts),
    await norms(registry, reference, today, texts),
    demo(registry, texts),
  ];
}

function areas(reference: Reference | null, texts: FoundTexts): Finding {
  const buurten = reference?.areas('buurt', null).length ?? 0;
  const gemeenten = reference?.areas('gemeente', null).length ?? 0;
  return {
    id: 'gebieden',
    ok: buurten > 0,
    found: texts.areas(buurten, gemeenten),
    todo:
      buurten > 0
        ? null
        : `Lees de wijk- en buurtkaart van het CBS in: ${COMMAND} import areas BESTAND.gpkg --year JAAR`,
  };
}

function year(
  registry: Registry | null,
  reference: Reference | null,
  today: PlainDate,
  texts: FoundTexts,
): Finding {
  if (!reference)
    return {
      id: 'jaar',
      ok: false,
      found: texts.year(null),
      todo: 'Het eerste jaar dat u inleest, is vanzelf in gebruik.',
    };
  const folder = registry?.folder ?? null;
  const years = new Set(folder === null ? [] : referenceFiles(folder).map((file) => file.year));
  const newer = [...years].filter((other) => other > reference.year);
  const old = Number(today.slice(0, 4)) - reference.year >= OLD_YEARS;
  const todo =
    newer.length > 0
      ? `Gebruik het nieuwere jaar: ${COMMAND} activate --year ${Math.max(...newer)}`
      : old
        ? `Lees een nieuwer jaar in: ${COMMAND} import areas BESTAND --year JAAR --activate`
        : null;
  return { id: 'jaar', ok: todo === null, found: texts.year(reference.year), todo };
}

function figures(reference: Reference | null, texts: FoundTexts): Finding {
  const buurten = reference?.areas('buurt', null) ?? [];
  const known = buurten.filter((area) => area.figures.huishoudens !== null).length;
  const enough = known > 0 && known >= buurten.length / 2;
  return {
    id: 'cijfers',
    ok: enough,
    found: texts.figures(known, buurten.length),
    todo: enough
      ? null
      : 'Kies een bestand met kerncijfers: de eerste uitgave van een jaar heeft ze nog niet allemaal.',
  };
}

function addresses(reference: Reference | null, texts: FoundTexts): Finding {
  const count = reference?.counts().addresses ?? 0;
  return {
    id: 'adressen',
    ok: count > 0,
    found: texts.addresses(count),
    todo:
      count > 0
        ? null
        : `Lees de postcodetabel van het CBS van ${reference?.year ?? 'hetzelfde jaar'} in: ${COMMAND} import addresses BESTAND.csv`,
  };
}

function ladder(reference: Reference | null, texts: FoundTexts): Finding {
  const gemeenten = reference?.areas('gemeente', null) ?? [];
  const regions = new Map(gemeenten.map((area) => [area.code, regionOf(area.code)]));
  const names = [...new Set([...regions.values()].flatMap((region) => (region ? [region.name] : [])))];
  return {
    id: 'ladder',
    ok: names.length > 0,
    found: texts.ladder(names, gemeenten.length),
    todo:
      names.length > 0
        ? null
        : gemeenten.length === 0
          ? 'Lees eerst de gebieden in.'
          : 'Lees gebieden in van een regio met een ladder, of laat uw regio toevoegen (een bestand in shared/ladder/presets).',
  };
}

async function units(
  registry: Registry | null,
  reference: Reference | null,
  texts: FoundTexts,
): Promise<Finding> {
  const count = registry ? (await countRegistry(registry.db)).units : 0;
  const elsewhere = registry && reference ? await unitsOfOtherYear(registry.db, reference.year) : 0;
  const first =
    elsewhere > 0 && registry && reference ? await unitsToReplace(registry.db, reference.year, 10) : [];
  const todo =
    count === 0
      ? `Lees in wat er al is: ${COMMAND} import units BESTAND.csv`
      : elsewhere > 0
        ? `Opnieuw plaatsen: ${formatNumber(elsewhere)} daarvan ${elsewhere === 1 ? 'staat' : 'staan'} nog in de gebieden van een ander jaar en ${elsewhere === 1 ? 'telt' : 'tellen'} niet mee (${first.join(', ')}${elsewhere > first.length ? ', …' : ''}). Geef ze een adres, een punt of een buurtcode van ${reference?.year ?? 'dit jaar'} en lees ze opnieuw in.`
        : null;
  return {
    id: 'eenheden',
    ok: todo === null,
    found: texts.units(count),
    todo,
  };
}

async function norms(
  registry: Registry | null,
  reference: Reference | null,
  today: PlainDate,
  texts: FoundTexts,
): Promise<Finding> {
  const present = new Set(
    (reference?.areas('gemeente', null) ?? []).map((area) => regionOf(area.code)?.id ?? null),
  );
  const valid = registry
    ? (await normsFor(registry.db, today)).filter((norm) => present.has(norm.region))
    : [];
  const set = valid.filter((norm) => norm.status === 'vastgesteld').length;
  return {
    id: 'normen',
    ok: valid.length > 0,
    found: texts.norms(valid.length, set),
    todo:
      valid.length > 0
        ? null
        : `Leg met de regio normen vast, of begin met voorbeelden die zo heten: ${COMMAND} begin --rules alle`,
  };
}

function demo(registry: Registry | null, texts: FoundTexts): Finding {
  const made = registry?.state().origin === 'demo';
  return {
    id: 'voorbeeld',
    ok: !made,
    found: texts.demo(made),
    todo: made
      ? `Begin met uw eigen regio; het voorbeeld blijft in een map ernaast bewaard: ${COMMAND} begin --leave-demo`
      : null,
  };
}
