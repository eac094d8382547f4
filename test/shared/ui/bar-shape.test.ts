import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresText } from '../../../shared/text/nl-bars.ts';
import { barShape } from '../../../shared/ui/bar-shape.ts';

const places = (inUse: number, asked: number) => ({
  inUse,
  held: 0,
  planned: 0,
  asked,
  after: inUse + asked,
});

describe('barShape', () => {
  it('puts the norm at four fifths of the track', () => {
    // 6 of a track of 7.5: 3 there now is 40 %, 1 asked 13.3 %.
    const shape = barShape({
      kind: 'straal',
      code: 'norm.ruimte',
      places: places(3, 1),
      rate: null,
      limit: 6,
    });
    expect(shape?.now).toBeCloseTo(40);
    expect(shape?.asked).toBeCloseTo(13.333, 2);
    expect(shape?.norm).toBeCloseTo(80);
  });

  it('draws rates where the norm is a rate', () => {
    const shape = barShape({
      kind: 'per-1000',
      code: 'norm.ruimte',
      places: places(16, 1),
      rate: { now: 5, after: 6 },
      limit: 8,
    });
    expect(shape?.now).toBeCloseTo(50);
    expect(shape?.asked).toBeCloseTo(10);
  });

  it('makes room for a bar that runs past the norm', () => {
    // 20 fills the track; the norm of 8 stands at 40 %.
    const shape = barShape({
      kind: 'straal',
      code: 'norm.ruimte',
      places: places(19, 1),
      rate: null,
      limit: 8,
    });
    expect(shape).toEqual({ now: 95, asked: 5, norm: 40 });
  });

  it('has no norm line without a limit', () => {
    expect(
      barShape({ kind: 'straal', code: 'norm.ruimte', places: places(3, 1), rate: null, limit: null })?.norm,
    ).toBeNull();
  });

  it('draws nothing where the count is hidden or unknown', () => {
    const hidden = { below: 5 };
    const counts = { inUse: hidden, held: 0, planned: 0, asked: 1, after: hidden };
    expect(
      barShape({ kind: 'straal', code: 'norm.ruimte', places: counts, rate: null, limit: 6 }),
    ).toBeNull();
    expect(barShape({ kind: 'straal', code: 'norm.ruimte', places: null, rate: null, limit: 6 })).toBeNull();
  });

  it('does not measure bare places by a limit per 1.000', () => {
    const reason = {
      kind: 'per-1000',
      code: 'cijfers.geen',
      places: places(0, 1),
      rate: null,
      limit: 9,
    };
    expect(barShape(reason)).toBeNull();
    expect(figuresText(reason)).toEqual({ after: 'geen cijfers', limit: null });
    const hidden = { ...places(0, 1), inUse: { below: 5 }, after: { below: 5 } };
    expect(figuresText({ ...reason, places: hidden })).toEqual({ after: 'verborgen', limit: null });
  });

  it('never leaves its track', () => {
    const amount = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(amount, amount, amount, (inUse, asked, limit) => {
        const shape = barShape({
          kind: 'straal',
          code: 'norm.ruimte',
          places: places(inUse, asked),
          rate: null,
          limit,
        });
        if (shape === null) return;
        expect(shape.now + shape.asked).toBeLessThanOrEqual(100.001);
        expect(shape.norm === null || shape.norm <= 100.001).toBe(true);
      }),
    );
  });
});
