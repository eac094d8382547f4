import { readAddresses } from '../../shared/address/read.ts';
import type { Reading } from '../../shared/address/reading.ts';

/** A page is looked at again at each change, and most of it is as before. */
const known = new Map<string, Reading[]>();
const MOST_KNOWN = 20_000;

/** As readAddresses, remembered. */
export function readKnown(text: string): Reading[] {
  let readings = known.get(text);
  if (!readings) {
    if (known.size >= MOST_KNOWN) known.clear();
    readings = readAddresses(text);
    known.set(text, readings);
  }
  return readings;
}
