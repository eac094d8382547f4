import type { FairShare, UnknownShare } from '../agreements/share.ts';
import type { StandProblem } from '../agreements/stand.ts';
import { BASES, n } from './en-terms.ts';

/** How a gemeente stands: "Meerwijk: agreed 46 + 3 from before = 49, delivered 40, with this home 41." */
export function fairShare(share: FairShare | UnknownShare, nameOf: (code: string) => string): string {
  const name = nameOf(share.gemeente);
  if ('problem' in share) return `${name}, ${share.title}: ${standProblem(share.problem, nameOf)}`;
  return (
    `${name}: agreed ${promised(share)}, delivered ${n(share.delivered)}` +
    `${share.after === share.delivered ? '' : `, with this home ${n(share.after)}`}` +
    `${share.status === 'voorbeeld' ? ' (sample agreement)' : ''}.`
  );
}

function promised({ promised: own, carried, swapped, target }: FairShare): string {
  if (carried === 0 && swapped === 0) return n(target);
  const parts = [
    n(own),
    carried > 0 ? `+ ${n(carried)} from before` : carried < 0 ? `- ${n(-carried)} delivered ahead` : '',
    swapped === 0 ? '' : `${swapped > 0 ? '+' : '-'} ${n(Math.abs(swapped))} swapped`,
  ];
  return `${parts.filter(Boolean).join(' ')} = ${n(target)}`;
}

/** Why the stand of an agreement cannot be told, and what would mend it. */
export function standProblem(problem: StandProblem, nameOf: (code: string) => string): string {
  switch (problem.code) {
    case 'geen-herkomst':
      return 'counts by origin, and of these homes no origin is known yet.';
    case 'geen-levering':
      return `how much ${nameOf(problem.party)} delivered is not known here.`;
    case 'geen-aantal':
      return `no number was agreed for ${period(problem.period)}.`;
    case 'geen-sleutel':
      return `no key holds for ${period(problem.period)}.`;
    case 'geen-cijfers':
      return `no figures on ${BASES[problem.figure]} of ${problem.missing.map(nameOf).join(', ')}; the division cannot be worked out without them.`;
    case 'geen-geheel':
      return `the shares of the key do not add up to 1 for ${period(problem.period)}.`;
  }
}

/** What counts for nobody, as nobody told where someone came from. */
export function withoutOrigin(unit: 'homes' | 'placements', amount: number, given: string): string {
  const one = amount === 1;
  const what = unit === 'homes' ? (one ? 'home' : 'homes') : one ? 'placement' : 'placements';
  return `Of ${n(amount)} ${what} in ${period(given)} no origin is known; ${one ? 'it counts' : 'they count'} for nobody.`;
}

/** "2026", "the first half of 2026". */
export function period(given: string): string {
  const [year, half] = given.split('-');
  if (half === undefined) return given;
  return `the ${half === '1' ? 'first' : 'second'} half of ${year}`;
}
