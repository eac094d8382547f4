import type { Begin, BeginStep } from '../../shared/api/begin.ts';
import { ladderDay } from '../../shared/ladder/units.ts';
import { describeNorm } from '../../shared/text/norm.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import type { Clock } from '../clock.ts';
import { diagnose, type Finding } from '../commands/diagnosis.ts';
import type { Reference } from '../geo/types.ts';
import { type BeginChoice, beginChoice } from '../store/begin-choice.ts';
import { laddersFor } from '../store/ladder.ts';
import { demoToReturnTo } from '../store/leave-demo.ts';
import { normsFor } from '../store/norms.ts';
import type { Registry } from '../store/open.ts';
import { standingSteps } from '../store/steps.ts';
import { countBegin } from '../store/totals.ts';
import { nameOf } from './names.ts';
import { regionsOf, samplesFor } from './samples.ts';

type StepId = BeginStep['id'];

/** Titles as people see them, in the order of the steps. */
export const STEP_TITLES: Record<StepId, string> = {
  voorbeeld: 'Het voorbeeld verlaten',
  gemeenten: 'Gemeenten kiezen',
  gebieden: 'Gebieden inlezen',
  cijfers: 'Cijfers aanvullen',
  adressen: 'Adressen inlezen',
  regels: 'Regels kiezen',
  woningen: 'Woningen en locaties inlezen',
  'vrije-woningen': 'Vrije woningen inlezen',
  bezit: 'Bezit van corporaties inlezen',
  groepen: 'Aandachtsgroepen inlezen',
  browser: 'Browser koppelen',
};

/** What a step still lacks: done or not, whether it may be left, and in words. */
interface Stand {
  id: StepId;
  done: boolean;
  optional: boolean;
  found: string;
  todo: string;
}

/** How far someone is with a region of their own, and what is to be done now. */
export async function beginState(
  registry: Registry,
  reference: Reference | null,
  clock: Clock,
  pdok: string,
): Promise<Begin> {
  const today = clock.today();
  const choice = await beginChoice(registry.db);
  const findings = await diagnose(registry, reference, today);
  const stands = await standsOf(registry, reference, choice, findings, pdok !== 'off');
  const taken = await standingSteps(registry.db);
  const last = taken.at(-1);
  const demo = registry.state().origin === 'demo';
  const kept = demo ? null : await demoToReturnTo(registry.db);
  const ladders = await laddersFor(registry.db);
  const held = new Set((await normsFor(registry.db, today)).map(({ id }) => id));
  let blocked = false;
  const steps = stands.map(({ id, done, optional, found, todo }): BeginStep => {
    const state = done ? 'klaar' : blocked ? 'later' : optional ? 'kan' : 'nu';
    if (!done && !optional) blocked = true;
    const told = taken.findLast(({ kind }) => kind === id)?.told ?? [];
    return { id, title: STEP_TITLES[id], state, found, todo: done ? null : todo, told };
  });
  return {
    ready: !blocked,
    choice: choice && {
      year: choice.year,
      gemeenten: choice.gemeenten.map((code) => ({ code, name: nameOf(code, reference) })),
      regions: regionsOf(choice.gemeenten).map(({ id, name }) => ({ id, name })),
    },
    steps,
    undo: last
      ? { id: last.id, title: titleOf(last.kind), told: last.told }
      : kept === null
        ? null
        : {
            id: 'voorbeeld',
            title: STEP_TITLES.voorbeeld,
            told: [`Het voorbeeld staat nog in de map ${kept}.`],
          },
    samples: demo
      ? []
      : samplesFor(choice?.gemeenten ?? []).map((norm) => ({
          id: norm.id,
          title: norm.title,
          text: describeNorm(norm, 'nl', ladders.of(norm.region, ladderDay(norm, today))?.region ?? null),
          set: held.has(norm.id),
        })),
    pdok: pdok !== 'off',
  };
}

