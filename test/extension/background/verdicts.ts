import type { Verdict } from '../../../shared/api/checks.ts';

/** A verdict as the server gives it, for the home with this key. */
export function verdictOf(homeKey: string, huisnummer: number, word: Verdict['verdict'] = 'ruimte'): Verdict {
  return {
    address: {
      label: `Kerkstraat ${huisnummer}`,
      straat: 'Kerkstraat',
      huisnummer,
      huisletter: null,
      huisnummertoevoeging: null,
      postcode: '9901AB',
      woonplaats: 'Meerwijk',
      homeKey,
      point: null,
    },
    match: 'exact',
    areas: [],
    verdict: word,
    headline: 'Hier is ruimte.',
    reasons: [],
    fairShare: [],
    unit: null,
    alternatives: [],
    dataDate: '2026-11-22',
  };
}
