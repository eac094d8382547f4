import type { Verdict } from '../../../shared/api/checks.ts';
import type { ListedVerdict } from '../../../shared/list/listed.ts';

type Said = Partial<Pick<Verdict, 'verdict' | 'match'>> & {
  /** Promised to the home's own gemeente, and delivered before this home. */
  share?: [target: number, delivered: number];
  /** What stands there afterwards, against the limit. */
  norm?: [after: number, limit: number];
  homeKey?: string;
};

/** A home of a list with a verdict that says no more than a test needs. */
export function listed(written: string, said: Said | null = {}): ListedVerdict {
  const home = { written, readings: [], bagId: null, sure: true };
  return { home, verdict: said === null ? null : verdictOf(written, said) };
}

function verdictOf(
  label: string,
  { verdict = 'ruimte', match = 'exact', share, norm, homeKey }: Said,
): Verdict {
  const parts = { straat: label, huisnummer: 1, huisletter: null, huisnummertoevoeging: null };
  const source = { document: 'Woonvisie', paragraph: '§ 3', year: 2026, status: 'voorbeeld' as const };
  return {
    address:
      match === 'none'
        ? null
        : { label, ...parts, postcode: null, woonplaats: 'Meerwijk', homeKey: homeKey ?? label, point: null },
    match,
    areas: [
      { level: 'buurt', code: 'BU99010101', name: 'De Haven', year: 2026 },
      { level: 'gemeente', code: 'GM9901', name: 'Meerwijk', year: 2026 },
    ],
    verdict,
    headline: 'Hier is ruimte.',
    reasons:
      norm === undefined
        ? []
        : [
            {
              norm: 'haven',
              kind: 'maximum',
              area: { level: 'buurt', code: 'BU99010101', name: 'De Haven' },
              places: { inUse: norm[0] - 1, held: 0, planned: 0, asked: 1, after: norm[0] },
              base: null,
              rate: null,
              limit: norm[1],
              warnAt: null,
              result: verdict,
              code: 'norm.ruimte',
              text: `${norm[0] - 1} in gebruik + 1 gevraagd = ${norm[0]}`,
              source,
            },
          ],
    fairShare:
      share === undefined
        ? []
        : [
            {
              agreement: 'a',
              gemeente: 'GM9901',
              target: share[0],
              delivered: share[1],
              after: share[1] + 1,
              text: `Meerwijk: afgesproken ${share[0]}, geleverd ${share[1]}, met deze woning ${share[1] + 1}.`,
            },
          ],
    unit: null,
    alternatives: [],
    dataDate: '2026-11-22',
  };
}
