import { type AddressField, fieldOf } from '../../shared/address/labels.ts';
import { pairsToValues, shownIn, sighting } from './columns.ts';
import type { Sighting } from './home.ts';
import { LONGEST_BLOCK } from './lines.ts';
import { holds, parentOf, textIn } from './tree.ts';

/** A label and the element beside or below it that holds its value. */
interface Pair {
  label: Element;
  field: AddressField;
  value: Element;
}

/** Homes whose parts stand each behind or below its label, whatever the elements. */
export function sightingsInPairs(labels: readonly Text[]): Sighting[] {
  const groups: Pair[][] = [];
  let group: Pair[] = [];
  for (const pair of labels.flatMap(pairOf)) {
    // A label that comes again begins the next home.
    if (group.some(({ field }) => field === pair.field)) {
      groups.push(group);
      group = [];
    }
    group.push(pair);
  }
  groups.push(group);
  const taken = new Set<Element>();
  return groups.flatMap((pairs) => {
    const anchor = pairs.length < 2 ? null : around(pairs);
    if (!anchor || taken.has(anchor) || textIn(anchor).length > LONGEST_BLOCK) return [];
    taken.add(anchor);
    return sighting(anchor, () =>
      pairsToValues(pairs.map(({ label, value }) => [label.textContent ?? '', shownIn(value)])),
    );
  });
}

/** A label is alone in its element; its value is in the next one, or in that of the element around it. */
function pairOf(text: Text): Pair[] {
  const field = fieldOf(text.data);
  let label = parentOf(text);
  if (!field || !label) return [];
  const said = text.data.trim();
  for (let height = 0; height < 3 && label; height += 1) {
    if (textIn(label).trim() !== said) return [];
    const value: Element | null = label.nextElementSibling;
    if (value) return fieldOf(value.textContent ?? '') === null ? [{ label, field, value }] : [];
    label = parentOf(label);
  }
  return [];
}

/** The smallest element that holds all labels and their values. */
function around(pairs: readonly Pair[]): Element | null {
  let block = parentOf(pairs[0]?.label) ?? null;
  while (
    block &&
    !pairs.every(({ label, value }) => holds(block as Element, label) && holds(block as Element, value))
  )
    block = parentOf(block);
  return block;
}
