import { HttpProblem, NotFound } from '../http/problem.ts';
import type { Services } from './service.ts';
import { type Snapshot, snapshots } from './snapshot.ts';

/**
 * Gives the snapshot of now; throws HttpProblem 503 while there are no areas, NotFound where another year than the one in use
 * is asked for.
 */
export function snapshotNow({ registry, references }: Pick<Services, 'registry' | 'references'>) {
  const snapshot = snapshots(registry, references);
  return (year?: number): Snapshot => {
    const now = snapshot();
    if (!now)
      throw new HttpProblem(
        503,
        'Er zijn nog geen gebieden ingelezen. Lees ze in met: npm run trede -- import areas BESTAND --year JAAR.',
      );
    if (year !== undefined && year !== now.reference.year)
      throw new NotFound(`Van ${year} zijn hier geen gebieden in gebruik; wel van ${now.reference.year}.`);
    return now;
  };
}
