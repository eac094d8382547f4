// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { homesByAdapter } from '../../../extension/portals/adapter.ts';
import { ADAPTERS } from '../../../extension/portals/adapters/index.ts';
import { findHomes } from '../../../extension/portals/find.ts';
import type { Sighting } from '../../../extension/portals/home.ts';
import { onPage } from '../../../extension/portals/page-pattern.ts';
import { Part } from '../../../extension/portals/part.ts';
import { portal } from '../../../extension/portals/portal.ts';
import type { Reading } from '../../../shared/address/reading.ts';
import { Adapter } from '../../../shared/api/portals.ts';
import { expectedOf, frozenPage } from '../../portals/fill.ts';

const adapters = z.array(Adapter).parse(ADAPTERS);
const families = adapters.map((adapter) => [adapter.id, adapter] as const);

beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(() => portal.learn([]));

/** The homes that one adapter alone reads from what the document shows. */
function byAdapter(adapter: Adapter, url: string) {
  const looking = homesByAdapter(new Part(document), [adapter], url, function* () {
    yield;
    return new Map<Element, Sighting>();
  });
  for (;;) {
    const step = looking.next();
    if (step.done) return step.value;
  }
}

function show(html: string): void {
  document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>|<\/html>\s*$/g, '');
}

const best = (readings: { straat: string | null }[]) => readings[0];

describe('the adapters', () => {
  it('are all listed, each under its own name, each with its frozen page', () => {
    const folder = join(import.meta.dirname, '../../../extension/portals/adapters');
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const ids = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).id);
    expect(ids).toEqual(files.map((name) => name.replace('.json', '')));
    expect(adapters.map(({ id }) => id).sort()).toEqual(ids.sort());
    for (const { id } of adapters) expect(expectedOf(id).homes.length).toBeGreaterThan(2);
  });

  it.each(families)('%s has examples that match it and no other', (id, { examples }) => {
    for (const example of [...examples, expectedOf(id).url])
      expect(
        adapters.filter(({ matches }) => onPage(matches, example)).map((other) => other.id),
        example,
      ).toEqual([id]);
  });

  it.each(families)('%s checks itself on a page of its own', (id, { selfCheck }) => {
    expect(onPage(selfCheck.pages, expectedOf(id).url)).toBe(true);
  });
});

describe.each(families)('the frozen page of %s', (id, adapter) => {
  const { url, homes } = expectedOf(id);

  it('gives its homes by the adapter', () => {
    show(
      frozenPage(
        id,
        homes.map(({ page }) => page),
      ),
    );
    const found = byAdapter(adapter, url);
    expect([...found.homes.values()].map(({ readings }) => best(readings))).toEqual(
      homes.map(({ reading }) => reading),
    );
    expect([...found.homes.values()].map(({ bagId }) => bagId ?? null)).toEqual(
      homes.map(({ page }) => page.bagId),
    );
    expect(found.misfit).toBeNull();
  });

  it('gives the same homes without it', () => {
    show(
      frozenPage(
        id,
        homes.map(({ page }) => page),
      ),
    );
    const found = findHomes(document);
    // A link writes its place in small letters.
    const small = (reading: Reading | undefined) => ({
      ...reading,
      woonplaats: reading?.woonplaats?.toLowerCase(),
    });
    expect(found.filter(({ sure }) => sure).map(({ readings }) => small(readings[0]))).toEqual(
      homes.map(({ reading }) => small(reading)),
    );
  });

  it('gives each home once when the adapter and what pages have in common work together', () => {
    show(
      frozenPage(
        id,
        homes.map(({ page }) => page),
      ),
    );
    portal.learn([adapter]);
    expect(findHomes(document).map(({ readings }) => best(readings))).toEqual(
      homes.map(({ reading }) => reading),
    );
  });
});
