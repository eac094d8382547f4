import { z } from 'zod';
import { Refusal } from '../../../shared/refusal.ts';
import type { PdokClient } from './client.ts';
import { PdokRefusal } from './refusal.ts';

const COLLECTIONS = ['gemeenten', 'wijken', 'buurten'] as const;
/** The most features that the service gives in one answer. */
const LIMIT = '1000';
/** More pages than the largest gemeente fills: a service that goes on for ever is not listened to for ever. */
const MOST_PAGES = 50;
const TIMEOUT = 60_000;
const TRIES = 4;

const Page = z.object({
  features: z.array(z.looseObject({ properties: z.looseObject({ gemeentecode: z.string().optional() }) })),
  links: z.array(z.object({ rel: z.string(), href: z.string() })).default([]),
});

/** What `wijken-en-buurten` gives for one gemeente and level. */
export interface AreaPages {
  /** For a sentence: "PDOK, buurten van GM0200". */
  name: string;
  /** GeoJSON features in degrees (WGS84), with the columns of CBS. */
  features: unknown[];
}

/** How far it is, and when to stop. */
export interface Course {
  signal: AbortSignal;
  progress(done: number, total: number): void;
}

/**
 * Fetches gemeenten, wijken and buurten of one year, gemeente by gemeente, from the OGC API of CBS at PDOK. Throws a Refusal
 * for a year or a gemeente that PDOK does not have and for each failure, or the signal's reason.
 */
export async function fetchAreaPages(
  client: PdokClient,
  { gemeenten, year }: { gemeenten: readonly string[]; year: number },
  course: Course,
): Promise<AreaPages[]> {
  const total = gemeenten.length * COLLECTIONS.length;
  const pages: AreaPages[] = [];
  course.progress(0, total);
  for (const collection of COLLECTIONS)
    for (const gemeente of gemeenten) {
      course.signal.throwIfAborted();
      const features = await featuresOf(client, collection, gemeente, year, course.signal);
      if (features.length === 0)
        throw new Refusal(
          `PDOK heeft geen ${collection} van ${gemeente} in ${year}; controleer de code en het jaar: gemeenten veranderen door herindeling.`,
        );
      pages.push({ name: `PDOK, ${collection} van ${gemeente}`, features });
      course.progress(pages.length, total);
    }
  return pages;
}

async function featuresOf(
  client: PdokClient,
  collection: string,
  gemeente: string,
  year: number,
  signal: AbortSignal,
): Promise<unknown[]> {
  const first = client.url(`cbs/wijken-en-buurten-${year}/ogc/v1/collections/${collection}/items`, [
    ['f', 'json'],
    ['limit', LIMIT],
    ['gemeentecode', gemeente],
  ]);
  const features: unknown[] = [];
  const seen = new Set<string>();
  for (let url: URL | null = first; url !== null; ) {
    if (seen.has(url.href) || seen.size >= MOST_PAGES) throw new PdokRefusal('shape');
    seen.add(url.href);
    const parsed = Page.safeParse(await pageAt(client, url, year, signal));
    if (!parsed.success) throw new PdokRefusal('shape', { cause: parsed.error });
    // A service that does not know the filter gives the whole country.
    for (const feature of parsed.data.features)
      if ((feature.properties.gemeentecode ?? gemeente) === gemeente) features.push(feature);
    const next = parsed.data.links.find(({ rel }) => rel === 'next');
    url = next ? following(first, next.href) : null;
  }
  return features;
}

async function pageAt(client: PdokClient, url: URL, year: number, signal: AbortSignal): Promise<unknown> {
  try {
    return await client.json(url, { signal, timeout: TIMEOUT, tries: TRIES });
  } catch (error) {
    if (error instanceof PdokRefusal && error.trouble === 'absent')
      throw new Refusal(
        `PDOK heeft geen wijken en buurten van ${year}; kies een ander jaar, zoals 2024, of controleer TREDE_PDOK.`,
        { cause: error },
      );
    throw error;
  }
}

/** Where a `next` link leads. One that names another host, as behind a proxy, counts for its query alone. */
function following(first: URL, href: string): URL {
  if (!URL.canParse(href, first)) throw new PdokRefusal('shape');
  const next = new URL(href, first);
  if (next.origin === first.origin) return next;
  const own = new URL(first);
  own.search = next.search;
  return own;
}
