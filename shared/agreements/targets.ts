import type { Shares } from './key.ts';

/**
 * Divides whole homes by shares that add up to 1: each gets its share rounded down, and what is left goes to the
 * largest remainders, ties to the lowest gemeentecode. The sum is always exactly `total`.
 */
export function wholeHomes(total: number, shares: Shares): Record<string, number> {
  const parts = Object.entries(shares).map(([code, share]) => {
    // Nine decimals: 0.1 x 30 must not lose a home to 2.9999999999999996.
    const exact = Math.round(total * share * 1e9) / 1e9;
    return { code, homes: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let left = total - parts.reduce((sum, part) => sum + part.homes, 0);
  parts.sort((a, b) => b.rest - a.rest || (a.code < b.code ? -1 : 1));
  for (const part of parts) {
    if (left <= 0) break;
    part.homes += 1;
    left -= 1;
  }
  return Object.fromEntries(
    parts.sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ code, homes }) => [code, homes]),
  );
}
