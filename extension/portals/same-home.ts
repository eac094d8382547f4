import { keyOf, type Sighting } from './home.ts';
import { parentOf } from './tree.ts';

const MANY = '';

/**
 * One key for all sightings of one home: a card may say "Kerkstraat 12" in its heading and the postcode below it. Where
 * two places have the same street and number, a sighting without place goes with the nearest that has one.
 */
export function keysOf(sightings: readonly Sighting[]): Map<Sighting, string> {
  const groups = new Map<string, { sighting: Sighting; place: string | null }[]>();
  for (const sighting of sightings) {
    const { number, place } = keyOf(sighting);
    const group = groups.get(number) ?? [];
    groups.set(number, group);
    group.push({ sighting, place });
  }
  const keys = new Map<Sighting, string>();
  for (const [number, group] of groups) {
    const places = new Set(group.map(({ place }) => place).filter((place) => place !== null));
    // A postcode and the name of its place are two ways to say one thing.
    const distinct = [...places].filter((place) => /^\d{4}[A-Z]{2}$/.test(place)).length;
    if (places.size <= 1 || (distinct === 1 && places.size === 2)) {
      for (const { sighting } of group) keys.set(sighting, number);
      continue;
    }
    const owners = ownersOf(group);
    for (const { sighting, place } of group)
      keys.set(sighting, `${number}|${place ?? nearest(sighting.anchor, owners)}`);
  }
  return keys;
}

/** Which place each element around those sightings speaks of. */
function ownersOf(group: readonly { sighting: Sighting; place: string | null }[]): Map<Element, string> {
  const owners = new Map<Element, string>();
  for (const { sighting, place } of group) {
    if (place === null) continue;
    for (let at: Element | null = sighting.anchor; at; at = parentOf(at)) {
      const known = owners.get(at);
      if (known === MANY) break;
      owners.set(at, known === undefined || known === place ? place : MANY);
    }
  }
  return owners;
}

function nearest(anchor: Element, owners: ReadonlyMap<Element, string>): string {
  for (let at: Element | null = anchor; at; at = parentOf(at)) {
    const place = owners.get(at);
    if (place !== undefined) return place;
  }
  return MANY;
}
