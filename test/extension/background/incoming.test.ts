import { expect, it } from 'vitest';
import { FromOwn, FromPage } from '../../../extension/background/incoming.ts';

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
