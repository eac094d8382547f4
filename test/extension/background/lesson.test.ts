import { describe, expect, it } from 'vitest';
import { adaptersOf } from '../../../extension/background/adapter-choice.ts';
import { adapterOf } from '../../../extension/background/lesson.ts';
import { onPage } from '../../../extension/portals/page-pattern.ts';
import type { Adapter } from '../../../shared/api/portals.ts';

const LESSON = {
  card: ['.vak'],
  fields: { adres: [{ css: '.a', from: 'text' as const, parser: 'lines' as const }] },
};
const first = () => 0;

function taught(url: string, known: (id: string) => number = first): Adapter {
  const adapter = adapterOf(LESSON, url, known);
  if (adapter === null) throw new Error(`No adapter of ${url}.`);
  return adapter;
}

describe('what someone taught on a page', () => {
  it.each([
    ['https://www.portaal.nl/aanbod', 'https://www.portaal.nl/aanbod', 'https://www.portaal.nl/elders'],
    ['https://www.portaal.nl/', 'https://www.portaal.nl/#/lijst', 'https://portaal.nl/'],
    [
      'http://portaal.nl:8080/zaak/4711/woningen',
      'http://portaal.nl:8080/zaak/12/woningen',
      'http://portaal.nl/zaak/',
    ],
    ['https://x.nl/a/1/b/2/c/3/d', 'https://x.nl/a/9/b/8/c', 'https://x.nl/a/9'],
  ])('on %s checks itself on %s and not on %s', (url, same, other) => {
    const { selfCheck, matches, examples } = taught(url);
    expect([onPage(selfCheck.pages, url), onPage(selfCheck.pages, same)]).toEqual([true, true]);
    expect(onPage(selfCheck.pages, other)).toBe(false);
    expect(examples.every((example) => onPage(matches, example))).toBe(true);
  });

  it('never carries the number of a case, nor what someone asked for', () => {
    const adapter = taught('https://portaal.nl/zaak/4711/woningen?client=123456782#x9');
    expect(JSON.stringify(adapter)).not.toMatch(/4711|123456782|client|x9/);
  });

  it('has a name for each kind of page, and a version after those that stand', () => {
    const list = taught('https://portaal.nl/aanbod');
    expect(list.id).toMatch(/^p-portaal-nl-[a-z0-9]+$/);
    expect(taught('https://portaal.nl/zaak/1').id).not.toBe(list.id);
    expect(taught('https://portaal.nl/zaak/1').id).toBe(taught('https://portaal.nl/zaak/2').id);
    expect(taught('https://portaal.nl/aanbod', (id) => (id === list.id ? 6 : 0)).version).toBe(7);
  });

  it('is nothing on a page without an address of its own, or with a selector that may not be', () => {
    expect(adapterOf(LESSON, 'about:srcdoc', first)).toBeNull();
    const slow = { ...LESSON, card: ['div:has(span)'] };
    expect(adapterOf(slow, 'https://portaal.nl/', first)).toBeNull();
  });

  it('goes first on its portal, until the region says the same or newer under its name', () => {
    const url = 'https://portaal.nl/aanbod';
    const mine = taught(url);
    const brought = { ...mine, id: 'zig', version: 3 };
    const regions = (version: number, disabled: boolean) => [
      { id: mine.id, version, disabled, changedOn: '2026-01-01', adapter: { ...mine, version } },
    ];
    expect(adaptersOf([brought], [], url, [mine]).map(({ id }) => id)).toEqual([mine.id, 'zig']);
    expect(adaptersOf([brought], regions(2, false), url, [mine]).map(({ version }) => version)).toEqual([
      2, 3,
    ]);
    expect(adaptersOf([brought], regions(2, true), url, [mine]).map(({ id }) => id)).toEqual(['zig']);
    expect(adaptersOf([brought], [], 'https://elders.nl/', [mine])).toEqual([]);
  });
});
