import { demoToReturnTo, returnToDemo } from '../store/leave-demo.ts';
import { standingSteps, undoStep } from '../store/steps.ts';
import { titleOf } from './state.ts';
import type { Beginning } from './take.ts';

/** What undoing did. */
export interface UndoneTold {
  told: string[];
  /** To be called once nobody reads the reference file of before any more. */
  tidy(): void;
}

/**
 * Undoes the last step: the one of this id, or whichever it is; `voorbeeld`, and with no step left whatever was last, brings
 * the demo back that was left. Throws a Refusal when there is nothing to undo, or something else was changed since.
 */
export async function undoLast({ registry, folder, by }: Beginning, id: string | null): Promise<UndoneTold> {
  const none = (await standingSteps(registry.db)).length === 0;
  const left = none && (await demoToReturnTo(registry.db)) !== null;
  if (id === 'voorbeeld' || (id === null && left)) {
    const { tidy } = await returnToDemo(registry, folder, by);
    return { told: ['Het voorbeeld is terug, zoals u het verliet.'], tidy };
  }
  const { step, tidy } = await undoStep(registry, folder, by, id);
  const file = step.file === '' ? '' : ` (${step.file})`;
  return { told: [`Ongedaan gemaakt: ${titleOf(step.kind)}${file}. Alles is weer zoals daarvoor.`], tidy };
}
