import { describe, expect, it } from 'vitest';
import { findAreas } from '../../../server/web/parts/find-areas.ts';
import type { AreaNumbers } from '../../../shared/api/areas.ts';

function area(code: string, level: AreaNumbers['level'], name: string): AreaNumbers {
  return {
    code,
    level,
    name,
    year: 2026,
    gemeente: 'GM9901',
    wijk: null,
    households: 100,
    places: 0,
    room: 1,
    class: 'ruimte-1',
  };
}

const areas = [
  area('BU99010101', 'buurt', 'Epe'),
  area('BU99010102', 'buurt', 'De Haven'),
  area('WK990101', 'wijk', 'Havenkwartier'),
  area('GM9901', 'gemeente', 'Epe'),
  area('BU99010103', 'buurt', 'Sint Jansérf'),
  area('BU99010104', 'buurt', 'Oude haven'),
];
const names = (text: string) => findAreas(text, areas).map(({ level, name }) => `${level} ${name}`);

describe('finding an area by its name', () => {
  it('puts names that begin with it before names that hold it', () => {
    expect(names('haven')).toEqual(['wijk Havenkwartier', 'buurt De Haven', 'buurt Oude haven']);
  });

  it('puts the larger of two with one name first', () => {
    expect(names('epe')).toEqual(['gemeente Epe', 'buurt Epe']);
  });

  it('looks past accents and signs', () => {
    expect(names('sint-jans erf')).toEqual([]);
    expect(names('SINT-JANSERF')).toEqual(['buurt Sint Jansérf']);
  });

  it('finds an area by its code, and nothing by one letter', () => {
    expect(names('wk990101')).toEqual(['wijk Havenkwartier']);
    expect(names('e')).toEqual([]);
    expect(names('  ')).toEqual([]);
  });
});
