import type { DemoAddress } from './addresses.ts';
import type { DemoBuurt } from './areas.ts';
import type { Random } from './seed.ts';

/** Hands out addresses, each once, and more of them in some buurten than in others: spread is never even. */
export class Housing {
  readonly #random: Random;
  readonly #free = new Map<string, DemoAddress[]>();
  readonly #buurten: readonly DemoBuurt[];
  readonly #pull: Map<string, number>;

  constructor(random: Random, buurten: readonly DemoBuurt[], addresses: readonly DemoAddress[]) {
    this.#random = random;
    this.#buurten = buurten;
    this.#pull = new Map(buurten.map(({ code, households }) => [code, households * random.next() ** 2]));
    for (const buurt of buurten) this.#free.set(buurt.code, []);
    for (const address of random.shuffled(addresses)) this.#free.get(address.buurt)?.push(address);
  }

  /** A buurt of this gemeente that still has homes, by its pull; `towns` leaves out the country. */
  buurt(gemeente: string, towns = false): DemoBuurt {
    return this.#draw(gemeente, (buurt) =>
      towns && buurt.setting === 'country' ? 0 : (this.#pull.get(buurt.code) ?? 0),
    );
  }

  /** A buurt of this gemeente by its households alone: homes come free everywhere. */
  anyBuurt(gemeente: string): DemoBuurt {
    return this.#draw(gemeente, ({ households }) => households);
  }

  #draw(gemeente: string, weight: (buurt: DemoBuurt) => number): DemoBuurt {
    const open = this.#buurten.filter(
      (buurt) =>
        buurt.gemeente === gemeente &&
        buurt.figures.huishoudens !== null &&
        weight(buurt) > 0 &&
        (this.#free.get(buurt.code)?.length ?? 0) > 0,
    );
    let left = this.#random.next() * open.reduce((sum, buurt) => sum + weight(buurt), 0);
    for (const buurt of open) {
      left -= weight(buurt);
      if (left <= 0) return buurt;
    }
    throw new Error(`no home left in ${gemeente}`);
  }

  /** A home there that nobody has yet. */
  home(buurt: DemoBuurt): DemoAddress {
    const address = this.#free.get(buurt.code)?.pop();
    if (!address) throw new Error(`no home left in ${buurt.code}`);
    return address;
  }

  /** Some homes near each other in one street. */
  row(buurt: DemoBuurt, size: number): DemoAddress[] {
    const free = this.#free.get(buurt.code) ?? [];
    for (const { straat } of free) {
      const row = free
        .filter((address) => address.straat === straat)
        .sort((a, b) => a.huisnummer - b.huisnummer)
        .slice(0, size);
      if (row.length < size) continue;
      this.#free.set(
        buurt.code,
        free.filter((address) => !row.includes(address)),
      );
      return row;
    }
    throw new Error(`no street with ${size} homes in ${buurt.code}`);
  }
}
