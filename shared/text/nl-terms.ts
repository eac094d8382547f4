import type { BaseKind, ReasonLevel, VerdictWord } from '../norms/reason.ts';
import { formatNumber, formatRate } from './numbers.ts';

export const n = (value: number) => formatNumber(value, 'nl');
export const rate = (value: number) => formatRate(value, 'nl');
export const places = (count: number) => `${n(count)} ${count === 1 ? 'plek' : 'plekken'}`;

export const WORDS: Record<VerdictWord, string> = {
  ruimte: 'Ruimte',
  'let-op': 'Let op',
  'boven-norm': 'Boven norm',
  onbekend: 'Onbekend',
};

export const LEVELS: Record<ReasonLevel, string> = {
  buurt: 'buurt',
  wijk: 'wijk',
  gemeente: 'gemeente',
  regio: 'regio',
  straal: 'omgeving',
  complex: 'complex',
  straat: 'straat',
  afstand: 'afstand',
};

/** With its article, at the start of a sentence. */
export const THE: Record<ReasonLevel, string> = {
  buurt: 'De buurt',
  wijk: 'De wijk',
  gemeente: 'De gemeente',
  regio: 'De regio',
  straal: 'De omgeving',
  complex: 'Het complex',
  straat: 'De straat',
  afstand: 'De afstand',
};

/** With `deze` or `dit`. */
export const THIS: Record<ReasonLevel, string> = {
  buurt: 'deze buurt',
  wijk: 'deze wijk',
  gemeente: 'deze gemeente',
  regio: 'deze regio',
  straal: 'deze omgeving',
  complex: 'dit complex',
  straat: 'deze straat',
  afstand: 'deze plek',
};

export const BASES: Record<BaseKind, string> = {
  huishoudens: 'huishoudens',
  woningen: 'woningen',
  inwoners: 'inwoners',
  corporatiewoningen: 'corporatiewoningen',
  'woningen-complex': 'woningen in het complex',
  'woningen-straat': 'woningen in de straat',
  vrijgekomen: 'vrijgekomen woningen',
};
