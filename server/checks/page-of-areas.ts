import type { Area } from '../geo/types.ts';

/** One page of areas ordered by code, and where the next begins; null after the last. */
export function pageOfAreas(
  areas: readonly Area[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): { page: Area[]; next: string | null; gemeenten: string[] } {
  const start = cursor ? areas.findIndex(({ code }) => code > cursor) : 0;
  const page = start < 0 ? [] : areas.slice(start, start + limit);
  const last = page.at(-1);
  return {
    page,
    next: last !== undefined && last !== areas.at(-1) ? last.code : null,
    gemeenten: [...new Set(page.map(({ gemeente }) => gemeente))],
  };
}
