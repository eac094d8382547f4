import { describe, expect, it } from 'vitest';
import { adaptersOf } from '../../../extension/background/adapter-choice.ts';
import type { Adapter, PortalItem } from '../../../shared/api/portals.ts';

const URL_HERE = 'https://wonen.voorbeeld.nl/aanbod/1';

const adapter = (id: string, version: number, more: Partial<Adapter> = {}): Adapter => ({
  id,
  version,
  matches: ['https://*.voorbeeld.nl/aanbod/*'],
  examples: [URL_HERE],
  card: [`.kaart-${version}`],
  fields: { adres: [{ css: '', from: 'text', parser: 'lines' }] },
  selfCheck: { pages: ['https://*.voorbeeld.nl/aanbod/*'], cards: 1, share: 0.5 },
  ...more,
});
const published = (id: string, version: number, more: Partial<PortalItem> = {}): PortalItem => ({
  id,
  version,
  disabled: false,
  changedOn: '2026-11-22',
  adapter: adapter(id, version),
  ...more,
});

const used = (own: Adapter[], items: PortalItem[], url = URL_HERE) =>
  adaptersOf(own, items, url).map(({ id, version }) => `${id} ${version}`);

describe('the adapters for a page', () => {
  it('are those we bring until the region publishes the same or a newer version', () => {
    const own = [adapter('zig', 2)];
    expect(used(own, [])).toEqual(['zig 2']);
    expect(used(own, [published('zig', 1)])).toEqual(['zig 2']);
    expect(used(own, [published('zig', 2)])).toEqual(['zig 2']);
    expect(adaptersOf(own, [published('zig', 3)], URL_HERE)[0]?.card).toEqual(['.kaart-3']);
  });

  it("have the region's own first", () => {
    expect(used([adapter('zig', 2)], [published('eigen', 1)])).toEqual(['eigen 1', 'zig 2']);
  });

  it('are gone when switched off, until a newer version comes with the extension', () => {
    const off = published('zig', 2, { disabled: true, adapter: null });
    expect(used([adapter('zig', 2)], [off])).toEqual([]);
    expect(used([adapter('zig', 3)], [off])).toEqual(['zig 3']);
    expect(used([adapter('zig', 2, { disabled: true })], [])).toEqual([]);
  });

  it('are only those of the page', () => {
    expect(used([adapter('zig', 2)], [], 'https://wonen.voorbeeld.nl/inloggen')).toEqual([]);
    expect(used([adapter('zig', 2)], [], 'about:blank')).toEqual([]);
    expect(used([adapter('zig', 2)], [], '')).toEqual([]);
  });
});
