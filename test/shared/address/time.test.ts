import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../../shared/address/read.ts';

/** Pieces that lead patterns astray when they come many times. */
const PIECES = [
  ...['1 ', '1', '1.', '(1', 'A ', "'", '0-', '06 ', '1/', '€1.', '1,', '1 t/m ', '1 van ', '- ', '1 kamers'],
  ...[
    'Straat 1 ',
    'Kerkstraat 1 A ',
    'Straat: 1 ',
    '1e ',
    '1:',
    'IV ',
    'str. ',
    '1234 AB ',
    'aan de ',
    ', ',
    '/a-1',
  ],
];

describe('a line of 4,000 characters made to be slow', () => {
  it.each(PIECES)('%j is read in time that grows with its length', (piece) => {
    const line = (length: number) => `${piece.repeat(length / piece.length)} Kerkstraat 12`;
    // The quickest of three, since others may be at work on the same machine.
    const took = [1, 2, 3].map(() => {
      const began = performance.now();
      readAddresses(line(4_000));
      return performance.now() - began;
    });
    // Before the bound on what stands around a number this took up to two seconds.
    expect(Math.min(...took)).toBeLessThan(400);
  });
});
