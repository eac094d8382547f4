import type { FairShare, UnknownShare } from '../agreements/share.ts';
import type { StandProblem } from '../agreements/stand.ts';
import { BASES, n } from './nl-terms.ts';

/** How a gemeente stands: "Meerwijk: afgesproken 46 + 3 van eerder = 49, geleverd 40, met deze woning 41." */
export function fairShare(share: FairShare | UnknownShare, nameOf: (code: string) => string): string {
  const name = nameOf(share.gemeente);
  if ('problem' in share) return `${name}, ${share.title}: ${standProblem(share.problem, nameOf)}`;
  return (
    `${name}: afgesproken ${promised(share)}, geleverd ${n(share.delivered)}` +
    `${share.after === share.delivered ? '' : `, met deze woning ${n(share.after)}`}` +
    `${share.status === 'voorbeeld' ? ' (voorbeeldafspraak)' : ''}.`
  );
}

function promised({ promised: own, carried, swapped, target }: FairShare): string {
  if (carried === 0 && swapped === 0) return n(target);
  const parts = [
    n(own),
    carried > 0
      ? `+ ${n(carried)} van eerder`
      : carried < 0
        ? `- ${n(-carried)} eerder te veel geleverd`
        : '',
    swapped === 0 ? '' : `${swapped > 0 ? '+' : '-'} ${n(Math.abs(swapped))} geruild`,
  ];
  return `${parts.filter(Boolean).join(' ')} = ${n(target)}`;
}

/** Why the stand of an agreement cannot be told, and what would mend it. */
export function standProblem(problem: StandProblem, nameOf: (code: string) => string): string {
  switch (problem.code) {
    case 'geen-herkomst':
      return 'telt naar herkomst, en van de woningen is nog geen herkomst bekend.';
    case 'geen-levering':
      return `hoeveel ${nameOf(problem.party)} leverde, is hier niet bekend.`;
    case 'geen-aantal':
      return `voor ${period(problem.period)} is geen aantal afgesproken.`;
    case 'geen-sleutel':
      return `voor ${period(problem.period)} geldt geen verdeelsleutel.`;
    case 'geen-cijfers':
      return `geen cijfers over ${BASES[problem.figure]} van ${problem.missing.map(nameOf).join(', ')}; zonder die cijfers is de verdeling niet te berekenen.`;
    case 'geen-geheel':
      return `de aandelen van de verdeelsleutel zijn samen geen 1 voor ${period(problem.period)}.`;
  }
}

/** What counts for nobody, as nobody told where someone came from. */
export function withoutOrigin(unit: 'homes' | 'placements', amount: number, given: string): string {
  const one = amount === 1;
  const what = unit === 'homes' ? (one ? 'woning' : 'woningen') : one ? 'plaatsing' : 'plaatsingen';
  return `Van ${n(amount)} ${what} in ${period(given)} is geen herkomst bekend; die ${one ? 'telt' : 'tellen'} voor niemand mee.`;
}

/** "2026", "de eerste helft van 2026". */
export function period(given: string): string {
  const [year, half] = given.split('-');
  if (half === undefined) return given;
  return `de ${half === '1' ? 'eerste' : 'tweede'} helft van ${year}`;
}
