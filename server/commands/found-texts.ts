import { formatNumber } from '../../shared/text/numbers.ts';
import type { Language } from '../../shared/text/texts.ts';

/** What there is of all that a verdict rests on, in one sentence each. */
interface FoundTexts {
  areas(buurten: number, gemeenten: number): string;
  year(year: number | null): string;
  figures(known: number, buurten: number): string;
  addresses(count: number): string;
  ladder(names: readonly string[], gemeenten: number): string;
  units(count: number): string;
  norms(count: number, set: number): string;
  demo(there: boolean): string;
}

const nl: FoundTexts = {
  areas: (buurten, gemeenten) =>
    buurten > 0
      ? `${formatNumber(buurten)} buurten in ${formatNumber(gemeenten)} gemeenten.`
      : 'Er zijn nog geen buurten.',
  year: (year) => (year === null ? 'Er is geen jaar in gebruik.' : `De indeling van ${year} is in gebruik.`),
  figures: (known, buurten) =>
    buurten === 0
      ? 'Er zijn nog geen cijfers.'
      : `Van ${formatNumber(known)} van de ${formatNumber(buurten)} buurten is het aantal huishoudens bekend.`,
  addresses: (count) =>
    count > 0 ? `${formatNumber(count)} adressen.` : 'Er zijn nog geen adressen: geen woning wordt gevonden.',
  ladder: (names, gemeenten) =>
    names.length > 0
      ? `Er is een ladder voor: ${names.join(', ')}.`
      : gemeenten === 0
        ? 'Welke ladder geldt, hangt af van de gebieden; die zijn er nog niet.'
        : 'Geen van de gemeenten hoort bij een regio met een ladder.',
  units: (count) =>
    count > 0 ? `${formatNumber(count)} woningen en locaties.` : 'Er zijn nog geen woningen en locaties.',
  norms: (count, set) =>
    count > 0
      ? `${formatNumber(count)} normen gelden nu, waarvan ${formatNumber(set)} vastgesteld.`
      : 'Er geldt hier nog geen norm: elke uitkomst is "onbekend", met de feiten erbij.',
  demo: (there) =>
    there ? 'Dit zijn voorbeeldgegevens van een verzonnen regio.' : 'Er zijn geen voorbeeldgegevens.',
};

const en: FoundTexts = {
  areas: (buurten, gemeenten) =>
    buurten > 0
      ? `${formatNumber(buurten, 'en')} neighbourhoods in ${formatNumber(gemeenten, 'en')} municipalities.`
      : 'There are no neighbourhoods yet.',
  year: (year) => (year === null ? 'No year is in use.' : `The division of ${year} is in use.`),
  figures: (known, buurten) =>
    buurten === 0
      ? 'There are no figures yet.'
      : `Of ${formatNumber(known, 'en')} of the ${formatNumber(buurten, 'en')} neighbourhoods the number of households is known.`,
  addresses: (count) =>
    count > 0 ? `${formatNumber(count, 'en')} addresses.` : 'There are no addresses yet: no home is found.',
  ladder: (names, gemeenten) =>
    names.length > 0
      ? `There is a ladder for: ${names.join(', ')}.`
      : gemeenten === 0
        ? 'Which ladder holds depends on the areas; there are none yet.'
        : 'None of the municipalities belongs to a region with a ladder.',
  units: (count) =>
    count > 0 ? `${formatNumber(count, 'en')} homes and locations.` : 'There are no homes and locations yet.',
  norms: (count, set) =>
    count > 0
      ? `${formatNumber(count, 'en')} norms hold now, ${formatNumber(set, 'en')} of them set.`
      : 'No norm holds here yet: each verdict is "unknown", with the facts.',
  demo: (there) => (there ? 'This is sample data of a made-up region.' : 'There is no sample data.'),
};

export const FOUND_TEXTS: Record<Language, FoundTexts> = { nl, en };
