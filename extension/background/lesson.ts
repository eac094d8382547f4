import type { z } from 'zod';
import { Adapter, type AdapterFields } from '../../shared/api/portals.ts';

/** A lesson of one page is of so few cards at least, and of such a share of them. */
const CHECK = { cards: 1, share: 0.5 };

/**
 * The adapter that a lesson makes on a page: its name, pages and check follow from the address of the page, so that no
 * page decides for another. `known` are the versions that stand under its name. Null where it does not hold together.
 */
export function adapterOf(
  { card, fields }: { card: string[]; fields: z.input<typeof AdapterFields> },
  url: string,
  known: (id: string) => number,
): Adapter | null {
  const { protocol, hostname } = new URL(url);
  const path = pathPattern(new URL(url).pathname);
  const id = idOf(hostname, path);
  const read = Adapter.safeParse({
    id,
    version: known(id) + 1,
    matches: [`${protocol}//${hostname}/*`],
    // Numbers in an address may be of someone's file: they are nobody's example.
    examples: [`${protocol}//${hostname}${path.replaceAll('*', '0')}`],
    card,
    fields,
    selfCheck: { pages: [`${protocol}//${hostname}${path}`], ...CHECK },
  });
  return read.success ? read.data : null;
}

/** A longer path is known by its beginning. */
const LONGEST_PATH = 120;

/** The pages like this one: the same path, whatever its numbers are; with two stars at most, as patterns must. */
function pathPattern(pathname: string): string {
  const parts = pathname.split('/').map((part) => (/[\d*]/.test(part) || part.length > 60 ? '*' : part));
  const second = parts.indexOf('*', parts.indexOf('*') + 1);
  const third = second > 0 ? parts.indexOf('*', second + 1) : -1;
  const path = (third > 0 ? parts.slice(0, second + 1) : parts).join('/');
  if (path.length <= LONGEST_PATH) return path;
  const [before = ''] = path.slice(0, LONGEST_PATH).split('*');
  return `${before}*`;
}

/** A name of its own for each kind of page of a portal. */
function idOf(hostname: string, path: string): string {
  const host = hostname.replace(/[^a-z0-9]+/g, '-').slice(0, 24);
  return `p-${host}-${hashed(hostname + path)}`.replace(/-{2,}/g, '-');
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo, 1991). */
function hashed(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
