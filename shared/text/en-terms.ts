import type { BaseKind, ReasonLevel, VerdictWord } from '../norms/reason.ts';
import { formatNumber, formatRate } from './numbers.ts';

export const n = (value: number) => formatNumber(value, 'en');
export const rate = (value: number) => formatRate(value, 'en');
export const places = (count: number) => `${n(count)} ${count === 1 ? 'place' : 'places'}`;

export const WORDS: Record<VerdictWord, string> = {
  ruimte: 'Room',
  'let-op': 'Take care',
  'boven-norm': 'Over the norm',
  onbekend: 'Unknown',
};

export const LEVELS: Record<ReasonLevel, string> = {
  buurt: 'neighbourhood',
  wijk: 'district',
  gemeente: 'municipality',
  regio: 'region',
  straal: 'surroundings',
  complex: 'scheme',
  straat: 'street',
  afstand: 'distance',
};

export const BASES: Record<BaseKind, string> = {
  huishoudens: 'households',
  woningen: 'homes',
  inwoners: 'inhabitants',
  corporatiewoningen: 'homes of corporations',
  'woningen-complex': 'homes in the scheme',
  'woningen-straat': 'homes in the street',
  vrijgekomen: 'homes that came free',
};
