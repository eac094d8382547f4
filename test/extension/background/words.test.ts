import { expect, it } from 'vitest';
import { wordOf } from '../../../extension/background/words.ts';
import type { Verdict } from '../../../shared/api/checks.ts';
import { verdictOf } from './verdicts.ts';

const HERE = new Set(['GM9901']);

/** A verdict that cannot be given, for this reason. */
function unknown(code: string, more: Partial<Verdict> = {}): Verdict {
  const reason = {
    norm: null,
    kind: null,
    area: null,
    places: null,
    base: null,
    rate: null,
    limit: null,
    warnAt: null,
    result: 'onbekend' as const,
    code,
    text: '',
    source: null,
  };
  return { ...verdictOf('home', 1), verdict: 'onbekend', areas: [], reasons: [reason], ...more };
}

it.each([
  ['cijfers.geen', 'geen cijfers'],
  ['adres.niet-gevonden', 'niet gevonden'],
  ['trede.geen-norm', 'geen norm'],
])('says of %s in a word why there is no verdict', (code, why) => {
  expect(wordOf(unknown(code), HERE, 'nl')).toMatchObject({ word: 'Onbekend', why, outside: false });
});

it('says how many addresses it may be', () => {
  const one = verdictOf('home', 1).address;
  const candidates = one === null ? [] : [one, { ...one, huisletter: 'A' }];
  expect(wordOf(unknown('adres.meer', { candidates }), HERE, 'nl').why).toBe('twee adressen');
  expect(wordOf(unknown('adres.meer', { candidates: [] }), HERE, 'en').why).toBe('several addresses');
});

it('calls a home outside where its gemeente is in no region of the server', () => {
  const areas = (code: string) => [{ level: 'gemeente' as const, code, name: 'Elders', year: 2024 }];
  expect(wordOf(unknown('trede.onbekend', { areas: areas('GM9901') }), HERE, 'nl').outside).toBe(false);
  expect(wordOf(unknown('trede.onbekend', { areas: areas('GM0363') }), HERE, 'nl').outside).toBe(true);
  expect(wordOf(unknown('adres.buiten-gebieden'), HERE, 'nl').outside).toBe(true);
});
