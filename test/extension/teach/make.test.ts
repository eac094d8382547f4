// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ADAPTERS } from '../../../extension/portals/adapters/index.ts';
import { makeReader } from '../../../extension/teach/make.ts';
import { PART_NAMES, type Parts } from '../../../extension/teach/part.ts';
import { Adapter } from '../../../shared/api/portals.ts';
import { expectedOf, frozenPage } from '../../portals/fill.ts';

const adapters = z.array(Adapter).parse(ADAPTERS);
const families = adapters.map((adapter) => [adapter.id, adapter] as const);

beforeEach(() => {
  document.body.innerHTML = '';
});

function show(html: string): void {
  document.documentElement.innerHTML = html.replace(/^[\s\S]*?<html[^>]*>|<\/html>\s*$/g, '');
}

/** What someone would point at in a home: where the family's own adapter finds each part. */
function pointedAt({ card, fields }: Adapter): Parts {
  const [home] = document.querySelectorAll(card.join());
  const parts: Parts = {};
  for (const name of PART_NAMES)
    for (const { css } of fields[name] ?? []) {
      const element = css === '' ? home : home?.querySelector(css);
      if (element) parts[name] ??= element;
    }
  return parts;
}

describe.each(families)('pointing at one home of %s', (id, adapter) => {
  it('gives all its homes, by selectors that an adapter may have', () => {
    const { homes } = expectedOf(id);
    show(
      frozenPage(
        id,
        homes.map(({ page }) => page),
      ),
    );
    const made = makeReader(pointedAt(adapter));
    if (typeof made === 'string') throw new Error(`Not made: ${made}`);
    const numbers = [...made.homes.values()].map(({ readings: [best] }) => [best?.straat, best?.huisnummer]);
    expect(numbers).toEqual(homes.map(({ reading }) => [reading?.straat, reading?.huisnummer]));
    expect(Adapter.parse({ ...adapter, card: made.card, fields: made.fields }).card).toEqual(made.card);
  });
});
