import type { VerdictReason } from '../api/checks.ts';
import { LEVELS as EN_LEVELS } from './en-terms.ts';
import { LEVELS as NL_LEVELS } from './nl-terms.ts';
import { formatCount, formatNumber, formatRate } from './numbers.ts';
import type { Language } from './texts.ts';

const LEVELS = { nl: NL_LEVELS, en: EN_LEVELS };

/** The name beside a bar: "Buurt De Haven"; for a radius what the server calls it. */
export function areaText(area: NonNullable<VerdictReason['area']>, language: Language = 'nl'): string {
  const level = LEVELS[language][area.level];
  if (area.level === 'straal' && area.name !== null) return area.name;
  return [level[0]?.toUpperCase() + level.slice(1), area.name].filter(Boolean).join(' ');
}

/** Kinds whose rate is a share from 0 to 1. */
const SHARES: ReadonlySet<string> = new Set(['aandeel-corporatie', 'gemengd', 'vrijgekomen']);

/** Whether the norm's limit is a rate, so that it says nothing of bare places. */
export function judgesRate(reason: Pick<VerdictReason, 'kind' | 'code'>): boolean {
  return reason.kind === 'per-1000' || SHARES.has(reason.kind ?? '') || reason.code.startsWith('cijfers.');
}

/** The figures beside a bar: "8,3" and "8,0" for a rate, "15 %" and "20 %" for a share, "4" and "6" for places, "verborgen" where it is hidden. */
export function figuresText(
  reason: Pick<VerdictReason, 'kind' | 'code' | 'places' | 'limit' | 'rate'>,
  language: Language = 'nl',
): { after: string; limit: string | null } {
  const { places, limit, rate } = reason;
  // Places stand beside a limit of places only: 1 is not "1 / 9" where 9 is per 1.000 households.
  if (rate === null && judgesRate(reason)) {
    const after = places?.after ?? null;
    return {
      after: typeof after === 'number' ? formatCount(null, language) : formatCount(after, language),
      limit: null,
    };
  }
  if (rate !== null) {
    const shown = SHARES.has(reason.kind ?? '') ? percent : formatRate;
    return { after: shown(rate.after, language), limit: limit === null ? null : shown(limit, language) };
  }
  return {
    after: formatCount(places?.after ?? null, language),
    limit: limit === null ? null : formatNumber(limit, language),
  };
}

function percent(share: number, language: Language): string {
  return `${formatNumber(share * 100, language)} %`;
}
