import type { Begin, BeginStep } from '../../shared/api/begin.ts';
import { ladderDay } from '../../shared/ladder/units.ts';
import { describeNorm } from '../../shared/text/norm.ts';
import type { Language } from '../../shared/text/texts.ts';
import type { Clock } from '../clock.ts';
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
import { BEGIN_WORDS } from './words.ts';

type StepId = BeginStep['id'];

/** How far someone is with a region of their own, and what is to be done now. */
export async function beginState(
  registry: Registry,
  reference: Reference | null,
  clock: Clock,
  pdok: string,
  language: Language = 'nl',
): Promise<Begin> {
  const words = BEGIN_WORDS[language];
  const today = clock.today();
  const choice = await beginChoice(registry.db);
  const stands = await standsOf(registry, reference, choice, pdok !== 'off', today, language);
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
    return { id, title: words.titles[id], state, found, todo: done ? null : todo, told };
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
      ? { id: last.id, title: titleOf(last.kind, language), told: last.told }
      : kept === null
        ? null
        : {
            id: 'voorbeeld',
            title: words.titles.voorbeeld,
            told: [words.demoKept(kept)],
          },
    samples: demo
      ? []
      : samplesFor(choice?.gemeenten ?? []).map((norm) => ({
          id: norm.id,
          title: norm.title,
          text: describeNorm(norm, language, ladders.of(norm.region, ladderDay(norm, today))?.region ?? null),
          set: held.has(norm.id),
        })),
    pdok: pdok !== 'off',
  };
}

/** The title of the step that a kind of file is taken in with. */
export function titleOf(kind: string, language: Language = 'nl'): string {
  const { titles, otherTitle } = BEGIN_WORDS[language];
  return kind in titles ? titles[kind as StepId] : otherTitle;
}
