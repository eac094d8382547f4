import { expect, it } from 'vitest';
import { lockedBy, Policy, settingsUnder } from '../../../extension/background/policy.ts';
import { StoredSettings } from '../../../extension/background/stored.ts';

const stored = StoredSettings.parse({ server: 'https://een.nl', token: 'geheim', tokenId: 'a' });

it('takes what IT wrote down to its origin, and leaves out what cannot be read', () => {
  expect(
    Policy.parse({
      server: 'https://trede.nl/kaart',
      portals: ['https://p.nl/aanbod', 'https://p.nl', 'javascript:alert(1)', 7],
      language: 'fries',
    }),
  ).toEqual({ server: 'https://trede.nl', portals: ['https://p.nl'], language: null });
});

it('locks only what is set', () => {
  expect(lockedBy(Policy.parse({ portals: [] }))).toEqual({ server: false, portals: true, language: false });
});

it('never sends the token of one server to another', () => {
  const other = settingsUnder(Policy.parse({ server: 'https://twee.nl' }), stored);
  expect([other.server, other.token]).toEqual(['https://twee.nl', null]);
  expect(settingsUnder(Policy.parse({ server: 'https://een.nl', language: 'en' }), stored)).toMatchObject({
    token: 'geheim',
    language: 'en',
  });
});
