import type { FreedNorm, Norm } from '../norms/norm.ts';
import { BASES, LEVELS, n, places } from './en-terms.ts';
import { formatDate } from './numbers.ts';

/** What the norm says of places, warning and exceptions; what it counts and since when follows it. */
export function rule(norm: Norm): string[] {
  switch (norm.kind) {
    case 'per-1000':
      return [
        `At most ${places(norm.limit)} per 1,000 ${BASES[norm.per]} in a ${LEVELS[norm.level]}${warning(norm, n(norm.warnAt))}.`,
        ...smallBase(norm, BASES[norm.per], around(norm.level)),
      ];
    case 'aandeel-corporatie':
      return [
        `Places are at most ${percent(norm.limit)} of the homes of corporations in a ${LEVELS[norm.level]}${warning(norm, percent(norm.warnAt))}.`,
        ...smallBase(norm, 'homes of corporations', around(norm.level)),
      ];
    case 'maximum':
      return [
        `At most ${places(norm.limit)} in ${norm.areas ? `a ${LEVELS[norm.level]} of these areas: ${norm.areas.join(', ')}` : `each ${LEVELS[norm.level]}`}${warning(norm, n(norm.warnAt))}.`,
      ];
    case 'straal':
      return [
        `At most ${places(norm.limit)} within ${n(norm.metres)} m of the home${warning(norm, n(norm.warnAt))}.`,
      ];
    case 'gemengd': {
      const of = norm.of === 'complex' ? 'a scheme' : 'a street';
      return [
        `Mixed living: places are at most ${percent(norm.limit)} of the homes in ${of}, the offered home among them${warning(norm, percent(norm.warnAt))}.`,
        ...smallBase(norm, 'homes', null),
      ];
    }
    case 'afstand':
      return [`Schemes stand at least ${n(norm.limit)} m apart; warning below ${n(norm.warnAt)} m.`];
    case 'vrijgekomen':
      return [
        `At most ${percent(norm.limit)} of the homes that come free in a ${LEVELS[norm.level]} ${WINDOWS[norm.window]}${warning(norm, percent(norm.warnAt))}.`,
        ...smallBase(norm, 'homes that came free', null),
      ];
    case 'stop':
      return [
        `No further places in the ${LEVELS[norm.area.level]} ${norm.area.name}: ${norm.reason.replace(/\.$/, '')}.`,
      ];
    case 'draagkracht':
      return [capacity(norm)];
  }
}

/** A warning above the limit never comes, and is not told. */
function warning({ warnAt, limit }: { warnAt: number; limit: number }, from: string): string {
  return warnAt > limit ? '' : `; warning from ${from}`;
}

const WINDOWS: Record<FreedNorm['window'], string> = {
  'twaalf-maanden': 'in the twelve months up to the day of the check',
  kalenderjaar: 'in the calendar year, up to the day of the check',
};

function around(level: 'buurt' | 'wijk' | 'gemeente'): string | null {
  return level === 'buurt' ? LEVELS.wijk : level === 'wijk' ? LEVELS.gemeente : null;
}

function smallBase(
  { minBase, alwaysAllowed }: { minBase: number; alwaysAllowed: number },
  base: string,
  wider: string | null,
): string[] {
  const few =
    minBase <= 1
      ? []
      : [
          wider === null
            ? `With fewer than ${n(minBase)} ${base} there is no verdict.`
            : `With fewer than ${n(minBase)} ${base} the ${wider} counts.`,
        ];
  return alwaysAllowed > 0
    ? [...few, `${places(alwaysAllowed)} ${alwaysAllowed === 1 ? 'is' : 'are'} always allowed.`]
    : few;
}

const WORDS = { stop: 'none', weinig: 'little', normaal: 'normal', extra: 'extra' } as const;

function capacity({ owner, wijken, factors }: Extract<Norm, { kind: 'draagkracht' }>): string {
  const said = (['stop', 'weinig', 'normaal', 'extra'] as const).flatMap((word) => {
    const count = Object.values(wijken).filter((one) => one === word).length;
    return count > 0 ? [`${n(count)} ${count === 1 ? 'district' : 'districts'} ${WORDS[word]}`] : [];
  });
  return `${owner} says what each district can bear: ${said.join(', ')}. None: no further place. Little: upper limits go to ${percent(factors.weinig)}. Extra: to ${percent(factors.extra)}, only where the norm allows it. Rounded down to whole places.`;
}

/** What the norm counts and where and when it holds. `rung` and `area` give names for ids and codes. */
export function terms(norm: Norm, rung: (id: string) => string, area: (code: string) => string): string[] {
  const said = [`For: ${norm.rungs.map(rung).join(', ')}.`];
  const weights = Object.entries(norm.weights ?? {});
  if (weights.length > 0)
    said.push(`Weights of its own: ${weights.map(([id, weight]) => `${rung(id)} ${weight}`).join(', ')}.`);
  if (norm.funding) said.push(`Only with funding ${norm.funding.join(', ')}.`);
  if ('groups' in norm && norm.groups) said.push(`Counted too: ${norm.groups.join(', ')}.`);
  if (norm.gemeente) said.push(`Only in ${area(norm.gemeente)}.`);
  if (norm.replaces) said.push(`In the place of ${norm.replaces} where that norm allows it, else beside it.`);
  if (norm.localMayLoosen) said.push('A municipality may depart from this with a norm of its own.');
  if (norm.extraAllowed) said.push('Where a district can bear extra, the limit may go up.');
  const { from, until } = norm;
  if (from !== null && until !== null)
    said.push(`Holds from ${formatDate(from, 'en')} until ${formatDate(until, 'en')}.`);
  else if (from !== null) said.push(`Holds from ${formatDate(from, 'en')}.`);
  else if (until !== null) said.push(`Holds until ${formatDate(until, 'en')}.`);
  return said;
}

function percent(share: number): string {
  return `${n(share * 100)}%`;
}
