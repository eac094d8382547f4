import { describe, expect, it } from 'vitest';
import { isBsn, looksPersonal, looksPersonalInAddress } from '../../shared/personal-data.ts';

describe('the eleven test', () => {
  it.each([
    // 9x1+8x1+7x1+6x2+5x2+4x2+3x3+2x3-1x3 = 66 = 6x11
    ['111222333', true],
    // 9x1+8x2+7x3+6x4+5x5+4x6+3x7+2x8-1x2 = 154 = 14x11
    ['123456782', true],
    ['123456789', false],
    // Eight digits with a zero before: 8x1+7x2+6x3+5x4+4x5+3x6+2x7-1x2 = 110
    ['12345672', true],
    ['12345678', false],
    ['000000000', false],
    ['1112223330', false],
  ])('%s gives %s', (digits, expected) => {
    expect(isBsn(digits)).toBe(expected);
  });
});

describe('text about a person', () => {
  it.each([
    ['kamer 3, 111222333', 'bsn'],
    ['1234.56.782', 'bsn'],
    ['111 222 333', 'bsn'],
    ['geb. 12-03-1988', 'geboortedatum'],
    ['1988-03-12', 'geboortedatum'],
    ['12 maart 1988', 'geboortedatum'],
    ['geboren 3/4', 'geboortedatum'],
    ['vraag j.jansen@example.org', 'e-mailadres'],
    ['bel 06-12345678', 'telefoonnummer'],
    ['055 1234567', 'telefoonnummer'],
    ['+31 6 12 34 56 78', 'telefoonnummer'],
    ['(055) 123 45 67', 'telefoonnummer'],
    ['dhr. Jansen', 'naam'],
    ['Mw de Vries', 'naam'],
    ['via mevrouw Pietersen', 'naam'],
    ['de heer Van Dijk', 'naam'],
    ['cliënt J. de Boer', 'naam'],
    ['bewoner: Anna', 'naam'],
  ])('"%s" is refused as %s', (text, kind) => {
    expect(looksPersonal(text)).toBe(kind);
  });

  it.each([
    'C001',
    'Aanbieder 03',
    'Corporatie De Goede Woning',
    'aanbieder',
    'bewoner',
    'Complex 2019/12',
    'KvK 12345678',
    'Stichting De Heerlijkheid',
    'J.P. van den Bent stichting',
    'Mwanza',
    'fase 2, 14 woningen',
    'OV00001',
    '',
  ])('"%s" is let through', (text) => {
    expect(looksPersonal(text)).toBeNull();
  });

  it('lets streets be called after people and days, and refuses numbers of people there', () => {
    expect(looksPersonalInAddress('5 Mei 1945-straat')).toBeNull();
    expect(looksPersonalInAddress('Mevrouw De Vriesplein')).toBeNull();
    expect(looksPersonalInAddress('Dorpsstraat 111222333')).toBe('bsn');
  });
});
