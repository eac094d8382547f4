import type { Count } from '../../shared/api/common.ts';
import type { RuleStatus } from '../../shared/source.ts';
import { formatNumber, formatRate } from '../../shared/text/numbers.ts';
import type { Level } from './view.ts';

/** A count for the eye: 1.234, `<5` when it is hidden because it is small, or "geen cijfers". */
export function countText(count: Count): string {
  if (count === null) return 'geen cijfers';
  return typeof count === 'number' ? formatNumber(count, 'nl') : `<${count.below}`;
}

/** "1 plek", "12 plekken", "<5 plekken". */
export function placesText(count: Count): string {
  return count === null ? 'geen cijfers' : `${countText(count)} ${count === 1 ? 'plek' : 'plekken'}`;
}

/** A change over a year with its sign: +3, −4 (a true minus), 0. */
export function changeText(count: Count): string {
  if (typeof count !== 'number') return countText(count);
  if (count === 0) return '0';
  return `${count > 0 ? '+' : '−'}${formatNumber(Math.abs(count), 'nl')}`;
}

/** Places per 1,000 of a base, one decimal; null where either is not known exactly. */
export function perThousand(places: Count, base: number | null): string | null {
  return typeof places === 'number' && base !== null && base > 0
    ? formatRate((places * 1000) / base, 'nl')
    : null;
}

const LEVEL_WORDS: Record<Level | 'regio', { one: string; many: string }> = {
  regio: { one: 'regio', many: "regio's" },
  gemeente: { one: 'gemeente', many: 'gemeenten' },
  wijk: { one: 'wijk', many: 'wijken' },
  buurt: { one: 'buurt', many: 'buurten' },
};

/** "1 buurt", "122 buurten". */
export function areasText(level: Level, count: number): string {
  return `${formatNumber(count, 'nl')} ${count === 1 ? LEVEL_WORDS[level].one : LEVEL_WORDS[level].many}`;
}

/** The word for a level: buurt, or buurten with `many`. */
export function levelWord(level: Level | 'regio', many = false): string {
  return many ? LEVEL_WORDS[level].many : LEVEL_WORDS[level].one;
}

/** The same with a capital, as it starts a heading. */
export function levelTitle(level: Level | 'regio', many = false): string {
  const text = levelWord(level, many);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether a rule is a sample, a proposal or decided. */
export const RULE_STATUS: Record<RuleStatus, string> = {
  voorbeeld: 'Voorbeeld, geen besluit',
  voorstel: 'Voorstel',
  vastgesteld: 'Vastgesteld',
};
