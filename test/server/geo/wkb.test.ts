import { describe, expect, test } from 'vitest';
import { readWkb, WkbProblem, writeWkb } from '../../../server/geo/wkb.ts';

const ring = Float64Array.from([0, 0, 10, 0, 10, 10, 0, 0]);

/** A triangle as well-known binary; `code` is its type, `values` the numbers of each corner. */
function triangle(little: boolean, code: number, values: number[][]): Buffer {
  const bytes = Buffer.alloc(13 + values.flat().length * 8);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint8(0, little ? 1 : 0);
  view.setUint32(1, code, little);
  view.setUint32(5, 1, little);
  view.setUint32(9, values.length, little);
  values.flat().forEach((value, i) => {
    view.setFloat64(13 + i * 8, value, little);
  });
  return bytes;
}

const corners = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 0],
];

describe('well-known binary', () => {
  test('what is written is read back', () => {
    const outline = [[ring, Float64Array.from([2, 1, 3, 1, 3, 2, 2, 1])], [ring]];
    expect(readWkb(writeWkb(outline))).toEqual(outline);
  });
  test.each([
    ['small end first', true, 3, corners],
    ['large end first', false, 3, corners],
    ['with heights, ISO', true, 1003, corners.map((corner) => [...corner, 7])],
    ['with heights and measures, ISO', true, 3003, corners.map((corner) => [...corner, 7, 8])],
    ['with heights, extended', true, 0x80000003, corners.map((corner) => [...corner, 7])],
  ])('a polygon %s', (_name, little, code, values) => {
    expect(readWkb(triangle(little, code, values))).toEqual([[ring]]);
  });
  test('a line is no area', () => {
    expect(() => readWkb(triangle(true, 2, corners))).toThrow(WkbProblem);
  });
  test('cut short it is refused, wherever the cut is', () => {
    const whole = writeWkb([[ring]]);
    for (let size = 0; size < whole.length; size++)
      expect(() => readWkb(Buffer.from(whole.subarray(0, size)))).toThrow(WkbProblem);
  });
});
