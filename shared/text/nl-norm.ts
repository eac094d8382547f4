import type { FreedNorm, Norm } from '../norms/norm.ts';
import { BASES, n, places } from './nl-terms.ts';
import { formatDate } from './numbers.ts';

/** What the norm says of places, warning and exceptions; what it counts and since when follows it. */
export function rule(norm: Norm): string[] {
  switch (norm.kind) {
    case 'per-1000':
      return [
        `Ten hoogste ${places(norm.limit)} per 1.000 ${BASES[norm.per]} in een ${norm.level}${warning(norm, n(norm.warnAt))}.`,
        ...smallBase(norm, BASES[norm.per], around(norm.level)),
      ];
    case 'aandeel-corporatie':
      return [
        `Plekken zijn ten hoogste ${percent(norm.limit)} van de corporatiewoningen in een ${norm.level}${warning(norm, percent(norm.warnAt))}.`,
        ...smallBase(norm, 'corporatiewoningen', around(norm.level)),
      ];
    case 'maximum':
      return [
        `Ten hoogste ${places(norm.limit)} in ${norm.areas ? `een ${norm.level} van deze gebieden: ${norm.areas.join(', ')}` : `elke ${norm.level}`}${warning(norm, n(norm.warnAt))}.`,
      ];
    case 'straal':
      return [
        `Ten hoogste ${places(norm.limit)} binnen ${n(norm.metres)} m van de woning${warning(norm, n(norm.warnAt))}.`,
      ];
    case 'gemengd': {
      const of = norm.of === 'complex' ? 'een complex' : 'een straat';
      return [
        `Gemengd wonen: plekken zijn ten hoogste ${percent(norm.limit)} van de woningen in ${of}, de aangeboden woning meegeteld${warning(norm, percent(norm.warnAt))}.`,
        ...smallBase(norm, 'woningen', null),
      ];
    }
    case 'afstand':
      return [
        `Locaties staan ten minste ${n(norm.limit)} m van elkaar; waarschuwing onder ${n(norm.warnAt)} m.`,
      ];
    case 'vrijgekomen':
      return [
        `Ten hoogste ${percent(norm.limit)} van de woningen die in een ${norm.level} vrijkomen ${WINDOWS[norm.window]}${warning(norm, percent(norm.warnAt))}.`,
        ...smallBase(norm, 'vrijgekomen woningen', null),
      ];
    case 'stop':
      return [
        `Geen nieuwe plekken in de ${norm.area.level} ${norm.area.name}: ${norm.reason.replace(/\.$/, '')}.`,
      ];
    case 'draagkracht':
      return [capacity(norm)];
  }
}

/** A warning above the limit never comes, and is not told. */
function warning({ warnAt, limit }: { warnAt: number; limit: number }, from: string): string {
  return warnAt > limit ? '' : `; waarschuwing vanaf ${from}`;
}

const WINDOWS: Record<FreedNorm['window'], string> = {
  'twaalf-maanden': 'in de twaalf maanden tot en met de dag van de toets',
  kalenderjaar: 'in het kalenderjaar, tot en met de dag van de toets',
};

function around(level: 'buurt' | 'wijk' | 'gemeente'): string | null {
  return level === 'buurt' ? 'wijk' : level === 'wijk' ? 'gemeente' : null;
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
            ? `Bij minder dan ${n(minBase)} ${base} is er geen oordeel.`
            : `Bij minder dan ${n(minBase)} ${base} telt de ${wider}.`,
        ];
  return alwaysAllowed > 0
    ? [...few, `${places(alwaysAllowed)} ${alwaysAllowed === 1 ? 'mag' : 'mogen'} altijd.`]
    : few;
}

function capacity({ owner, wijken, factors }: Extract<Norm, { kind: 'draagkracht' }>): string {
  const count = (word: string) => Object.values(wijken).filter((one) => one === word).length;
  const said = (['stop', 'weinig', 'normaal', 'extra'] as const)
    .filter((word) => count(word) > 0)
    .map((word) => `${n(count(word))} ${count(word) === 1 ? 'wijk' : 'wijken'} ${word}`);
  return `${owner} zegt wat elke wijk kan dragen: ${said.join(', ')}. Stop: geen plek erbij. Weinig: bovengrenzen gaan naar ${percent(factors.weinig)}. Extra: naar ${percent(factors.extra)}, alleen waar de norm dat toestaat. Naar beneden afgerond op hele plekken.`;
}

/** What the norm counts and where and when it holds. `rung` and `area` give names for ids and codes. */
export function terms(norm: Norm, rung: (id: string) => string, area: (code: string) => string): string[] {
  const said = [`Voor: ${norm.rungs.map(rung).join(', ')}.`];
  const weights = Object.entries(norm.weights ?? {});
  if (weights.length > 0)
    said.push(
      `Eigen gewicht: ${weights.map(([id, weight]) => `${rung(id)} ${decimal(weight)}`).join(', ')}.`,
    );
  if (norm.funding) said.push(`Alleen met financiering ${norm.funding.join(', ')}.`);
  if ('groups' in norm && norm.groups) said.push(`Ook meegeteld: ${norm.groups.join(', ')}.`);
  if (norm.gemeente) said.push(`Alleen in ${area(norm.gemeente)}.`);
  if (norm.replaces)
    said.push(`In plaats van ${norm.replaces} waar die norm dat toelaat, en anders ernaast.`);
  if (norm.localMayLoosen) said.push('Een gemeente mag hiervan met een eigen norm afwijken.');
  if (norm.extraAllowed) said.push('Waar een wijk extra kan dragen, mag de grens omhoog.');
  const { from, until } = norm;
  if (from !== null && until !== null) said.push(`Geldt van ${formatDate(from)} tot ${formatDate(until)}.`);
  else if (from !== null) said.push(`Geldt vanaf ${formatDate(from)}.`);
  else if (until !== null) said.push(`Geldt tot ${formatDate(until)}.`);
  return said;
}

function percent(share: number): string {
  return `${n(share * 100)} %`;
}

function decimal(weight: number): string {
  return String(weight).replace('.', ',');
}
