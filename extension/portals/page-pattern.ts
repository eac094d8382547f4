import { MatchPattern } from 'wxt/utils/match-patterns';

/** A longer address is none of a portal; its pattern is not tried. */
const LONGEST_URL = 4_000;

/** Whether an address is of one of these pages. */
export function onPage(patterns: readonly string[], url: string): boolean {
  if (url.length > LONGEST_URL || !URL.canParse(url)) return false;
  return patterns.some((pattern) => new MatchPattern(pattern).includes(url));
}
