import type { BeginStep } from '../../shared/api/begin.ts';
import { addMonths, type PlainDate } from '../../shared/dates.ts';
import type { Language } from '../../shared/text/texts.ts';
import { diagnose, type Finding } from '../commands/diagnosis.ts';
import type { Reference } from '../geo/types.ts';
import type { BeginChoice } from '../store/begin-choice.ts';
import { countUnconfirmed } from '../store/confirmations.ts';
import type { Registry } from '../store/open.ts';
import { countToReplace } from '../store/to-replace.ts';
import { countBegin } from '../store/totals.ts';
import { nameOf } from './names.ts';
import { areaYears } from './replacements.ts';
import { BEGIN_WORDS } from './words.ts';

type StepId = BeginStep['id'];

/** What a step still lacks: done or not, whether it may be left, and in words. */
export interface Stand {
  id: StepId;
  done: boolean;
  optional: boolean;
  found: string;
  todo: string;
}

/** Steps without which nothing can be checked. */
const NEEDED: readonly StepId[] = ['voorbeeld', 'gemeenten', 'gebieden', 'adressen', 'woningen'];

/** How each step stands, in the order of the steps, in the words of a language. */
export async function standsOf(
  registry: Registry,
  reference: Reference | null,
  choice: BeginChoice | null,
  asksPdok: boolean,
  today: PlainDate,
  language: Language,
): Promise<Stand[]> {
  const words = BEGIN_WORDS[language];
  const demo = registry.state().origin === 'demo';
  const findings = await diagnose(registry, reference, today, language);
  // What the demo has of areas and homes counts for nothing here.
  const of = (id: Finding['id']) => {
    const finding = findings.find((one) => one.id === id);
    return { done: !demo && finding?.ok === true, found: demo ? words.nothingOwn : (finding?.found ?? '') };
  };
  const counted = await countBegin(registry.db);
  const countOf = (count: number, told: (count: number) => string) => {
    const own = demo ? 0 : count;
    return { done: own > 0, found: told(own) };
  };
  const waiting = demo
    ? { units: 0, unconfirmed: 0 }
    : await countUnconfirmed(registry.db, today, addMonths(today, -3));
  const toReplace = reference && !demo ? await countToReplace(registry.db, reference.year) : null;
  const left = toReplace === null ? 0 : Object.values(toReplace).reduce((sum, count) => sum + count, 0);
  const newer = areaYears(registry.folder, null).some(
    ({ year }) => reference !== null && year > reference.year,
  );
  const lacking = (choice?.gemeenten ?? []).filter((code) => !reference?.area(code));
  const [areas, units] = [of('gebieden'), of('eenheden')];

  const stands: Record<StepId, { done: boolean; found: string }> = {
    voorbeeld: { done: !demo, found: words.demo(demo) },
    gemeenten: {
      done: choice !== null,
      found: choice === null ? words.noGemeenten : words.gemeenten(choice.gemeenten.length, choice.year),
    },
    gebieden: {
      done: areas.done && choice !== null && lacking.length === 0,
      found:
        areas.done && lacking.length > 0
          ? words.lacking(areas.found, lacking.map((code) => nameOf(code, reference)).join(', '))
          : areas.found,
    },
    cijfers: of('cijfers'),
    adressen: of('adressen'),
    jaar: of('jaar'),
    regels: of('normen'),
    // What stands in another year is there: placing it again is a step of its own.
    woningen: { ...units, done: units.done || (toReplace?.unit ?? 0) > 0 },
    'vrije-woningen': countOf(counted.vacancies, words.vacancies),
    bezit: countOf(counted.stock, words.stock),
    groepen: countOf(counted.groups, words.groups),
    opnieuw: { done: left === 0, found: words.toReplace(left) },
    bevestigen: {
      done: waiting.units > 0 && waiting.unconfirmed === 0,
      found: words.confirmed(waiting.units, waiting.unconfirmed),
    },
    browser: countOf(counted.browsers, words.browsers),
  };
  const todo = words.todo({ asksPdok, year: choice?.year ?? null, newer });
  return (Object.keys(words.titles) as StepId[]).map((id) => ({
    id,
    ...stands[id],
    optional: !NEEDED.includes(id),
    todo: todo[id],
  }));
}
