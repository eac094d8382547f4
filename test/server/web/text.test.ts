import { describe, expect, it } from 'vitest';
import { noLayerData } from '../../../server/web/layers/layer.ts';
import { room } from '../../../server/web/layers/room.ts';
import { areasText, changeText, countText, perThousand, placesText } from '../../../server/web/text.ts';
import { type AreaNumbers, ROOM_CLASSES } from '../../../shared/api/areas.ts';

describe('numbers on the map', () => {
  it('shows counts the Dutch way, and hidden and unknown ones never alike', () => {
    expect(countText(1234)).toBe('1.234');
    expect(countText(0)).toBe('0');
    expect(countText({ below: 5 })).toBe('verborgen');
    expect(countText(null)).toBe('geen cijfers');
  });

  it('says one plek and more plekken', () => {
    expect(placesText(1)).toBe('1 plek');
    expect(placesText(0)).toBe('0 plekken');
    expect(placesText({ below: 5 })).toBe('aantal plekken verborgen');
  });

  it('gives a change its sign', () => {
    expect(changeText(3)).toBe('+3');
    expect(changeText(-4)).toBe('−4');
    expect(changeText(0)).toBe('0');
    expect(changeText(null)).toBe('geen cijfers');
  });

  it('works out places per 1.000 only from exact figures', () => {
    expect(perThousand(16, 2045)).toBe('7,8');
    expect(perThousand({ below: 5 }, 2045)).toBeNull();
    expect(perThousand(16, null)).toBeNull();
    expect(perThousand(16, 0)).toBeNull();
  });

  it('counts areas', () => {
    expect(areasText('buurt', 1)).toBe('1 buurt');
    expect(areasText('gemeente', 342)).toBe('342 gemeenten');
  });
});

const area: AreaNumbers = {
  code: 'BU99010101',
  level: 'buurt',
  name: 'De Haven',
  year: 2026,
  gemeente: 'GM9901',
  wijk: 'WK990101',
  households: 2045,
  places: 16,
  room: 3,
  class: 'ruimte-3',
};

const nl = noLayerData('nl');

describe('the layer of room left', () => {
  it('has a class for each that the server can give', () => {
    expect(room.classes.map(({ id }) => id).toSorted()).toEqual([...ROOM_CLASSES].toSorted());
  });

  it('marks an area with its room, or with a sign where there is no number', () => {
    expect(room.mark(area, nl)).toBe('3');
    expect(room.mark({ ...area, class: 'boven-norm', room: 0 }, nl)).toBe('✕');
    expect(room.mark({ ...area, class: 'let-op', room: 1 }, nl)).toBe('▲');
    expect(room.mark({ ...area, class: 'ruimte', room: null }, nl)).toBe('✓');
    expect(room.mark({ ...area, class: 'geen-cijfers', room: null }, nl)).toBe('?');
  });

  it('says the same in words', () => {
    expect(room.describe(area, nl)).toBe('✓ Ruimte: nog 3 plekken tot de norm');
    expect(room.describe({ ...area, class: 'ruimte-1', room: 1 }, nl)).toBe(
      '✓ Ruimte: nog 1 plek tot de norm',
    );
    expect(room.describe({ ...area, class: 'ruimte', room: null }, nl)).toBe('✓ Ruimte');
    expect(room.describe({ ...area, class: 'let-op', room: 2 }, nl)).toBe(
      '▲ Let op: nog 2 plekken tot de norm',
    );
  });
});
