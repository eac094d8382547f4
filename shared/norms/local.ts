import type { Norm } from './norm.ts';
import type { NormProblem } from './sound.ts';

/**
 * What keeps a local norm from taking the place of a regional one; empty when it may, or takes the place of none.
 * `known` are periods of norms of the region, among them all of the norm that `replaces` names. A gemeente may always
 * tighten; it may loosen only a norm that lets itself be loosened (`localMayLoosen`).
 */
export function localProblems(norm: Norm, known: readonly Norm[]): NormProblem[] {
  const { replaces, gemeente } = norm;
  if (replaces === undefined || gemeente === undefined) return [];
  const wrong = (field: string, text: string): NormProblem[] => [{ path: [field], text }];
  if (replaces === norm.id)
    return wrong('replaces', 'Een norm komt niet in plaats van zichzelf; noem de norm van de regio.');
  const named = known.filter(({ id }) => id === replaces);
  if (named.length === 0)
    return wrong('replaces', `De regio heeft geen norm ${replaces}; ${choices(known, norm)}.`);
  const regional = named.filter((one) => one.gemeente === undefined && one.region === norm.region);
  if (regional.length === 0)
    return wrong('replaces', `${replaces} is geen norm van deze regio zelf; ${choices(known, norm)}.`);
  const [first] = regional.filter((one) => overlap(one, norm)).sort((a, b) => (begin(a) < begin(b) ? -1 : 1));
  if (!first)
    return wrong(
      'replaces',
      `De norm ${replaces} van de regio geldt niet in deze periode; kies een andere norm of een andere begindag.`,
    );
  return !first.localMayLoosen && looser(norm, first)
    ? wrong(
        'limit',
        `De norm "${first.title}" van de regio laat niet toe dat een gemeente haar verruimt; kies een grens die even streng of strenger is.`,
      )
    : [];
}

function choices(known: readonly Norm[], norm: Norm): string {
  const ids = known.filter((one) => one.gemeente === undefined && one.region === norm.region);
  return ids.length === 0
    ? 'laat replaces weg'
    : `kies uit: ${[...new Set(ids.map(({ id }) => id))].sort().join(', ')}`;
}

/** Whether a norm allows more than another that counts the same; norms that count otherwise do not compare. */
function looser(norm: Norm, than: Norm): boolean {
  if (!('limit' in norm && 'limit' in than) || measureOf(norm) !== measureOf(than)) return false;
  return norm.kind === 'afstand' ? norm.limit < than.limit : norm.limit > than.limit;
}

/** All that makes two limits mean the same: what is counted, over what, against what. */
function measureOf(norm: Norm): string {
  const { rungs, weights, funding, kind } = norm;
  const of = (name: string) => (norm as unknown as Record<string, unknown>)[name] ?? null;
  const sorted = weights && Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    kind,
    rungs.toSorted(),
    sorted ?? null,
    funding?.toSorted() ?? null,
    ...['per', 'level', 'metres', 'of', 'window', 'groups', 'areas'].map(of),
  ]);
}

function overlap(one: Norm, other: Norm): boolean {
  const ends = (a: Norm, b: Norm) => a.until !== null && a.until <= begin(b);
  return !ends(one, other) && !ends(other, one);
}

/** A period without a begin lies before all others; dates compare as text. */
function begin({ from }: Norm): string {
  return from ?? '';
}
