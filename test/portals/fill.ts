import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatNumber } from '../../shared/address/format.ts';
import type { Reading } from '../../shared/address/reading.ts';

/** What a frozen page writes of one home. */
export interface PageHome {
  straat: string;
  huisnummer: number;
  huisletter: string | null;
  toevoeging: string | null;
  /** With its space. */
  postcode: string;
  woonplaats: string;
  bagId: string | null;
}

/** What a frozen page must give. */
export interface Expected {
  url: string;
  homes: { page: PageHome; reading: Reading }[];
}

const read = (id: string, file: string) => readFileSync(join(import.meta.dirname, id, file), 'utf8');

export function expectedOf(id: string): Expected {
  return JSON.parse(read(id, 'expected.json')) as Expected;
}

/** The frozen page of a family with these homes in it. */
export function frozenPage(id: string, homes: readonly PageHome[]): string {
  return read(id, 'page.html').replace(/<!-- woning -->([\s\S]*)<!-- \/woning -->/, (_all, card: string) =>
    homes.map((home, at) => filled(card, home, at)).join(''),
  );
}

function filled(card: string, home: PageHome, at: number): string {
  const { huisletter, toevoeging, huisnummer } = home;
  const volnummer = formatNumber({ huisnummer, huisletter, huisnummertoevoeging: toevoeging });
  const dashed = (text: string) => text.replaceAll(/[^A-Za-z0-9]+/g, '-');
  const words: Record<string, unknown> = {
    ...home,
    volnummer,
    nummer: at,
    rij: at + 2,
    slug: dashed(`${home.straat} ${volnummer} ${home.woonplaats}`).toLowerCase(),
    slugPlaatsEerst: dashed(`${home.woonplaats} ${home.straat} ${volnummer}`),
  };
  return card.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(words[name] ?? ''));
}
