import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { IntakeKind } from '../../shared/api/imports.ts';
import type { IntakeReport } from '../import/intake/intake.ts';
import type { TableChoice } from '../import/row-kind.ts';
import type { Steps } from '../import/steps.ts';
import { openRegistry } from '../store/open.ts';
import { dropSnapshot, takeSnapshot } from '../store/snapshot.ts';
import { type Beginning, readIn, requireOwn } from './take.ts';

/** Where copies stand while something is tried on them. */
export const TRIALS = 'proef';

/**
 * Takes a file in on a copy of the registry and its reference, and throws the copy away: what it tells is what taking it in
 * would do. Throws what that would throw.
 */
export async function tryOut(
  beginning: Beginning,
  kind: IntakeKind,
  file: { path: string | null; name: string; skipRefused: boolean; choice?: TableChoice },
  steps: Steps,
): Promise<IntakeReport> {
  requireOwn(beginning.registry);
  const aside = join(beginning.folder, TRIALS, randomUUID());
  await takeSnapshot(beginning.folder, aside);
  try {
    const registry = await openRegistry(aside);
    try {
      return await readIn({ ...beginning, registry, folder: aside }, kind, file, steps);
    } finally {
      await registry.close();
    }
  } finally {
    dropSnapshot(aside);
  }
}
