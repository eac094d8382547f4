import type { Ladder } from '../../../shared/api/ladder.ts';

/** The rung that the sample norms are about. */
const FIRST_RUNG = 'opstapwoning';

/** The rung that a link names; else the one that pages begin with, or the first of the ladder. */
export function rungOf(rungs: Ladder['rungs'], named: string | null): string {
  const found = rungs.find(({ id }) => id === named) ?? rungs.find(({ id }) => id === FIRST_RUNG);
  return (found ?? rungs[0])?.id ?? FIRST_RUNG;
}
