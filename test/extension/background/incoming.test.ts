import { expect, it } from 'vitest';
import { FromOwn, FromPage, FromPanel } from '../../../extension/background/incoming.ts';
import { FromFrame } from '../../../extension/panel/incoming.ts';

const good = { straat: 'Kerkstraat', huisnummer: 12, postcode: '9901 ab' };

it('drops readings that are none, and keeps the place of their home', () => {
  const asked = FromPage.parse({
    type: 'check',
    homes: [
      { readings: [{ ...good, huisnummer: 0 }, { ...good, postcode: '1234SS' }, 'x', good] },
      { readings: [null] },
    ],
  });
  const homes = asked.type === 'check' ? asked.homes : [];
  expect(homes.map(({ readings }) => readings.length)).toEqual([1, 0]);
  expect(homes[0]?.readings[0]?.postcode).toBe('9901AB');
});

it('does not let a page set, pair or turn on anything', () => {
  for (const type of ['status', 'choose', 'pair', 'unpair', 'portal.on'])
    expect(FromPage.safeParse({ type, origin: 'http://127.0.0.1:1' }).success).toBe(false);
});

it.each(['javascript:alert(1)', 'https://x.nl/pad', 'file:///', 'x.nl', 'chrome://extensions'])(
  'takes %s for no portal',
  (origin) => {
    expect(FromOwn.safeParse({ type: 'portal.on', origin }).success).toBe(false);
  },
);

it('takes an origin with a port for a portal', () => {
  const asked = { type: 'portal.on', origin: 'http://127.0.0.1:8791' };
  expect(FromOwn.parse(asked)).toEqual(asked);
});

it('does not let a page ask for a list, areas or signals, and gives our own pages no more than they may ask', () => {
  for (const type of ['list', 'gemeente', 'buurt', 'signals'])
    expect(FromPage.safeParse({ type, homes: [], code: 'GM0200', tab: null }).success).toBe(false);
  expect(FromPanel.safeParse({ type: 'gemeente', code: 'GM0200/../tokens', tab: null }).success).toBe(false);
  expect(FromPanel.safeParse({ type: 'buurt', code: 'BU02000101', tab: 'x' }).success).toBe(false);
  expect(FromPanel.safeParse({ type: 'buurt', code: 'BU02000101', tab: 4 }).success).toBe(true);
});

it('takes from a frame of a page only homes and what is pointed at there', () => {
  const home = { key: '1', written: 'Kerkstraat 12', sure: true, readings: [good, { huisnummer: 0 }] };
  const told = { type: 'homes', frame: 'a-b', homes: [home], gemeenten: null, seen: '1' };
  const read = FromFrame.parse(told);
  expect(read.type === 'homes' && read.homes[0]?.readings.length).toBe(1);
  expect(FromFrame.safeParse({ ...told, homes: [{ ...home, written: 'x'.repeat(201) }] }).success).toBe(
    false,
  );
  expect(FromFrame.safeParse({ ...told, gemeenten: ['overal'] }).success).toBe(false);
  expect(FromFrame.safeParse({ type: 'pair', frame: 'a-b', key: null }).success).toBe(false);
});
