import type { Count } from '../api/common.ts';
import type { PlainDate } from '../dates.ts';

const WHOLE = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const RATE = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const EUROS = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** A number the Dutch way, at most one decimal: 1.234,5. */
export function formatNumber(value: number): string {
  return WHOLE.format(value);
}

/** A rate with exactly one decimal: 7,8. Never judge on it: it is rounded. */
export function formatRate(value: number): string {
  return RATE.format(value);
}

/** A count on the wire: `<5` when hidden because it is small, "geen cijfers" when unknown; never both alike. */
export function formatCount(count: Count): string {
  if (count === null) return 'geen cijfers';
  return typeof count === 'number' ? formatNumber(count) : `<${count.below}`;
}

/** A date in words: 12 maart 2027. */
export function formatDate(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** A rent in whole euros: € 607. */
export function formatEuros(value: number): string {
  return `€ ${EUROS.format(value)}`;
}

/** A distance: metres below a kilometre (650 m), else kilometres with a decimal (1,2 km). */
export function formatDistance(metres: number): string {
  return metres < 1000 ? `${formatNumber(metres)} m` : `${formatRate(metres / 1000)} km`;
}

/** "1 plek", "3 plekken". */
export function formatPlaces(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'plek' : 'plekken'}`;
}
