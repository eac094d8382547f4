import type { AreaNumbers } from '../../../shared/api/areas.ts';

const LEVEL_ORDER = ['gemeente', 'wijk', 'buurt', 'regio'];
const MOST = 7;

/**
 * Areas whose name holds the text, whatever case or accents; names that begin with it first, then larger areas, then by name.
 * A single letter finds nothing, an area's code finds that area.
 */
export function findAreas(text: string, areas: readonly AreaNumbers[]): AreaNumbers[] {
  const wanted = plain(text);
  if (wanted.length < 2) return [];
  return areas
    .map((area) => ({ area, rank: rankOf(plain(area.name), wanted, area.code.toLowerCase()) }))
    .filter(({ rank }) => rank !== null)
    .sort(
      (one, other) =>
        (one.rank ?? 0) - (other.rank ?? 0) ||
        LEVEL_ORDER.indexOf(one.area.level) - LEVEL_ORDER.indexOf(other.area.level) ||
        one.area.name.localeCompare(other.area.name, 'nl'),
    )
    .slice(0, MOST)
    .map(({ area }) => area);
}

/** 0 the whole name or code, 1 its beginning, 2 the beginning of a word in it, 3 anywhere; null not at all. */
function rankOf(name: string, wanted: string, code: string): number | null {
  if (name === wanted || code === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : null;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
