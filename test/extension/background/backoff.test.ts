import { describe, expect, it } from 'vitest';
import { Patience, waitAfter } from '../../../extension/background/backoff.ts';

describe('Patience', () => {
  it('doubles from one second to at most thirty', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map(waitAfter)).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ]);
  });

  it('counts what fails while it waits as the same outage', () => {
    const patience = new Patience();
    expect(patience.failed(0)).toBe(1_000);
    expect(patience.failed(400)).toBe(600);
    expect(patience.left(999)).toBe(1);
    expect(patience.left(1_000)).toBe(0);
    expect(patience.failed(1_000)).toBe(2_000);
  });

  it('starts anew when the server answers', () => {
    const patience = new Patience();
    patience.failed(0);
    patience.reset();
    expect(patience.left(0)).toBe(0);
    expect(patience.failed(5)).toBe(1_000);
  });
});
