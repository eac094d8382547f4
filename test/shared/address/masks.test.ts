import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MASKS } from '../../../shared/address/negatives.ts';

/** Pieces of which all that is masked is made, and what stands around it. */
const PIECES =
  'https://x.nl|www.x.nl|a@b.nl|€|euro|EUR|1.200|713,02|607,-|12|2024|19.30|06|12345678|0800|t/m|tot en met|tm|t. m.|..|-|/|even|oneven|kamers|jaar|m2|M2|m^2|km|JR|%|°|van|de|e|3e|verdieping|Begane|etage|plus|+|2-onder-1-kap|onder|januari|sept|12-03-2024|NL12|INGB|0123456789|kvk|uur|u|:|.|,| |\n|(|)|Kerkstraat|9901 AB|Meerwijk'.split(
    '|',
  );

it('never skips a pattern that would have matched', () => {
  const text = fc
    .array(
      fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.constant(' ') },
      ),
      {
        maxLength: 9,
      },
    )
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (written) => {
      for (const [needs, mask] of MASKS)
        if (written.search(mask) >= 0) expect(needs.test(written), `${mask} in ${written}`).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});
