import type { Begin, BeginStep } from '../../shared/api/begin.ts';
import { ladderDay } from '../../shared/ladder/units.ts';
import { describeNorm } from '../../shared/text/norm.ts';
import type { Clock } from '../clock.ts';
import { diagnose } from '../commands/diagnosis.ts';
import type { Reference } from '../geo/types.ts';
import { beginChoice } from '../store/begin-choice.ts';
import { laddersFor } from '../store/ladder.ts';
import { demoToReturnTo } from '../store/leave-demo.ts';
import { normsFor } from '../store/norms.ts';
import type { Registry } from '../store/open.ts';
import { standingSteps } from '../store/steps.ts';
import { nameOf } from './names.ts';
import { regionsOf, samplesFor } from './samples.ts';
import { standsOf } from './stands.ts';

type StepId = BeginStep['id'];

/** Titles as people see them, in the order of the steps. */
export const STEP_TITLES: Record<StepId, string> = {
  voorbeeld: 'Het voorbeeld verlaten',
  gemeenten: 'Gemeenten kiezen',
  gebieden: 'Gebieden inlezen',
  cijfers: 'Cijfers aanvullen',
  adressen: 'Adressen inlezen',
  jaar: 'Jaar van de gebieden kiezen',
  regels: 'Regels kiezen',
  woningen: 'Woningen en locaties inlezen',
  'vrije-woningen': 'Vrije woningen inlezen',
  bezit: 'Bezit van corporaties inlezen',
  groepen: 'Aandachtsgroepen inlezen',
  opnieuw: 'Opnieuw plaatsen',
  bevestigen: 'Bevestigen dat het nog klopt',
  browser: 'Browser koppelen',
};

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
  const stands = await standsOf(registry, reference, choice, findings, pdok !== 'off', today);
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

function titleOf(kind: string): string {
  return kind in STEP_TITLES ? STEP_TITLES[kind as StepId] : 'Inlezen';
}
