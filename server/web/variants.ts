import { levelOf } from './view.ts';

/** Homes of a rung that are put somewhere in thought: in an area by its code, or at a point. */
export interface Put {
  rung: string;
  homes: number;
  at: { area: string } | { lat: number; lon: number };
}

/** A set of puts that is looked at together, under a name. */
export interface Variant {
  name: string;
  puts: readonly Put[];
}

/** All variants of a link, and which one the map shows: null for how it is now. */
export interface Variants {
  all: readonly Variant[];
  shown: number | null;
}

/** A link holds 2,000 characters of them. */
export const MOST_VARIANTS = 4;
export const MOST_PUTS = 20;
const MOST_TEXT = 2000;

/** Reads variants as the link keeps them: `naam~trede.12.BU99010101~trede.3.52.1234,5.6789|naam~…`. What is no put is left out. */
export function readVariants(text = '', shown = ''): Variants {
  const all = text
    .split('|')
    .filter((one) => one !== '')
    .slice(0, MOST_VARIANTS)
    .map((one): Variant => {
      const [name = '', ...puts] = one.split('~');
      return { name: plainName(name), puts: puts.flatMap(readPut).slice(0, MOST_PUTS) };
    });
  const at = /^\d$/.test(shown) ? Number(shown) - 1 : null;
  return { all, shown: at !== null && at >= 0 && at < all.length ? at : null };
}

/** The two fields of the link that keep variants; empty without any. Puts that the link has no room for are left out. */
export function writeVariants({ all, shown }: Variants): { varianten: string; variant: string } {
  const texts = all.map(({ name, puts }) => [plainName(name), ...puts.map(writePut)].join('~'));
  let varianten = texts.join('|');
  if (varianten.length > MOST_TEXT) varianten = varianten.slice(0, varianten.lastIndexOf('~', MOST_TEXT));
  return { varianten, variant: shown === null ? '' : String(shown + 1) };
}

/** A name without the signs that separate variants, at most forty characters. */
export function plainName(name: string): string {
  return name.replace(/[~|]/g, ' ').slice(0, 40);
}

/** How many homes a variant puts down. */
export function homesOf({ puts }: Variant): number {
  return puts.reduce((sum, { homes }) => sum + homes, 0);
}

function readPut(text: string): Put[] {
  const match = /^([a-z][a-z0-9-]{1,39})\.(\d{1,3})\.(.+)$/.exec(text);
  if (!match) return [];
  const [, rung = '', count, place = ''] = match;
  const homes = Number(count);
  if (homes < 1 || homes > 500) return [];
  if (levelOf(place) !== null) return [{ rung, homes, at: { area: place } }];
  const [lat, lon] = place.split(',').map(Number);
  if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 85 && Math.abs(lon) <= 180)) return [];
  return [{ rung, homes, at: { lat, lon } }];
}

/** A point to about ten metres: enough to judge by, and no front door. */
function writePut({ rung, homes, at }: Put): string {
  return `${rung}.${homes}.${'area' in at ? at.area : `${at.lat.toFixed(4)},${at.lon.toFixed(4)}`}`;
}
