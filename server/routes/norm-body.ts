import { NormSchema } from '../../shared/norms/index.ts';
import { localProblems } from '../../shared/norms/local.ts';
import type { Norm } from '../../shared/norms/norm.ts';
import { normProblems } from '../../shared/norms/sound.ts';
import { maySetNorm, type Viewer } from '../../shared/rights.ts';
import { Forbidden } from '../http/problem.ts';
import { fieldsProblem } from '../http/validation.ts';
import { rungsOf } from '../store/ladder-changes.ts';
import { regionalFor } from '../store/norms.ts';
import type { Executor } from '../store/open.ts';

/** A sent norm as it would be kept. Throws 400 that names each wrong field, below `base` such as `#/norm`. */
export async function soundNorm(executor: Executor, sent: object, base = '#'): Promise<Norm> {
  const read = NormSchema.safeParse({ from: null, until: null, ...sent });
  if (!read.success) throw fieldsProblem(base, read.error.issues);
  const problems = [
    ...normProblems(read.data, await rungsOf(executor, read.data.region)),
    ...localProblems(read.data, await regionalFor(executor, read.data)),
  ];
  if (problems.length > 0)
    throw fieldsProblem(
      base,
      problems.map(({ path, text }) => ({ path, message: text })),
    );
  return read.data;
}

/** Throws 403 for a gemeente and a norm that is not its own: norms of a region are the region's. */
export function requireOwnNorm(viewer: Viewer, norm: Norm): void {
  if (maySetNorm(viewer, norm)) return;
  throw new Forbidden(
    'Een gemeente stelt alleen normen voor zichzelf; vul bij gemeente uw eigen code in, of vraag het de regio.',
  );
}
