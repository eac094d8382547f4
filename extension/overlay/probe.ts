import { normaliseText } from '../../shared/address/normalise.ts';
import { findPostcodes } from '../../shared/address/postcode.ts';
import { readText } from '../../shared/address/text.ts';
import { LONGEST_BLOCK } from '../portals/lines.ts';
import { newScan, scan } from '../portals/scan.ts';
import { all, textIn } from '../portals/tree.ts';

const ID = /\d{16}/;
/** One label says nothing; a street or a number beside it does. */
const LABELS = 2;
/** Where pages put an address without a line of text that reads as one. */
const MARKED =
  '[itemprop*="ddress"], [itemprop="postalCode"], .street-address, .p-street-address, .postal-code, .p-postal-code';
/** A label and its number on one line. */
const NUMBERED = /huisn(?:umme)?r\.?[: ]+\d/i;
const FIELDS = 'input:not([type="hidden"]):not([type="password"])';
const IN_JSON = 'script[type="application/ld+json"]';

/**
 * Whether a page shows any address, in pieces. Reads lines until one is an address, or part of one; what needs more than a
 * line (marks, labels, fields, roots of their own) is left to the finder. Far smaller than what finds all homes and draws
 * their badges.
 */
export function* showsAddress(root: Document): Generator<void, boolean> {
  const seen = newScan();
  const walk = scan({ root, some: new Map(), enter: () => undefined }, seen);
  let read = 0;
  for (let step = walk.next(); ; step = walk.next()) {
    if (seen.labels.length >= LABELS || seen.shadows.length > 0) return true;
    for (; read < seen.lines.length; read += 1) {
      const { text = '' } = seen.lines[read] ?? {};
      if (ID.test(text) || speaksOfOne(text.slice(0, LONGEST_BLOCK))) return true;
      yield;
    }
    if (step.done) break;
    yield;
  }
  if (all(root, MARKED).length > 0) return true;
  for (const json of all(root, IN_JSON)) if (/address/i.test(textIn(json))) return true;
  for (const field of all<HTMLInputElement>(root, FIELDS)) if (/\d/.test(field.value)) return true;
  return false;
}

function speaksOfOne(text: string): boolean {
  const line = normaliseText(text);
  return (
    findPostcodes(line).some(({ postcode }) => postcode !== null) ||
    NUMBERED.test(line) ||
    readText(line).length > 0
  );
}
