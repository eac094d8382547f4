import type { VerdictReason } from '../api/checks.ts';
import type { VerdictWord } from '../norms/reason.ts';
import { formatCount, formatNumber, formatRate } from './numbers.ts';

/** The word of each verdict, as badge, card and map say it. */
export const VERDICT_TEXT: Record<VerdictWord, string> = {
  ruimte: 'Ruimte',
  'let-op': 'Let op',
  'boven-norm': 'Boven norm',
  onbekend: 'Onbekend',
};

const LEVEL_TEXT = { buurt: 'Buurt', wijk: 'Wijk', gemeente: 'Gemeente', regio: 'Regio' } as const;

/** The name of the area that a reason speaks of: "Buurt De Haven", "Binnen 250 m". */
export function areaText(area: NonNullable<VerdictReason['area']>): string {
  if (area.level === 'straal') return area.name ?? 'In de omgeving';
  return [LEVEL_TEXT[area.level], area.name].filter(Boolean).join(' ');
}

/**
 * The sum behind a verdict: "11 in gebruik + 1 vastgehouden + 1 gevraagd = 13 bij een norm van 12".
 * Parts of nothing are left out, save what is in use and what is asked. For a rate the limit is not one of places,
 * so that the sentence ends with the base: "= 17 plekken op 2.045 huishoudens".
 */
export function sumText(reason: Pick<VerdictReason, 'places' | 'base' | 'limit' | 'rate'>): string | null {
  const { places, base, limit, rate } = reason;
  if (places === null) return null;
  const parts = [`${formatCount(places.inUse)} in gebruik`];
  if (places.held !== 0) parts.push(`${formatCount(places.held)} vastgehouden`);
  if (places.planned !== 0) parts.push(`${formatCount(places.planned)} gepland`);
  parts.push(`${formatCount(places.asked)} gevraagd`);
  const sum = `${parts.join(' + ')} = ${formatCount(places.after)}`;
  if (base !== null && rate !== null) return `${sum} plekken op ${formatNumber(base.value)} ${base.kind}`;
  return limit === null ? sum : `${sum} bij een norm van ${formatNumber(limit)}`;
}

/** The figures of one bar: "8,3 / 8,0" for a rate, "4 / 6" for places, "<5 / 6" where it is hidden. */
export function barText(reason: Pick<VerdictReason, 'places' | 'limit' | 'rate'>): {
  after: string;
  limit: string | null;
} {
  const { places, limit, rate } = reason;
  if (rate !== null)
    return { after: formatRate(rate.after), limit: limit === null ? null : formatRate(limit) };
  return {
    after: formatCount(places?.after ?? null),
    limit: limit === null ? null : formatNumber(limit),
  };
}
