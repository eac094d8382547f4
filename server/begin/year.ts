import type { YearActivated } from '../../shared/api/years.ts';
import { activateYear } from '../import/activate.ts';
import { activatedLines } from '../import/activated-text.ts';
import { takeStep } from '../store/steps.ts';
import { type Beginning, requireOwn } from './take.ts';

/** Uses another year that was read in, as a step that can be undone; with `dry` it says what that would do. Throws a Refusal. */
export async function takeYear(
  { registry, folder, by }: Beginning,
  year: number,
  dry: boolean,
  signal: AbortSignal,
): Promise<YearActivated> {
  requireOwn(registry);
  const work = async (): Promise<YearActivated> => {
    const done = await activateYear(registry, folder, by, year, signal, dry);
    const { moved, toReplace, rowsToReplace } = done;
    return { year, preview: dry, moved, toReplace, rowsToReplace, told: activatedLines(done, dry, 'pagina') };
  };
  if (dry) return work();
  return (await takeStep(registry, folder, by, { kind: 'jaar', file: '' }, work, ({ told }) => told)).result;
}