async function standsOf(
  registry: Registry,
  reference: Reference | null,
  choice: BeginChoice | null,
  findings: readonly Finding[],
  asksPdok: boolean,
): Promise<Stand[]> {
  const finding = (id: Finding['id']) => findings.find((one) => one.id === id);
  const demo = registry.state().origin === 'demo';
  // What the demo has of areas and homes counts for nothing here.
  const of = (id: Finding['id']) => ({
    done: !demo && finding(id)?.ok === true,
    found: demo ? 'Nog niets van uw eigen regio.' : (finding(id)?.found ?? ''),
  });
  const { stock, browsers, vacancies, groups } = await countBegin(registry.db);
  const lacking = (choice?.gemeenten ?? []).filter((code) => !reference?.area(code));
  const areas = of('gebieden');
  return [
    {
      id: 'voorbeeld',
      done: !demo,
      optional: false,
      found: demo
        ? 'Hier staan voorbeeldgegevens van een verzonnen regio.'
        : 'Er zijn geen voorbeeldgegevens.',
      todo: 'Verlaat het voorbeeld; het blijft in een map ernaast bewaard.',
    },
    {
      id: 'gemeenten',
      done: choice !== null,
      optional: false,
      found:
        choice === null
          ? 'Er zijn nog geen gemeenten gekozen.'
          : `${choice.gemeenten.length === 1 ? 'Eén gemeente' : `${choice.gemeenten.length} gemeenten`} gekozen, met de gebieden van ${choice.year}.`,
      todo: 'Kies de gemeenten van uw regio en het jaar van hun gebieden.',
    },
    {
      id: 'gebieden',
      done: areas.done && choice !== null && lacking.length === 0,
      optional: false,
      found:
        areas.done && lacking.length > 0
          ? `${areas.found} Nog niet: ${lacking.map((code) => nameOf(code, reference)).join(', ')}.`
          : areas.found,
      todo: `${asksPdok ? 'Haal de gebieden op bij PDOK, of kies' : 'Kies'} het GeoPackage "wijken en buurten" van het CBS.`,
    },
    {
      ...of('cijfers'),
      id: 'cijfers',
      optional: true,
      todo: 'Kies een bestand met kerncijfers van het CBS. Zonder huishoudens geeft een norm per 1.000 geen oordeel.',
    },
    {
      ...of('adressen'),
      id: 'adressen',
      optional: false,
      todo: `Kies de postcodetabel van het CBS van ${choice?.year ?? 'hetzelfde jaar'}, een CSV met adressen of het GeoPackage van de BAG.`,
    },
    {
      ...of('normen'),
      id: 'regels',
      optional: true,
      todo: 'Kies voorbeeldnormen, of een bestand met de normen en afspraken van uw regio.',
    },
    {
      ...of('eenheden'),
      id: 'woningen',
      optional: false,
      todo: 'Kies een bestand met wat er nu al is aan woningen en locaties.',
    },
    {
      id: 'vrije-woningen',
      done: !demo && vacancies > 0,
      optional: true,
      found:
        demo || vacancies === 0
          ? 'Er zijn nog geen vrije woningen.'
          : `${formatNumber(vacancies)} vrije ${vacancies === 1 ? 'woning' : 'woningen'}.`,
      todo: 'Kies een bestand met woningen die corporaties aanbieden. Daaruit noemt een uitkomst wat in de buurt wel kan.',
    },
    {
      id: 'bezit',
      done: !demo && stock > 0,
      optional: true,
      found:
        demo || stock === 0
          ? 'Er is nog geen bezit van corporaties.'
          : `${formatNumber(stock)} rijen met bezit van corporaties.`,
      todo: 'Kies een bestand met het bezit. Alleen normen over corporatiebezit hebben het nodig.',
    },
    {
      id: 'groepen',
      done: !demo && groups > 0,
      optional: true,
      found:
        demo || groups === 0
          ? 'Er zijn nog geen aantallen van andere aandachtsgroepen.'
          : groups === 1
            ? 'Eén aantal van een andere aandachtsgroep.'
            : `${formatNumber(groups)} aantallen van andere aandachtsgroepen.`,
      todo: 'Kies een bestand met aantallen per gebied: groep, code, jaar en aantal. Alleen normen die een groep noemen, hebben het nodig.',
    },
    {
      id: 'browser',
      done: !demo && browsers > 0,
      optional: true,
      found:
        demo || browsers === 0
          ? 'Er is nog geen browser gekoppeld.'
          : `${formatNumber(browsers)} ${browsers === 1 ? 'browser' : 'browsers'} gekoppeld.`,
      todo: 'Maak op de kaart een koppelcode en vul die in bij de opties van de extensie.',
    },
  ];
}

function titleOf(kind: string): string {
  return kind in STEP_TITLES ? STEP_TITLES[kind as StepId] : 'Inlezen';
}
