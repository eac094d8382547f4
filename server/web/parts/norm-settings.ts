import type { NormShown } from '../../../shared/api/norms.ts';

/** The two numbers of a norm as people say them: shares of 0 to 1 are said in per cent. */
export interface NormSettings {
  limit: number;
  warnAt: number;
  unit: string;
  /** What one in the norm is in this unit. */
  factor: number;
}

const UNITS: Record<string, { unit: string; factor: number }> = {
  'per-1000': { unit: 'plekken per 1.000', factor: 1 },
  'aandeel-corporatie': { unit: '%', factor: 100 },
  maximum: { unit: 'plekken', factor: 1 },
  straal: { unit: 'plekken', factor: 1 },
  gemengd: { unit: '%', factor: 100 },
  afstand: { unit: 'meter', factor: 1 },
  vrijgekomen: { unit: '%', factor: 100 },
};

/** In which unit people say the numbers of a kind of norm; one without numbers has none. */
export function unitOf(kind: string): { unit: string; factor: number } {
  return UNITS[kind] ?? { unit: '', factor: 1 };
}

/** The numbers of a norm that can be changed; null for a kind that has none, such as a stop. */
export function settingsOf(norm: NormShown): NormSettings | null {
  const unit = UNITS[norm.kind];
  const { limit, warnAt } = norm as { limit?: unknown; warnAt?: unknown };
  if (!unit || typeof limit !== 'number' || typeof warnAt !== 'number') return null;
  return { ...unit, limit: limit * unit.factor, warnAt: warnAt * unit.factor };
}

/** A number with decimal comma or point; null when it is none, or below 0. */
export function readAmount(text: string): number | null {
  return /^\s*\d+(?:[.,]\d+)?\s*$/.test(text) ? Number(text.replace(',', '.')) : null;
}
