import type { KeyFigure } from '../../../shared/agreements/key.ts';
import type { OtherKey } from '../../../shared/agreements/stand.ts';
import type { Language } from '../language.ts';

interface AgreementWhyTexts {
  why: {
    title(party: string): string;
    sum(parts: { target: number; carried: number; swapped: number; due: number }): string;
    delivered(delivered: number, left: number): string;
    ahead(delivered: number, more: number): string;
    done(delivered: number): string;
    behind(expected: number, behind: number): string;
    onPace(expected: number): string;
    forecast(amount: number, due: number): string;
    lapsed(amount: number): string;
    otherKey(key: string, difference: number): string;
    look: string;
  };
  keys: {
    title: string;
    about: string;
    choose: string;
    agreed: string;
    name: Record<OtherKey, string>;
    target: string;
    left: string;
    figures(parts: string[]): string;
    figure: Record<KeyFigure, string>;
  };
}

const amount = (value: number, one: string, many: string) => `${value} ${value === 1 ? one : many}`;
const signed = (value: number, words: string) =>
  value === 0 ? '' : ` ${value > 0 ? '+' : '−'} ${Math.abs(value)} ${words}`;

/** What is said of why a party stands where it does, and how it would under another key. */
export const AGREEMENT_WHY: Record<Language, AgreementWhyTexts> = {
  nl: {
    why: {
      title: (party) => `Waarom ${party} hier staat`,
      sum: ({ target, carried, swapped, due }) =>
        carried === 0 && swapped === 0
          ? `Te leveren: ${target}, zoals afgesproken.`
          : `Te leveren: ${target} afgesproken${signed(carried, carried > 0 ? 'van eerder' : 'eerder te veel geleverd')}${signed(swapped, 'geruild')} = ${due}.`,
      delivered: (delivered, left) => `Geleverd: ${delivered}. Nog ${left} te gaan.`,
      ahead: (delivered, more) => `Geleverd: ${delivered}, dat is ${more} meer dan te leveren was.`,
      done: (delivered) => `Geleverd: ${delivered}. Alles is geleverd.`,
      behind: (expected, behind) => `Bij een gelijk tempo waren het er nu ${expected}: ${behind} achter.`,
      onPace: (expected) => `Bij een gelijk tempo waren het er nu ${expected}: op schema.`,
      forecast: (forecast, due) =>
        forecast >= due
          ? `Gaat het zo door, dan zijn het er aan het eind ${forecast}: genoeg.`
          : `Gaat het zo door, dan zijn het er aan het eind ${forecast}: ${due - forecast} te weinig.`,
      lapsed: (lapsed) => `Hiervan vervalt ${lapsed}: meer gaat niet mee naar de volgende periode.`,
      otherKey: (key, difference) =>
        difference === 0
          ? `Onder de sleutel ${key} was het evenveel.`
          : `Onder de sleutel ${key} was het ${Math.abs(difference)} ${difference > 0 ? 'meer' : 'minder'}.`,
      look: 'Bekijk waarom',
    },
    keys: {
      title: 'Dezelfde levering onder andere sleutels',
      about:
        'Een vergelijking: er verandert niets aan de afspraak. Een sleutel waarvan cijfers ontbreken, geeft geen getal.',
      choose: 'Zet naast de afgesproken sleutel',
      agreed: 'Zoals afgesproken',
      name: {
        inwoners: 'inwoners',
        woningen: 'woningen',
        corporatiewoningen: 'corporatiewoningen',
        huishoudens: 'huishoudens',
        gelijk: 'gelijke delen',
      },
      target: 'Afgesproken',
      left: 'Nog te leveren',
      figures: (parts) => `Cijfers: ${parts.join('; ')}.`,
      figure: {
        inwoners: 'inwoners',
        woningen: 'woningen',
        corporatiewoningen: 'corporatiewoningen',
        huishoudens: 'huishoudens',
      },
    },
  },
  en: {
    why: {
      title: (party) => `Why ${party} stands here`,
      sum: ({ target, carried, swapped, due }) =>
        carried === 0 && swapped === 0
          ? `To deliver: ${target}, as promised.`
          : `To deliver: ${target} promised${signed(carried, carried > 0 ? 'from before' : 'delivered ahead before')}${signed(swapped, 'swapped')} = ${due}.`,
      delivered: (delivered, left) => `Delivered: ${delivered}. ${left} to go.`,
      ahead: (delivered, more) => `Delivered: ${delivered}, which is ${more} more than there was to deliver.`,
      done: (delivered) => `Delivered: ${delivered}. All is delivered.`,
      behind: (expected, behind) => `At a steady pace it would be ${expected} by now: ${behind} behind.`,
      onPace: (expected) => `At a steady pace it would be ${expected} by now: on schedule.`,
      forecast: (forecast, due) =>
        forecast >= due
          ? `If it goes on like this it will be ${forecast} at the end: enough.`
          : `If it goes on like this it will be ${forecast} at the end: ${due - forecast} too few.`,
      lapsed: (lapsed) =>
        `Of these ${amount(lapsed, 'home lapses', 'homes lapse')}: no more is carried to the next period.`,
      otherKey: (key, difference) =>
        difference === 0
          ? `Under the key ${key} it would be the same.`
          : `Under the key ${key} it would be ${Math.abs(difference)} ${difference > 0 ? 'more' : 'fewer'}.`,
      look: 'See why',
    },
    keys: {
      title: 'The same delivery under other keys',
      about: 'A comparison: nothing in the agreement changes. A key that lacks figures gives no number.',
      choose: 'Put beside the agreed key',
      agreed: 'As agreed',
      name: {
        inwoners: 'residents',
        woningen: 'homes',
        corporatiewoningen: 'corporation homes',
        huishoudens: 'households',
        gelijk: 'equal parts',
      },
      target: 'Promised',
      left: 'Still to deliver',
      figures: (parts) => `Figures: ${parts.join('; ')}.`,
      figure: {
        inwoners: 'residents',
        woningen: 'homes',
        corporatiewoningen: 'corporation homes',
        huishoudens: 'households',
      },
    },
  },
};
